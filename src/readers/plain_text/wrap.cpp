#include "readers/plain_text/wrap.h"

#include <algorithm>
#include <array>

#include "readers/plain_text/wording.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::uint16_t kNarrowest = 40;
constexpr std::size_t kLookedAt = 140;  ///< Bytes of a line; a gap stands near its start.
constexpr std::uint32_t kFewestFullLines = 3;
constexpr std::uint32_t kMostBlockLines = 12;  ///< Looked at to learn the width of a block.

/// "-----  ---": a table stands below, whose rows are as wide as they need to be.
bool draws_columns(std::string_view text) {
  return text.starts_with("--") && text.find_first_not_of("- ") == std::string_view::npos;
}

std::uint32_t first_word_width(std::string_view text) {
  return count_code_points(text.substr(0, text.find(' ')));
}

}  // namespace

LineWrap::LineWrap(const Layout& layout) : layout_(layout), width_(measured_width()) {
  blank_lines_part_ = wrapped() && measured_blank_lines();
}

/// A line of text with another right below it: the last line of a paragraph may be short.
bool LineWrap::is_plain(std::size_t at) const {
  const Line& line = layout_.lines[at];
  const Line& below = layout_.lines[at + 1];
  return line.role == Line::Role::kText && line.tabs == 0 && below.role == Line::Role::kText &&
         !below.marker;
}

LineWrap::Widths LineWrap::widths() const {
  Widths widths;
  bool in_table = false;
  for (std::size_t i = 0; i + 1 < layout_.lines.size(); ++i) {
    const Line& line = layout_.lines[i];
    if (line.role != Line::Role::kText) in_table = false;
    if (line.width < kNarrowest) continue;
    in_table = in_table || draws_columns(layout_.text(line));
    if (in_table || !is_plain(i) || has_gap(layout_.text(line).substr(line.marker.body, kLookedAt)))
      continue;
    if (line.width > kWidestMeasured) {
      ++widths.longer;
    } else {
      ++widths.lines[line.width];
      ++widths.counted;
    }
  }
  return widths;
}

std::uint16_t LineWrap::measured_width() const {
  const auto [lines, counted, longer] = widths();
  if (counted < kFewestFullLines || counted < longer) return 0;
  std::uint32_t above = 0;
  std::uint16_t width = kWidestMeasured;
  while (width > kNarrowest && above + lines[width] <= counted / 20) {
    above += lines[width--];
  }
  std::uint32_t full = 0;
  for (std::size_t w = width * 4U / 5U; w <= kWidestMeasured; ++w) full += lines[w];
  return full * 2 >= counted ? width : std::uint16_t{0};
}

/// Short lines that end a sentence end paragraphs: nearly all have a blank line below.
bool LineWrap::measured_blank_lines() const {
  std::uint32_t parted = 0;
  std::uint32_t glued = 0;
  for (std::size_t i = 0; i + 1 < layout_.lines.size(); ++i) {
    const Line& line = layout_.lines[i];
    const bool last = line.role == Line::Role::kText && line.width * 3U < width_ * 2U &&
                      layout_.text(line).back() == '.';
    if (!last) continue;
    const Line::Role below = layout_.lines[i + 1].role;
    parted += below == Line::Role::kBlank ? 1U : 0U;
    glued += below == Line::Role::kText && !layout_.lines[i + 1].marker ? 1U : 0U;
  }
  return parted > glued * 8;
}

void LineWrap::enter_block(std::uint32_t at) {
  block_width_ = width_;
  if (!wrapped()) return;
  std::uint32_t end = at;
  std::uint32_t widest = 0;
  while (end < layout_.lines.size() && end < at + kMostBlockLines &&
         layout_.lines[end].role == Line::Role::kText) {
    widest = std::max<std::uint32_t>(widest, layout_.lines[end++].width);
  }
  if (widest < kNarrowest || widest >= width_) return;
  std::uint32_t full = 0;
  for (std::uint32_t i = at; i < end; ++i) {
    full += layout_.lines[i].width * 8U >= widest * 7 ? 1U : 0U;
  }
  if (full >= kFewestFullLines && full * 5 >= (end - at) * 3) block_width_ = widest;
}

bool LineWrap::is_full(std::uint32_t at) const {
  const Line& line = layout_.lines[at];
  if (!wrapped() || line.width == Line::kLong) return false;
  const std::uint32_t width = block_width_ == 0 ? width_ : block_width_;
  // Proportional fonts wrap at uneven counts of characters; a full stop needs no such mercy.
  const std::uint32_t slack = ends_clause(layout_.text(line)) ? 0 : width / 10;
  const std::uint32_t taken = line.indent + line.width + 1 + slack;
  return taken >= width || taken + first_word_width(layout_.text(layout_.lines[at + 1])) > width;
}

bool LineWrap::is_nearly_full(std::uint32_t at) const {
  const Line& line = layout_.lines[at];
  return wrapped() && line.width < Line::kLong && (line.indent + line.width) * 4U > width_ * 3U;
}

}  // namespace consultlint::plain_text
