#pragma once
#include <string>

#include "consultlint/report.h"
#include "report/text/paint.h"

namespace consultlint {

/// Appends findings per rule, the busiest first.
void append_statistics(std::string& out, const Report& report);

/// Appends the end of a report: what was found, by level, in how many files; what could not be
/// read; what can be mended; what is not shown, and why.
void append_summary(std::string& out, const Report& report, const Paint& paint);

}  // namespace consultlint
