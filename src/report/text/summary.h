#pragma once
#include <string>

#include "consultlint/report.h"
#include "report/text/paint.h"

namespace consultlint {

/// Appends findings per rule, the busiest first.
void append_statistics(std::string& out, const Report& report);

/// Appends the last line of a report: what was found, by level, in how many files, and what could
/// not be read.
void append_summary(std::string& out, const Report& report, const Paint& paint);

}  // namespace consultlint
