#include "rules/page_source.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace consultlint {

std::uint32_t PageSource::line_of(std::string_view at) const {
  const auto before = text.substr(0, static_cast<std::size_t>(at.data() - text.data()));
  return static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'));
}

Error PageSource::error(std::string_view at, std::string message) const {
  const auto offset = static_cast<std::size_t>(at.data() - text.data());
  const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  const std::uint32_t column = 1 + count_code_points(text.substr(begin, offset - begin));
  return {std::move(message), fmt::format("{}:{}:{}", path, line_of(at), column)};
}

Result<std::vector<std::string_view>> split_lines(const PageSource& source) {
  std::vector<std::string_view> lines;
  std::string_view rest = source.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t last = line.find_last_not_of(" \t\r");
    const std::size_t used = last == std::string_view::npos ? 0 : last + 1;
    if (used != line.size()) {
      return source.error(line.substr(used), "the line ends in white space; remove it");
    }
    lines.push_back(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return text.substr(text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace consultlint
