#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/formats.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/clause_plan.h"

namespace consultlint::cli {

// What commands that report on documents share: how the report is made and where it goes.

/// The format of that name, else the first of `formats`.
Result<Reporter> read_report_format(const Arguments& arguments,
                                    std::span<const ReportFormat> formats);
/// Files checked at once: `--jobs`, else one a core.
Result<unsigned> read_jobs(const Arguments& arguments);
/// Whether the report is coloured: `--color`, else on a terminal that takes it.
Result<bool> read_color(const Arguments& arguments);

/// The rules of a plan, each once, in order of id, as Report::rules has them.
std::vector<const RuleInfo*> rules_of(const RulePlan& plan);

/// Writes the report to the file, or to standard output when there is none: whole, so that a reader
/// never sees half a report behind an error.
std::optional<Error> deliver(const Report& report, Reporter write,
                             const std::optional<std::string>& path);

/// Says on standard error what could not be done.
void print_errors(const Report& report);

}  // namespace consultlint::cli
