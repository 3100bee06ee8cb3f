#include "readers/plain_text/line.h"

#include <algorithm>
#include <array>

#include "readers/plain_text/characters.h"
#include "readers/plain_text/first_of.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint16_t kMost = 0xFFFF;
constexpr std::size_t kCountedBytes = 400;  ///< Above it, nothing is decided by the exact width.

bool is_rule(std::string_view text) {
  constexpr std::string_view kRuleSigns = "-=_*~#+";
  if (text.size() < 3 || kRuleSigns.find(text.front()) == std::string_view::npos) return false;
  return text.find_first_not_of(text.front()) == std::string_view::npos;
}

std::uint16_t capped(std::ptrdiff_t count) {
  return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(count, kMost));
}

Line read_line(std::string_view source, std::size_t begin, std::size_t end) {
  Line line;
  std::size_t columns = 0;
  while (begin < end) {
    const std::size_t length = space_length(source, begin);
    if (length == 0) break;
    columns += source[begin] == '\t' ? 4 - columns % 4 : 1;
    begin += length;
  }
  while (end > begin) {
    const std::size_t length = space_length_before(source, end);
    if (length == 0) break;
    end -= std::min(length, end - begin);
  }
  line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  line.indent = capped(static_cast<std::ptrdiff_t>(columns));
  const std::string_view text = line.text(source);
  if (text.empty()) {
    line.role = Line::Role::kBlank;
    return line;
  }
  if (is_rule(text)) line.role = Line::Role::kRule;
  line.width = text.size() > kCountedBytes ? Line::kLong : capped(count_code_points(text));
  if (text.find('\t') != std::string_view::npos) line.tabs = capped(std::ranges::count(text, '\t'));
  if (line.role == Line::Role::kText) line.marker = read_marker(text);
  return line;
}

}  // namespace

std::vector<Line> split_lines(std::string_view source, std::size_t begin) {
  constexpr std::array kEnds{'\n', '\r', '\f'};
  constexpr std::size_t kLikelyLine = 48;  ///< Bytes; more lines than that make the vector grow.
  std::vector<Line> lines;
  lines.reserve(source.size() / kLikelyLine + 1);
  FirstOf ends(source, kEnds);
  bool after_page_break = false;
  while (begin < source.size()) {
    const std::size_t end = ends.next(begin);
    lines.push_back(read_line(source, begin, end));
    lines.back().after_page_break = after_page_break;
    after_page_break = end < source.size() && source[end] == '\f';
    begin = end + (source.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

}  // namespace consultlint::plain_text
