#include <algorithm>
#include <bitset>

#include "readers/plain_text/layout.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint32_t kWidest = 200;
constexpr std::uint32_t kFewestRows = 3;
constexpr std::uint32_t kNarrowestGap = 2;

using Columns = std::bitset<kWidest>;

bool may_be_row(const Layout& layout, std::uint32_t at) {
  if (at >= layout.lines.size()) return false;
  const Line& line = layout.lines[at];
  return line.role == Line::Role::kText && line.tabs == 0 && !line.marker.has_glyph &&
         line.indent + line.width < kWidest && has_gap(layout.text(line).substr(line.marker.body));
}

/// The columns of the page in which nothing stands.
Columns blank_columns(const Layout& layout, const Line& line) {
  Columns blank;
  blank.set();
  const std::string_view text = layout.text(line);
  std::uint32_t column = line.indent;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) {
    if (text[at] != ' ') blank.reset(column);
    ++column;
  }
  return blank;
}

/// Where the cells begin: behind each gap of at least two blank columns that has text on both
/// sides. `begin` and `end` bound the text.
std::vector<std::uint32_t> cells_between(const Columns& blank, std::uint32_t begin,
                                         std::uint32_t end) {
  std::vector<std::uint32_t> cells{begin};
  std::uint32_t gap = 0;
  for (std::uint32_t column = begin; column < end; ++column) {
    if (blank[column]) {
      ++gap;
      continue;
    }
    if (gap >= kNarrowestGap) cells.push_back(column);
    gap = 0;
  }
  return cells;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, ascii::is_digit);
}

}  // namespace

std::optional<FoundTable> aligned_table_at(const Layout& layout, std::uint32_t at) {
  Columns blank;
  blank.set();
  FoundTable found;
  found.form.kind = TableForm::Kind::kColumns;
  std::uint32_t begin = kWidest;
  std::uint32_t end = 0;
  bool figures = false;
  for (found.end = at; may_be_row(layout, found.end); ++found.end) {
    const Line& line = layout.lines[found.end];
    const Columns together = blank & blank_columns(layout, line);
    begin = std::min<std::uint32_t>(begin, line.indent);
    end = std::max<std::uint32_t>(end, line.indent + line.width);
    std::vector<std::uint32_t> cells = cells_between(together, begin, end);
    if (cells.size() < 2) break;
    blank = together;
    found.form.columns = std::move(cells);
    figures = figures || (found.end > at && has_digit(layout.text(line)));
  }
  if (found.end < at + kFewestRows) return std::nullopt;
  if (figures && !has_digit(layout.text(layout.lines[at]))) found.form.header_lines = 1;
  return found;
}

}  // namespace consultlint::plain_text
