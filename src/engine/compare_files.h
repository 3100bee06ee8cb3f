#pragma once
#include <optional>
#include <span>
#include <vector>

#include "consultlint/report.h"
#include "consultlint/run_check.h"
#include "rules/rule_set.h"

namespace consultlint {

/// Whether any of the rules compares files.
bool compare_files_wanted(std::span<const RuleInstance> rules);

/// Runs the rules that compare files and adds what they find to the reports of the files in which
/// it stands. `summaries[i]` is of `reports[i]`; nothing for a file that could not be read. The
/// rules see the summaries in order of path, so what is found does not depend on the order of
/// `reports`. A rule that throws is fenced, and named in the report of the first file compared.
void compare_files(std::vector<std::optional<FileSummary>> summaries,
                   std::span<const RuleInstance> rules, std::span<FileReport> reports);

}  // namespace consultlint
