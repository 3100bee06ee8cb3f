#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/file_settings.h"

namespace consultlint {

class Baseline;
class ChangedLines;

/// What holds for all files of a run.
struct LintSettings {
  unsigned jobs = 1;                      ///< Files checked at once, at least 1.
  bool judge_clauses = false;             ///< Report how each clause is met instead of findings.
  bool keep_reading = false;              ///< Keep each document in its report.
  bool locate_parts = false;              ///< Place findings of packages in their parts, too.
  const Baseline* baseline = nullptr;     ///< Findings that are known; null: none are.
  const ChangedLines* changed = nullptr;  ///< Null: what stands on any line is reported.
};

/// A file to check, or standard input as if it were a file of that name.
struct LintInput {
  std::string path;  ///< What is read, "-" for standard input.
  std::string name;  ///< What reports call it, and what its format is guessed from.
  Result<const FileSettings*> settings;   ///< How it is checked, or why that cannot be told.
  std::optional<std::string> bytes = {};  ///< What it holds, where that is known already.
};

/// Reads a file, or standard input, within the readers' size limit.
Result<std::string> read_input(const LintInput& input);

/// Checks one document that was read, or reports why it could not be. Rules that compare files have
/// nothing to say about one. Where the reading is kept, `settings` must outlive the report.
FileReport lint_document(const std::string& name, Result<Document> document,
                         const FileSettings& settings, const LintSettings& run = {});

/// Checks files, several at once, and then compares them where a rule asks for it; the reports
/// stand in the order of `inputs` for any number of jobs. Never fails as a whole: a file that
/// cannot be read, or has no settings, has its error in its report.
std::vector<FileReport> lint_files(std::span<const LintInput> inputs, const LintSettings& run = {});

}  // namespace consultlint
