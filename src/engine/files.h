#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/result.h"

namespace consultlint {

/// The bytes of a file. Errors: missing, a folder, unreadable, or above `max_bytes`.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

/// Replaces or makes a file so that at every moment either the old or the new content is there:
/// written beside the target, flushed to disk, then renamed. Keeps the permissions of a file that
/// it replaces, and a symbolic link to it. What is no regular file (a pipe, a device) is written
/// to as it is. Nothing when all went well.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

}  // namespace consultlint
