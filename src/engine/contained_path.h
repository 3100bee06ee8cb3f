#pragma once
#include <string>

#include "consultlint/result.h"

namespace consultlint {

/// The path of something that a file in `folder` names, which must stand in the folder or below it,
/// symbolic links followed. It need not exist; a folder is looked through, because links below it
/// could lead elsewhere. The Error has no place.
Result<std::string> contained_path(const std::string& folder, const std::string& name);

}  // namespace consultlint
