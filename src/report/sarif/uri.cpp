#include "report/sarif/uri.h"

#include <cctype>

#include "report/relative_paths.h"

namespace consultlint {
namespace {

bool stands_for_itself(char c) {
  constexpr std::string_view kMarks = "-._~!$&'()*+,;=@";
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (std::isalnum(byte) != 0 || kMarks.find(c) != std::string_view::npos);
}

}  // namespace

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (c == '/' || stands_for_itself(c)) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[static_cast<unsigned char>(c) >> 4U];
      uri += kHex[static_cast<unsigned char>(c) & 0xFU];
    }
  }
  return uri;
}

std::vector<std::string> relative_uris(const Report& report) {
  std::vector<std::string> uris = relative_paths(report);
  for (std::string& uri : uris) uri = percent_encoded(uri);
  return uris;
}

std::string relative_uri(const Report& report, std::string_view path) {
  FileReport other;
  other.path = path;
  Report only = report;
  only.files = {&other, 1};
  return relative_uris(only).front();
}

}  // namespace consultlint
