#pragma once
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"

namespace consultlint {

/// How much further the columns of a place lie in UTF-16 code units, as SARIF counts them, than in
/// code points: the characters above U+FFFF before them on their line.
struct Utf16Shift {
  std::uint32_t column = 0;
  std::uint32_t end_column = 0;
};

/// A span as reports print it: place, and the line around it. Owns its text, so that a document can
/// be let go as soon as it is checked. Of a line that is very long it may hold the part around the
/// span only, so that findings in one endless line stay small.
struct Located {
  Place place;
  std::string line;         ///< The line of the file (DOCX: the paragraph) that holds it.
  std::uint32_t begin = 0;  ///< Byte range of the span in `line`.
  std::uint32_t end = 0;
  /// In words, for a file without lines: "paragraph 12", "comment by Jo Smith at paragraph 12",
  /// "page header"; else empty.
  std::string whereabouts;
  std::string heading;  ///< "4 How to respond > 4.2 By post"; empty above the first heading.
  Utf16Shift utf16 = {};
  bool cut_before = false;  ///< The line of the file begins before `line` does.
  bool cut_after = false;
};

struct LocatedEdit {
  Place place;
  std::string text;
  Utf16Shift utf16 = {};
};

struct LocatedRelated {
  Located at;
  std::string message;
  std::string path = {};  ///< FileReport::path of the file it is in; empty in the finding's own.
};

/// A finding with everything a report needs.
struct ReportedFinding {
  const RuleInfo* rule = nullptr;
  Level level = Level::kWarning;
  std::string message;
  std::string text;  ///< The words it is about.
  Located at;
  std::vector<LocatedRelated> related;
  std::vector<LocatedEdit> edits;
  Applicability applicability = Applicability::kNeedsReview;
  std::vector<std::string> clauses;  ///< "code-id:clause" of every clause that asked for it.
};

/// What one file gave.
struct FileReport {
  std::string path;            ///< As the user named it, with forward slashes.
  std::optional<Error> error;  ///< Set when it could not be read; nothing else is then.
  Format format = Format::kText;
  DocumentKind kind = DocumentKind::kOther;
  std::vector<ReportedFinding> findings;  ///< In order of place, then rule id.
  std::vector<std::string> problems;      ///< Damage that was read past.
  std::vector<std::string> failures;      ///< Checks that failed on it: our bugs.
};

/// Everything a report needs. Reporters never change, drop or reorder findings.
struct Report {
  std::span<const FileReport> files;  ///< In the order given; the files of a folder in path order.
  std::span<const RuleInfo* const> rules;  ///< The rules that ran, in id order.
  std::span<const Error> errors;           ///< What could not be done at all.
  std::string_view version;                ///< "0.1.0".
  Level fail_on = Level::kWarning;
  bool color = false;
  bool statistics = false;  ///< Text: findings per rule at the end.
  bool quiet = false;       ///< Text: no summary line.
};

/// What the process that prints the report ends with: 0 nothing at or above `fail_on`, 1 findings,
/// 2 something could not be done, whatever else was found.
int exit_code(const Report& report);

using Reporter = void (*)(const Report&, std::ostream&);
void write_text(const Report& report, std::ostream& out);
void write_jsonl(const Report& report, std::ostream& out);
void write_sarif(const Report& report, std::ostream& out);

}  // namespace consultlint
