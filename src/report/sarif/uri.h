#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// A relative URI for every file, in order. Paths are resolved ("./a/../b.md" is "b.md") and
/// percent-encoded. Files outside the working folder (absolute, or above it) are named from the
/// folder that they have in common, so that a log never tells where on which machine it was made.
std::vector<std::string> relative_uris(std::span<const FileReport> files);

}  // namespace consultlint
