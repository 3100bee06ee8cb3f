#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/report.h"

namespace consultlint {

/// Lines as Place counts them (DOCX: paragraphs), both ends included.
struct LineRange {
  std::uint32_t first = 1;
  std::uint32_t last = std::numeric_limits<std::uint32_t>::max();

  friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// One wish that findings be silenced. It holds of findings that begin in `lines` and, where they
/// are given, have that fingerprint and begin with those words.
struct Ignore {
  std::vector<std::string> rules;  ///< Ids, groups or "all".
  Suppression origin;              ///< Where it stands, and why.
  LineRange lines = {};
  std::string fingerprint = {};
  std::string words = {};
};

/// A comment that cannot be understood.
struct IgnoreFault {
  Suppression origin;
  std::string message;  ///< Sentences for its author.
};

/// All such wishes for one document. Owns its data, so that the document can be let go.
struct Ignores {
  std::vector<Ignore> wishes;  ///< Those of comments in order of place, then those of its file.
  std::vector<IgnoreFault> faults;
};

/// What the comments of a document ask for. Works for every format; plain text has no comments.
Ignores read_ignores(const Document& document);

}  // namespace consultlint
