#pragma once
#include <string_view>

namespace consultlint {

/// Whether a pattern of a configuration matches a file, named from the configuration's folder with
/// forward slashes. Wildcards are those of matches_glob(). A pattern without a slash matches a file
/// or folder of that name at any depth; any other matches from the configuration's folder on. What
/// matches a folder matches all that is below it. Files outside the folder match nothing.
bool matches_path(std::string_view pattern, std::string_view path);

}  // namespace consultlint
