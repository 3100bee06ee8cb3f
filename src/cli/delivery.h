#pragma once
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/inputs.h"
#include "engine/workspace.h"

namespace consultlint::cli {

// What commands that report on documents share beside the destinations of their reports.

/// Files checked at once: `--jobs`, else one a core.
Result<unsigned> read_jobs(const Arguments& arguments);
/// The folder that the program was started in: absolute, with forward slashes; empty if it is gone.
std::string working_folder();

/// What the reports of a run view beside its files. Must outlive them, and the workspace it.
class ReportBasis {
 public:
  ReportBasis(const Workspace& workspace, const Inputs& inputs, std::string folder);
  Report report(std::span<const FileReport> files) const;

 private:
  std::vector<const RuleInfo*> rules_;
  std::vector<const CodeInfo*> codes_;
  std::span<const Error> errors_;
  std::string folder_;
};

/// Says on standard error what could not be done.
void print_errors(const Report& report);

}  // namespace consultlint::cli
