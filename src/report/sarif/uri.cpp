#include "report/sarif/uri.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

namespace consultlint {
namespace {

struct Path {
  std::vector<std::string_view> segments;
  bool outside = false;  // of the folder that relative paths start from
};

bool is_drive(std::string_view segment) {
  return segment.size() == 2 && segment[1] == ':';
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

Path resolve(std::string_view text) {
  Path path;
  path.outside = text.starts_with('/');
  while (!text.empty()) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    descend(path, text.substr(0, slash));
    text.remove_prefix(std::min(slash + 1, text.size()));
  }
  if (!path.segments.empty() && is_drive(path.segments.front())) path.outside = true;
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

bool stands_for_itself(char c) {
  constexpr std::string_view kMarks = "-._~!$&'()*+,;=@";
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (std::isalnum(byte) != 0 || kMarks.find(c) != std::string_view::npos);
}

void append_encoded(std::string& out, std::string_view segment) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : segment) {
    if (stands_for_itself(c)) {
      out += c;
    } else {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4U];
      out += kHex[static_cast<unsigned char>(c) & 0xFU];
    }
  }
}

std::string encode(std::span<const std::string_view> segments) {
  std::string uri;
  for (const std::string_view segment : segments) {
    if (!uri.empty()) uri += '/';
    append_encoded(uri, segment);
  }
  return uri;
}

}  // namespace

std::vector<std::string> relative_uris(std::span<const FileReport> files) {
  std::vector<Path> paths;
  paths.reserve(files.size());
  for (const FileReport& file : files) paths.push_back(resolve(file.path));
  const std::size_t common = common_folders(paths);
  std::vector<std::string> uris;
  uris.reserve(paths.size());
  for (const Path& path : paths) {
    const std::size_t dropped = path.outside ? std::min(common, path.segments.size()) : 0;
    uris.push_back(encode(std::span(path.segments).subspan(dropped)));
  }
  return uris;
}

}  // namespace consultlint
