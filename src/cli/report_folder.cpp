#include "cli/report_folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "engine/files.h"
#include "report/html/site.h"

namespace consultlint::cli {

namespace fs = std::filesystem;

bool names_folder(const std::string& path) {
  std::error_code failure;
  return path.ends_with('/') || fs::is_directory(path, failure);
}

std::optional<Error> write_report_folder(const Report& report, const std::string& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    return Error{fmt::format("The folder cannot be made: {}.", failure.message()), folder};
  const html::Site site(report);
  for (std::size_t page = 0; page < site.size(); ++page) {
    const std::string path = (fs::path(folder) / site.name(page)).string();
    if (auto error = write_file(path, site.content(page))) return error;
  }
  return std::nullopt;
}

}  // namespace consultlint::cli
