#pragma once
#include <optional>
#include <string>

#include "consultlint/report.h"
#include "consultlint/result.h"

namespace consultlint::cli {

/// Whether a path names a folder: it ends in a slash, or a folder is there.
bool names_folder(const std::string& path);

/// Writes a report as a page for each file and an index, into a folder that is made when it is not
/// there. Each page is written whole, the index last; other files in the folder are left alone.
std::optional<Error> write_report_folder(const Report& report, const std::string& folder);

}  // namespace consultlint::cli
