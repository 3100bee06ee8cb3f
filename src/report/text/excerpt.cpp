#include "report/text/excerpt.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "report/characters.h"
#include "report/text/terminal.h"

namespace consultlint {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr char32_t kJoiner = 0x200D;

/// One character of the line and the columns that it takes where it stands.
struct Cell {
  std::uint32_t begin;
  std::uint32_t width;
};

/// The characters near the span; more of them than can be shown. Where all are printable ASCII, as
/// nearly always, each is one byte and one column, and no cells are needed.
struct Neighbourhood {
  std::vector<Cell> cells;
  std::size_t count = 0;       // of characters
  std::size_t span_begin = 0;  // index of a character
  std::size_t span_end = 0;
  std::uint32_t begin = 0;  // byte offset of the first character
  std::uint32_t end = 0;    // byte offset behind the last
  bool cut_before = false;
  bool cut_after = false;

  std::uint32_t width_of(std::size_t cell) const { return cells.empty() ? 1 : cells[cell].width; }
  std::uint32_t width(std::size_t first, std::size_t last) const {
    if (cells.empty()) return static_cast<std::uint32_t>(last - first);
    const auto from = cells.begin();
    return std::accumulate(from + static_cast<std::ptrdiff_t>(first),
                           from + static_cast<std::ptrdiff_t>(last), 0U,
                           [](std::uint32_t sum, const Cell& cell) { return sum + cell.width; });
  }
  std::uint32_t offset(std::size_t cell) const {
    if (cells.empty()) return begin + static_cast<std::uint32_t>(cell);
    return cell < cells.size() ? cells[cell].begin : end;
  }
  /// The first character that begins at `byte` or behind it.
  std::size_t index_of(std::uint32_t byte) const {
    if (cells.empty()) return std::clamp(byte, begin, end) - begin;
    const auto cell = std::ranges::lower_bound(cells, byte, {}, &Cell::begin);
    return static_cast<std::size_t>(cell - cells.begin());
  }
};

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

/// Marks join the character before them, and so do the parts of a composed emoji.
std::uint32_t width_after(char32_t before, std::uint32_t width_before, char32_t c) {
  if (before == kJoiner || (is_skin_tone(c) && width_before == 2)) return 0;
  return terminal_width(c);
}

/// Reads at most `most` characters from `begin` on.
void read_cells(std::string_view line, std::size_t begin, std::size_t most, Neighbourhood& near) {
  near.cells.reserve(std::min(most, line.size() - begin));
  std::size_t offset = begin;
  Character last;
  std::uint32_t last_width = 0;
  while (offset < line.size() && near.cells.size() < most) {
    const Character next = character_at(line, offset);
    last_width = width_after(last.value, last_width, next.value);
    last = next;
    near.cells.push_back({static_cast<std::uint32_t>(offset), last_width});
    offset += next.length;
  }
  near.count = near.cells.size();
  near.end = static_cast<std::uint32_t>(offset);
}

Neighbourhood look_around(const Located& at, std::uint32_t columns) {
  // Characters, not columns: a run of combining marks must not make this long.
  const std::size_t reach = std::size_t{2} * columns;
  const std::string_view line = at.line;
  const std::size_t span_begin = std::min<std::size_t>(at.begin, line.size());
  std::size_t begin = span_begin - std::min(span_begin, reach);
  Neighbourhood near;
  if (const auto plain = line.substr(begin, 2 * reach); is_printable_ascii(plain)) {
    near.count = plain.size();
    near.end = static_cast<std::uint32_t>(begin + plain.size());
  } else {
    begin = span_begin;
    for (std::size_t steps = 0; begin > 0 && steps < reach; ++steps) {
      begin = previous_character(line, begin);
    }
    read_cells(line, begin, 2 * reach, near);
  }
  near.begin = static_cast<std::uint32_t>(begin);
  near.cut_before = at.cut_before || begin > 0;
  near.cut_after = at.cut_after || near.end < line.size();
  near.span_begin = near.index_of(at.begin);
  near.span_end = std::max(near.span_begin, near.index_of(at.end));
  return near;
}

/// The first cell to show: the span keeps a view of what stands before it, more of it where little
/// stands behind.
std::size_t first_shown(const Neighbourhood& near, std::uint32_t columns) {
  const std::uint32_t before = near.width(0, near.span_begin);
  const std::uint32_t span = near.width(near.span_begin, near.span_end);
  const std::uint32_t after = near.width(near.span_end, near.count);
  if (!near.cut_before && before + span + after <= columns) return 0;
  const std::uint32_t room = columns - 2 - std::min(span, columns / 2);
  const std::uint32_t wanted = std::min(before, room - std::min(after, room / 2));
  std::size_t first = near.span_begin;
  for (std::uint32_t width = 0; first > 0; --first) {
    width += near.width_of(first - 1);
    if (width > wanted) break;
  }
  while (first < near.span_begin && near.width_of(first) == 0) ++first;
  return first;
}

/// The cell behind the last one to show, within `columns` from `first` on.
std::size_t end_shown(const Neighbourhood& near, std::size_t first, std::uint32_t columns) {
  if (!near.cut_after && near.width(first, near.count) <= columns) {
    return near.count;
  }
  std::size_t end = first;
  for (std::uint32_t width = 1; end < near.count; ++end) {  // 1: the ellipsis
    width += near.width_of(end);
    if (width > columns) break;
  }
  return end;
}

/// How far a cut moves to fall between words rather than inside one.
constexpr std::size_t kWordReach = 16;

bool is_space_before(const Neighbourhood& near, std::string_view line, std::size_t cell) {
  const std::uint32_t offset = near.offset(cell);
  return offset > 0 && line[offset - 1] == ' ';
}

std::size_t word_begin_from(const Neighbourhood& near, std::string_view line, std::size_t first) {
  const std::size_t last = std::min(near.span_begin, first + kWordReach);
  for (std::size_t cell = first; cell <= last; ++cell) {
    if (is_space_before(near, line, cell)) return cell;
  }
  return first;
}

std::size_t word_end_before(const Neighbourhood& near, std::string_view line, std::size_t end) {
  const std::size_t floor = std::max(near.span_end, end - std::min(end, kWordReach));
  for (std::size_t cell = end; cell > floor; --cell) {
    if (is_space_before(near, line, cell)) return cell - 1;
  }
  return end;
}

}  // namespace

TerminalExcerpt terminal_excerpt(const Located& at, std::uint32_t columns) {
  const Neighbourhood near = look_around(at, columns);
  std::size_t first = first_shown(near, columns);
  if (first > 0) first = word_begin_from(near, at.line, first);
  const bool begins_later = first > 0 || near.cut_before;
  const std::uint32_t lead = begins_later ? 1 : 0;
  std::size_t end = end_shown(near, first, columns - lead);
  if (end < near.count) end = word_end_before(near, at.line, end);

  TerminalExcerpt excerpt;
  if (begins_later) excerpt.line = kEllipsis;
  const std::uint32_t from = near.offset(first);
  append_visible(excerpt.line, std::string_view(at.line).substr(from, near.offset(end) - from));
  if (end < near.count || near.cut_after) excerpt.line += kEllipsis;
  excerpt.indent = lead + near.width(first, near.span_begin);
  const std::size_t marked = std::clamp(end, near.span_begin, near.span_end);
  excerpt.marks = std::max(1U, near.width(near.span_begin, marked));
  excerpt.marks_all = excerpt.indent == lead && marked == end && marked > near.span_begin;
  return excerpt;
}

}  // namespace consultlint
