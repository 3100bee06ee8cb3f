#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// The relative paths of a report's files (see relative_paths.h), percent-encoded.
std::vector<std::string> relative_uris(const Report& report);
/// The same for another file.
std::string relative_uri(const Report& report, std::string_view path);

/// A path in which only what may stand in a URI stands for itself.
std::string percent_encoded(std::string_view path);

}  // namespace consultlint
