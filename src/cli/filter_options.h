#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/baseline.h"
#include "engine/changed_lines.h"
#include "engine/lint.h"

namespace consultlint::cli {

/// Options of `check` about which findings are reported.
inline constexpr std::array<OptionRow, 4> kFilterOptions = {{
    {"baseline", "FILE", "report only findings that this baseline does not have"},
    {"write-baseline", "FILE", "write what is found as a baseline, and report nothing of it"},
    {"changed-since", "REV",
     "report only what stands on lines that changed since a branch, tag or commit of git"},
    {"add-ignores", "REASON",
     "silence all that is found: by comments in Markdown, in a file beside other documents"},
}};

/// What was known before a run, and what it is asked to write down.
class FindingFilter {
 public:
  /// Errors: options that do not go together; a baseline, or a git repository, that cannot be read.
  static Result<FindingFilter> open(const Arguments& arguments, std::span<const LintInput> inputs);

  /// Sets what the filter decides about a run, which it must outlive.
  void apply_to(LintSettings& run) const;

  /// Writes suppressions for what was found, where they are asked for; true when any were written,
  /// so that the files are to be checked again. What cannot be done is told on standard error.
  bool add_ignores(std::span<const LintInput> inputs, std::span<const FileReport> files,
                   const LintSettings& run);
  /// Whether suppressions could not be written.
  bool failed() const { return failed_; }
  /// Writes the baseline where one is asked for, and takes what it holds as known.
  std::optional<Error> write_baseline(std::span<FileReport> files);
  /// Tells the report about the baseline, which must outlive it, and standard error what git could
  /// not tell.
  void describe(Report& report) const;

 private:
  std::optional<Baseline> baseline_;
  std::optional<ChangedLines> changed_;
  std::optional<std::string> new_baseline_;  // path to write it to
  std::optional<std::string> reason_;        // for suppressions
  std::string revision_;
  bool failed_ = false;
};

}  // namespace consultlint::cli
