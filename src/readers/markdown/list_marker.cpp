#include "readers/markdown/list_marker.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kLineEnds = "\r\n";

bool is_gap(std::string_view line, std::size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line[at] == '\r';
}

/// Length of "12." or "3)" at `at`, or 0.
std::size_t number_length(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && ascii::is_digit(line[end])) ++end;
  const bool closed = end < line.size() && (line[end] == '.' || line[end] == ')');
  return end > at && closed && is_gap(line, end + 1) ? end + 1 - at : 0;
}

bool is_plain_marker(std::string_view line, std::size_t at) {
  const char c = line[at];
  const bool bullet = (c == '-' || c == '*' || c == '+') && is_gap(line, at + 1);
  return bullet || c == ' ' || c == '\t' || c == '>';
}

/// The numbers among the list and quote marks that `line` begins with, outermost first.
std::vector<SourceSpan> ordered_markers(std::string_view line, std::uint32_t begin) {
  std::vector<SourceSpan> found;
  for (std::size_t at = 0; at < line.size();) {
    if (is_plain_marker(line, at)) {
      ++at;
      continue;
    }
    const std::size_t length = number_length(line, at);
    if (length == 0) break;
    const auto from = begin + static_cast<std::uint32_t>(at);
    found.push_back({from, from + static_cast<std::uint32_t>(length)});
    at += length;
  }
  return found;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t end = text.find_last_of(kLineEnds, at - 1);
  return end == kNone ? 0 : end + 1;
}

/// Begin of the line in front of the one at `begin`, which is not the first.
std::size_t line_before(std::string_view text, std::size_t begin) {
  const bool both = begin > 1 && text.substr(begin - 2, 2) == kLineEnds;
  return line_begin(text, begin - (both ? 2 : 1));
}

std::string_view line_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find_first_of(kLineEnds, begin), text.size()) - begin);
}

}  // namespace

std::optional<SourceSpan> ordered_marker(std::string_view text, std::uint32_t at,
                                         std::uint32_t inner) {
  const std::size_t begin = line_begin(text, at);
  auto markers = ordered_markers(text.substr(begin, at - begin), static_cast<std::uint32_t>(begin));
  if (markers.empty() && begin > 0) {
    const std::size_t before = line_before(text, begin);
    markers = ordered_markers(line_from(text, before), static_cast<std::uint32_t>(before));
  }
  if (inner >= markers.size()) return std::nullopt;
  return markers[markers.size() - 1 - inner];
}

std::optional<SourceSpan> next_ordered_marker(std::string_view text, std::uint32_t behind) {
  const std::size_t feed = behind == 0 ? kNone : text.find_first_of(kLineEnds, behind);
  if (behind > 0 && feed == kNone) return std::nullopt;
  const std::size_t found = text.find_first_not_of(" \t\r\n>", behind == 0 ? 0 : feed);
  if (found == kNone) return std::nullopt;
  const auto markers = ordered_markers(line_from(text, found), static_cast<std::uint32_t>(found));
  if (markers.empty()) return std::nullopt;
  return markers.back();
}

std::optional<SourceSpan> next_heading_marks(std::string_view text, std::uint32_t behind) {
  std::size_t begin = behind == 0 ? 0 : text.find_first_of(kLineEnds, behind - 1);
  for (; begin != kNone; begin = text.find_first_of(kLineEnds, begin + 1)) {
    const std::size_t marks = text.find_first_not_of(" \t\r\n>-*+.):|0123456789", begin);
    if (marks == kNone) break;
    begin = marks;
    const std::size_t end = std::min(text.find_first_not_of('#', marks), text.size());
    // "-#" is text: a bullet or number parts from what it marks.
    const bool glued =
        marks > 0 && std::string_view("-*+.):0123456789").find(text[marks - 1]) != kNone;
    if (end == marks || glued || !(is_gap(text, end) || text[end] == '\n')) continue;
    const std::string_view rest = line_from(text, end);
    if (rest.find_first_not_of(" \t\r#") != kNone) break;  // it has text
    return SourceSpan{static_cast<std::uint32_t>(marks), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

std::optional<SourceSpan> heading_marks_on_line(std::string_view text, std::uint32_t begin) {
  const std::size_t marks = text.find_first_not_of(" \t", begin);
  if (marks == kNone) return std::nullopt;
  const std::size_t end = std::min(text.find_first_not_of('#', marks), text.size());
  const bool has_text = line_from(text, end).find_first_not_of(" \t#") != kNone;
  if (end == marks || has_text) return std::nullopt;
  return SourceSpan{static_cast<std::uint32_t>(marks), static_cast<std::uint32_t>(end)};
}

std::uint32_t bullet_glyph_length(std::string_view text) {
  constexpr auto kGlyphs = std::to_array<std::string_view>(
      {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\xA3", "\xE2\x97\x8F",
       "\xE2\x97\x8B", "\xE2\x96\xA0", "\xEF\x82\xB7", "\xEF\x82\xA7"});
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0xC2) return 0;
  const auto glyph =
      std::ranges::find_if(kGlyphs, [text](std::string_view g) { return text.starts_with(g); });
  if (glyph == kGlyphs.end()) return 0;
  std::size_t end = glyph->size();
  while (end < text.size()) {
    if (text[end] == ' ' || text[end] == '\t') {
      ++end;
    } else if (text.substr(end, 2) == "\xC2\xA0") {
      end += 2;
    } else {
      break;
    }
  }
  return end > glyph->size() ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace consultlint
