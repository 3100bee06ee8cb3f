#pragma once
#include <string>

#include "cli/arguments.h"
#include "consultlint/report.h"
#include "consultlint/result.h"

namespace consultlint::cli {

// What commands that report on documents share beside the destinations of their reports.

/// Files checked at once: `--jobs`, else one a core.
Result<unsigned> read_jobs(const Arguments& arguments);
/// The folder that the program was started in: absolute, with forward slashes; empty if it is gone.
std::string working_folder();

/// Says on standard error what could not be done.
void print_errors(const Report& report);

}  // namespace consultlint::cli
