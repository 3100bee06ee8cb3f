#include "engine/configuration_finder.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/contained_path.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMistakenName = "consultlint.yml";

/// The configuration in a folder, or what was meant for one; empty when there is neither.
std::string file_in(const fs::path& folder) {
  for (const std::string_view name : {kConfigurationName, kMistakenName}) {
    std::error_code failed;
    const fs::path file = folder / name;
    if (fs::exists(file, failed)) return file.generic_string();
  }
  return {};
}

}  // namespace

Result<const Configuration*> ConfigurationFinder::nearest(const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(path, failed).lexically_normal();
  if (failed) return nullptr;  // the working folder is gone: what is wrong shows when reading
  const std::string& file = nearest_file(absolute.parent_path().generic_string());
  if (file.empty()) return nullptr;
  const fs::path found = file;
  if (found.filename() != kConfigurationName) {
    return Error{fmt::format("a configuration is called {}; rename this file", kConfigurationName),
                 file};
  }
  const Result<std::string> contained =
      contained_path(found.parent_path().generic_string(), std::string(kConfigurationName));
  if (!contained) return Error{contained.error().message, file};
  return read(file);
}

const std::string& ConfigurationFinder::nearest_file(const std::string& folder) {
  std::vector<std::string> passed;  // folders without one, which share what is found above
  std::string found;
  for (fs::path at = folder;; at = at.parent_path()) {
    const auto known = nearest_.find(at.generic_string());
    if (known != nearest_.end()) {
      found = known->second;
      break;
    }
    passed.push_back(at.generic_string());
    found = file_in(at);
    if (!found.empty() || at == at.parent_path()) break;
  }
  for (std::string& one : passed) nearest_.emplace(std::move(one), found);
  return nearest_.at(folder);
}

Result<const Configuration*> ConfigurationFinder::read(const std::string& file) {
  auto at = read_.find(file);
  if (at == read_.end()) {
    Result<Configuration> read = read_configuration(file);
    Owned owned =
        read ? Owned(std::make_unique<const Configuration>(*std::move(read))) : Owned(read.error());
    at = read_.emplace(file, std::move(owned)).first;
  }
  if (!at->second) return at->second.error();
  return at->second->get();
}

}  // namespace consultlint
