#pragma once
#include <span>
#include <vector>

#include "consultlint/report.h"
#include "consultlint/run_check.h"
#include "rules/rule_set.h"

namespace consultlint {

/// A file that was checked, for rules that compare files.
struct ComparedFile {
  FileSummary summary;
  std::span<const RuleInstance> rules;  ///< Those of its settings.
  FileReport* report = nullptr;         ///< Gets what is found in it.
};

/// Whether any of the rules compares files.
bool compare_files_wanted(std::span<const RuleInstance> rules);

/// Runs the rules that compare files and adds what they find to the reports of the files in which
/// it stands. A rule compares the files whose settings have it with the same options. It sees them
/// in order of path, so what is found does not depend on the order of `files`. A rule that throws
/// is fenced, and named in the report of the first file compared.
void compare_files(std::vector<ComparedFile> files);

}  // namespace consultlint
