#pragma once
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/codes.h"
#include "consultlint/compliance.h"
#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/located.h"
#include "consultlint/result.h"
#include "consultlint/rule.h"

namespace consultlint {

struct LocatedEdit {
  Place place;
  std::string text;
  Utf16Shift utf16 = {};
  ByteColumns bytes = {};
  TextSpan span = {};        ///< In the text of the document.
  std::string deleted = {};  ///< What the file has there, markup and all; not told for packages.
};

struct LocatedRelated {
  Located at;
  std::string message;
  std::string path = {};  ///< FileReport::path of the file it is in; empty in the finding's own.
};

/// Names a finding so that the same fault has the same name in the next draft.
struct Fingerprint {
  std::string hash;    ///< 16 hexadecimal digits.
  int occurrence = 1;  ///< Of findings with that hash in the file, in order of place.
};

/// Why a finding is silenced.
struct Suppression {
  enum class Kind : std::uint8_t {
    kInSource,  ///< By a comment in the document.
    kExternal,  ///< By a file beside it.
  };
  Kind kind = Kind::kInSource;
  std::string reason;              ///< Empty when none was given.
  std::string path = {};           ///< Of the file beside it.
  std::uint32_t line = 0;          ///< Where it stands in that file, from 1.
  std::optional<Located> at = {};  ///< Where the comment stands in the document.
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
  std::vector<std::string> alternatives = {};  ///< See Fix::alternatives.
  std::vector<std::string> clauses;  ///< "code-id:clause" of every clause that asked for it.
  Fingerprint fingerprint = {};
  std::optional<Suppression> suppression = {};
};

/// What was read of a file, for reports that show the document itself. The context given must
/// outlive it.
struct Reading {
  Reading(Document read, const Context& context)
      : document(std::move(read)), facts(document, context) {}
  Document document;
  Facts facts;
};

/// What one file gave. Can be moved, not copied.
struct FileReport {
  std::string path;            ///< As the user named it, with forward slashes.
  std::optional<Error> error;  ///< Set when it could not be read; nothing else is then.
  Format format = Format::kText;
  DocumentKind kind = DocumentKind::kOther;
  Located beginning = {};  ///< Where a report places what is said of the whole document.
  /// What is shown to people and counts for the exit code. Findings stand in order of place, then
  /// rule id, in all three lists.
  std::vector<ReportedFinding> findings;
  std::vector<ReportedFinding> suppressed = {};  ///< Silenced, each with its suppression.
  std::vector<ReportedFinding> known = {};       ///< Those that the baseline holds.
  std::vector<std::string> problems;             ///< Damage that was read past.
  std::vector<std::string> failures;             ///< Checks that failed on it: our bugs.
  Compliance compliance = {};                    ///< When it was judged by codes; else empty.
  Level fail_on = Level::kWarning;               ///< The lowest level that fails the run.
  /// The rules that ran on it, in id order; empty: those of the report. Viewed, not owned.
  std::span<const RuleInfo* const> rules = {};
  /// The document, where the run was asked to keep it; else null.
  std::unique_ptr<const Reading> reading = nullptr;
};

/// The version of a repository that documents were read from.
struct Checkout {
  std::string repository;  ///< Its URI, without user or password.
  std::string revision;    ///< The commit; empty when there is none yet.
  std::string branch;      ///< Empty when none is checked out.
  std::string folder;      ///< The working folder below the repository's: "papers/"; empty: itself.
};

/// A rule that the run takes for more or less serious than its page does.
struct RuleOverride {
  const RuleInfo* rule = nullptr;
  Level level = Level::kWarning;
};

/// Everything a report needs. Reporters never change, drop or reorder findings.
struct Report {
  std::span<const FileReport> files;  ///< In the order given; the files of a folder in path order.
  std::span<const RuleInfo* const> rules;  ///< The rules that ran, in id order.
  std::span<const Error> errors;           ///< What could not be done at all.
  std::string_view version;                ///< "0.1.0".
  bool color = false;
  bool statistics = false;                      ///< Text: findings per rule at the end.
  bool quiet = false;                           ///< Text: no summary line.
  std::span<const CodeInfo* const> codes = {};  ///< Codes of practice that were asked for.
  bool baseline = false;                        ///< Findings were compared with a baseline.
  /// The folder that relative paths start from: absolute, with forward slashes; empty if unknown.
  std::string_view folder = {};
  std::string_view baseline_id = {};    ///< Names the baseline by its content; empty without one.
  std::string_view baseline_path = {};  ///< As the user named it; empty without one.
  std::size_t baseline_gone = 0;        ///< Its findings that are no longer found.
  std::string_view category = {};       ///< Tells this analysis from others of the same documents.
  const Checkout* checkout = nullptr;   ///< Where asked for.
  std::span<const RuleOverride> overrides = {};  ///< In id order.
};

/// What the process that prints the report ends with: 0 nothing at or above what fails, 1 findings
/// or a breach of a clause, 2 something could not be done, whatever else was found.
int exit_code(const Report& report);

using Reporter = void (*)(const Report&, std::ostream&);
void write_text(const Report& report, std::ostream& out);
void write_jsonl(const Report& report, std::ostream& out);
/// Annotations of GitHub Actions, as workflow commands.
void write_github(const Report& report, std::ostream& out);
/// A code quality report of GitLab.
void write_gitlab(const Report& report, std::ostream& out);
/// The diagnostic format of reviewdog, with columns in bytes and fixes as suggestions.
void write_rdjson(const Report& report, std::ostream& out);
/// A test suite a file and a test case a rule, or a clause where files were judged by codes.
void write_junit(const Report& report, std::ostream& out);
/// Findings, and clauses where files were judged by codes.
void write_sarif(const Report& report, std::ostream& out);
/// What GitHub's code scanning reads of it: new faults, most severe first where there are too many,
/// a Word file placed by paragraph.
void write_sarif_github(const Report& report, std::ostream& out);
/// One page for people that needs nothing beside itself: the documents with their findings in
/// place, clauses where they were judged by codes, dates, readability, abbreviations. Documents
/// that were not kept are left out. Several files share the page, with an index on top.
void write_html(const Report& report, std::ostream& out);

/// Clause by clause, for files that were judged by codes.
void write_compliance_text(const Report& report, std::ostream& out);
/// One JSON object a file and code, one a line.
void write_compliance_json(const Report& report, std::ostream& out);

}  // namespace consultlint
