#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/document.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/clause_plan.h"
#include "readers/readers.h"
#include "rules/rule_set.h"

namespace consultlint {

/// How documents are checked. What it views must outlive the run.
struct LintSettings {
  Context context;
  std::span<const RuleInstance> rules;
  unsigned jobs = 1;  ///< Files checked at once, at least 1.
  ReadOptions reading;
  /// Clauses of codes of practice, which index `rules`.
  std::span<const PlannedClause> clauses = {};
  bool judge_clauses = false;  ///< Report how each clause is met instead of findings.
};

/// A file to check, or standard input as if it were a file of that name.
struct LintInput {
  std::string path;  ///< What is read, "-" for standard input.
  std::string name;  ///< What reports call it, and what its format is guessed from.
};

/// Reads a file, or standard input, within the readers' size limit.
Result<std::string> read_input(const LintInput& input);

/// Checks one document that was read, or reports why it could not be. Rules that compare files have
/// nothing to say about one.
FileReport lint_document(const std::string& name, const Result<Document>& document,
                         const LintSettings& settings);

/// Checks files, several at once, and then compares them where a rule asks for it; the reports
/// stand in the order of `inputs` for any number of jobs. Never fails as a whole: a file that
/// cannot be read has its error in its report.
std::vector<FileReport> lint_files(std::span<const LintInput> inputs, const LintSettings& settings);

}  // namespace consultlint
