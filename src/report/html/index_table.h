#pragma once
#include <span>
#include <string>

#include "consultlint/report.h"
#include "report/html/writer.h"

namespace consultlint::html {

/// Writes a table of the files of a report: verdict, counts, and a link to what is said of each.
/// `links` stand in the order of the files.
void write_index_table(Writer& out, const Report& report, std::span<const std::string> links);

}  // namespace consultlint::html
