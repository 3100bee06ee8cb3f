#include "engine/contained_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace consultlint {
namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& folder, const fs::path& path) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// Only files and folders are read: opening a pipe could wait for ever.
bool is_plain(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  return !fs::exists(status) || fs::is_regular_file(status) || fs::is_directory(status);
}

std::optional<Error> find_escape(const fs::path& folder, const fs::path& path) {
  std::error_code failed;
  const fs::path real = fs::weakly_canonical(path, failed);
  if (failed || !is_below(folder, real)) {
    return Error{fmt::format("'{}' leads outside the configuration's folder; a configuration names "
                             "only what stands in its folder or below it",
                             path.generic_string()),
                 {}};
  }
  if (is_plain(path)) return std::nullopt;
  return Error{fmt::format("'{}' is neither a file nor a folder", path.generic_string()), {}};
}

}  // namespace

Result<std::string> contained_path(const std::string& folder, const std::string& name) {
  std::error_code failed;
  const fs::path real_folder = fs::canonical(folder, failed);
  const fs::path path = (fs::path(folder) / name).lexically_normal();
  if (fs::path(name).is_absolute()) {
    return Error{fmt::format("'{}' is absolute; name it from the configuration's folder", name),
                 {}};
  }
  if (auto escape = find_escape(real_folder, path)) return *escape;
  if (!fs::is_directory(path, failed)) return path.generic_string();
  fs::recursive_directory_iterator below(path, failed);
  for (; !failed && below != fs::recursive_directory_iterator(); below.increment(failed)) {
    if (auto escape = find_escape(real_folder, below->path())) return *escape;
  }
  return path.generic_string();
}

}  // namespace consultlint
