#include "lsp/position.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "text/utf8.h"

namespace consultlint::lsp {
namespace {

std::uint32_t units(CodePoint character, PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::kUtf8:
      return character.length;
    case PositionEncoding::kUtf16:
      return character.value > 0xFFFF ? 2 : 1;
    case PositionEncoding::kUtf32:
      break;
  }
  return 1;
}

}  // namespace

std::string_view to_string(PositionEncoding encoding) {
  static constexpr std::array<std::string_view, 3> kNames = {"utf-8", "utf-16", "utf-32"};
  return kNames[static_cast<std::size_t>(encoding)];
}

PositionEncoding choose_encoding(const Json& offered) {
  using enum PositionEncoding;
  for (const PositionEncoding encoding : {kUtf8, kUtf16, kUtf32}) {
    if (lists(offered, to_string(encoding))) return encoding;
  }
  return kUtf16;
}

bool touch(const Range& a, const Range& b) {
  return a.start <= b.end && b.start <= a.end;
}

std::uint32_t offset_of(Position position, std::string_view text, const LineIndex& lines,
                        PositionEncoding encoding) {
  if (position.line >= lines.line_count()) return static_cast<std::uint32_t>(text.size());
  const SourceSpan line = lines.line_span(position.line + 1, text);
  if (encoding == PositionEncoding::kUtf8) {
    std::uint32_t offset = line.begin + std::min(position.character, line.size());
    while (offset > line.begin && offset < line.end && is_utf8_continuation(text[offset])) --offset;
    return offset;
  }
  std::uint32_t offset = line.begin;
  for (std::uint32_t left = position.character; offset < line.end;) {
    const CodePoint character = decode_utf8(text, offset);
    const std::uint32_t width = units(character, encoding);
    if (width > left) break;
    left -= width;
    offset += character.length;
  }
  return offset;
}

Position position_of(std::uint32_t offset, std::string_view text, const LineIndex& lines,
                     PositionEncoding encoding) {
  const std::uint32_t line = lines.line_of(offset);
  Position position{line - 1, 0};
  const SourceSpan span = lines.line_span(line, text);
  for (std::uint32_t at = span.begin; at < std::min(offset, span.end);) {
    const CodePoint character = decode_utf8(text, at);
    position.character += units(character, encoding);
    at += character.length;
  }
  return position;
}

Placing placing_of(std::string_view text, PositionEncoding encoding) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (!text.starts_with(kMark)) return {encoding, 0};
  return {encoding, units({0xFEFF, static_cast<std::uint32_t>(kMark.size())}, encoding)};
}

Range range_of(const Located& at, Placing placing) {
  const Place& place = at.place;
  Range range{{place.line - 1, place.column - 1}, {place.end_line - 1, place.end_column - 1}};
  if (placing.encoding == PositionEncoding::kUtf16) {
    range.start.character += at.utf16.column;
    range.end.character += at.utf16.end_column;
  } else if (placing.encoding == PositionEncoding::kUtf8) {
    range.start.character = at.bytes.column - 1;
    range.end.character = at.bytes.end_column - 1;
  }
  if (range.start.line == 0) range.start.character += placing.mark;
  if (range.end.line == 0) range.end.character += placing.mark;
  return range;
}

Json to_json(const Range& range) {
  const auto position = [](Position p) -> Json {
    return {{"line", p.line}, {"character", p.character}};
  };
  return {{"start", position(range.start)}, {"end", position(range.end)}};
}

std::optional<Position> position_from(const Json& json) {
  constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const auto line = number_member(json, {"line"});
  const auto character = number_member(json, {"character"});
  if (!line || !character || *line < 0 || *character < 0) return std::nullopt;
  return Position{static_cast<std::uint32_t>(std::min(*line, kMost)),
                  static_cast<std::uint32_t>(std::min(*character, kMost))};
}

std::optional<Range> range_from(const Json& json) {
  auto start = position_from(member(json, {"start"}));
  auto end = position_from(member(json, {"end"}));
  if (!start || !end) return std::nullopt;
  if (*end < *start) std::swap(*start, *end);
  return Range{*start, *end};
}

}  // namespace consultlint::lsp
