#pragma once
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/codes.h"
#include "consultlint/compliance.h"
#include "consultlint/document.h"
#include "consultlint/located.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"

namespace consultlint {

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
  Compliance compliance = {};             ///< When it was judged by codes; else empty.
};

/// Everything a report needs. Reporters never change, drop or reorder findings.
struct Report {
  std::span<const FileReport> files;  ///< In the order given; the files of a folder in path order.
  std::span<const RuleInfo* const> rules;  ///< The rules that ran, in id order.
  std::span<const Error> errors;           ///< What could not be done at all.
  std::string_view version;                ///< "0.1.0".
  Level fail_on = Level::kWarning;
  bool color = false;
  bool statistics = false;                      ///< Text: findings per rule at the end.
  bool quiet = false;                           ///< Text: no summary line.
  std::span<const CodeInfo* const> codes = {};  ///< Codes of practice that were asked for.
};

/// What the process that prints the report ends with: 0 nothing at or above `fail_on`, 1 findings
/// or a breach of a clause, 2 something could not be done, whatever else was found.
int exit_code(const Report& report);

using Reporter = void (*)(const Report&, std::ostream&);
void write_text(const Report& report, std::ostream& out);
void write_jsonl(const Report& report, std::ostream& out);
/// Findings, and clauses where files were judged by codes.
void write_sarif(const Report& report, std::ostream& out);

/// Clause by clause, for files that were judged by codes.
void write_compliance_text(const Report& report, std::ostream& out);
/// One JSON object a file and code, one a line.
void write_compliance_json(const Report& report, std::ostream& out);

}  // namespace consultlint
