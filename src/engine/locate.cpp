#include "engine/locate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace consultlint {
namespace {

/// Bytes kept on either side of a span in a line that is cut.
constexpr std::uint32_t kContext = 1000;

/// What a prefix takes in UTF-16 above its code points.
std::uint32_t extra_units(std::string_view line, std::uint32_t end) {
  const std::string_view before = line.substr(0, end);
  return count_utf16_units(before) - count_code_points(before);
}

Utf16Shift utf16_shift(const Document& document, TextSpan span) {
  const Document::Excerpt first = document.excerpt(span);
  Utf16Shift shift;
  shift.column = extra_units(first.line, first.begin);
  const Document::Excerpt last = span.empty() ? first : document.excerpt({span.end - 1, span.end});
  shift.end_column = extra_units(last.line, last.end);
  return shift;
}

/// Keeps the part of the line around the span, cut between characters.
void set_line(Located& located, const Document::Excerpt& excerpt) {
  const auto size = static_cast<std::uint32_t>(excerpt.line.size());
  std::uint32_t from = excerpt.begin > kContext ? excerpt.begin - kContext : 0;
  std::uint32_t to = std::min(size, std::min(excerpt.end, excerpt.begin + kContext) + kContext);
  if (size <= 3 * kContext) {
    from = 0;
    to = size;
  }
  while (from < to && is_utf8_continuation(excerpt.line[from])) ++from;
  while (to < size && is_utf8_continuation(excerpt.line[to])) ++to;
  located.line = excerpt.line.substr(from, to - from);
  located.begin = excerpt.begin - from;
  located.end = std::min(excerpt.end, to) - from;
  located.cut_before = from > 0;
  located.cut_after = to < size;
}

}  // namespace

Located locate(const Document& document, TextSpan span) {
  Located located;
  located.place = document.place(span);
  located.utf16 = utf16_shift(document, span);
  located.heading = fmt::format("{}", fmt::join(document.heading_path(span.begin), " > "));
  set_line(located, document.excerpt(span));
  return located;
}

LocatedEdit locate_edit(const Document& document, Edit&& edit) {
  return {document.place(edit.span), std::move(edit.text), utf16_shift(document, edit.span)};
}

}  // namespace consultlint
