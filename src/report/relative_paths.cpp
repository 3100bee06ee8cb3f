#include "report/relative_paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace consultlint {
namespace {

using Segments = std::vector<std::string_view>;

struct Path {
  Segments segments;
  bool outside = false;  // of the folder that relative paths start from
};

bool is_drive(std::string_view segment) {
  return segment.size() == 2 && segment[1] == ':';
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/') || is_drive(path.substr(0, path.find('/')));
}

void descend(Path& path, std::string_view segment) {
  if (segment.empty() || segment == ".") return;
  if (segment != "..") {
    path.segments.push_back(segment);
  } else if (path.segments.empty()) {
    path.outside = true;
  } else {
    path.segments.pop_back();
  }
}

void descend_all(Path& path, std::string_view text) {
  while (!text.empty()) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    descend(path, text.substr(0, slash));
    text.remove_prefix(std::min(slash + 1, text.size()));
  }
}

/// `text` as seen from `folder`, which is empty when nobody knows it.
Path resolve(std::string_view text, const Segments& folder) {
  Path path;
  path.outside = is_absolute(text);
  if (!path.outside) path.segments = folder;
  descend_all(path, text);
  if (folder.empty()) return path;
  const auto [rest, parting] = std::ranges::mismatch(path.segments, folder);
  path.outside = parting != folder.end();
  if (!path.outside) path.segments.erase(path.segments.begin(), rest);
  return path;
}

/// How many folders all paths outside begin with alike.
std::size_t common_folders(std::span<const Path> paths) {
  std::optional<std::span<const std::string_view>> common;
  for (const Path& path : paths) {
    if (!path.outside || path.segments.empty()) continue;
    const auto folders = std::span(path.segments).first(path.segments.size() - 1);
    if (!common) common = folders;
    const auto parting = std::ranges::mismatch(*common, folders).in1;
    common = common->first(static_cast<std::size_t>(parting - common->begin()));
  }
  return common ? common->size() : 0;
}

}  // namespace

std::vector<std::string> relative_paths(const Report& report) {
  Path folder;
  descend_all(folder, report.folder);
  std::vector<Path> paths;
  paths.reserve(report.files.size());
  for (const FileReport& file : report.files) paths.push_back(resolve(file.path, folder.segments));
  const std::size_t common = common_folders(paths);
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const Path& path : paths) {
    const std::size_t dropped = path.outside ? std::min(common, path.segments.size()) : 0;
    names.push_back(fmt::format("{}", fmt::join(std::span(path.segments).subspan(dropped), "/")));
  }
  return names;
}

RelativePaths::RelativePaths(const Report& report) {
  std::vector<std::string> names = relative_paths(report);
  for (std::size_t i = 0; i < names.size(); ++i) {
    names_.emplace(report.files[i].path, std::move(names[i]));
  }
}

std::string_view RelativePaths::operator[](std::string_view path) const {
  const auto found = names_.find(path);
  return found == names_.end() ? path : found->second;
}

}  // namespace consultlint
