#include "readers/plain_text/marker.h"

#include <algorithm>
#include <ranges>
#include <string>

#include "document/clause_label.h"
#include "readers/plain_text/characters.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kLongestLabel = 64;

bool is_bullet(char32_t c) {
  constexpr std::string_view kAscii = "-*+o";
  constexpr std::u32string_view kBullets =
      U"\u2022\u00B7\u25AA\u25AB\u25E6\u2023\u25CF\u25CB\u25A0\u25A1\u2043\u2219\u27A2\u2013"
      U"\u2014\u00A7\uF0B7\uF0A7\uF0D8\uF0FC";
  if (c < 0x80) return kAscii.find(static_cast<char>(c)) != std::string_view::npos;
  return kBullets.find(c) != std::u32string_view::npos;
}

/// Bullets that no word begins with: they need no space behind them.
bool stands_alone(char32_t c) {
  constexpr std::u32string_view kNeedSpace = U"-*+o\u2013\u2014\u00A7";
  return kNeedSpace.find(c) == std::u32string_view::npos;
}

std::size_t skip_space(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    const std::size_t length = space_length(line, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

/// Length of a glyph that opens the line, with the space behind it; 0 when there is none.
std::size_t glyph_length(std::string_view line, char32_t& glyph) {
  constexpr std::string_view kTag = "<li>";
  if (line.starts_with(kTag)) {
    glyph = U'\u2022';
    return skip_space(line, kTag.size());
  }
  const CodePoint first = decode_utf8(line, 0);
  if (!is_bullet(first.value)) return 0;
  const std::size_t body = skip_space(line, first.length);
  if (body == first.length && body < line.size() && !stands_alone(first.value)) return 0;
  glyph = first.value;
  return body;
}

/// Length of all the glyphs that open the line: text taken from other formats brings "\u2022 - "
/// and
/// "<li>\u2022 ". The first one names the bullet.
std::size_t glyph_stack_length(std::string_view line, char32_t& glyph) {
  constexpr std::size_t kHighest = 3;
  std::size_t length = glyph_length(line, glyph);
  for (std::size_t i = 1; i < kHighest && length > 0 && length < line.size(); ++i) {
    char32_t below = 0;
    const std::size_t more = glyph_length(line.substr(length), below);
    if (more == 0 || !(stands_alone(below) || stands_alone(glyph)) || below == U'o') break;
    length += more;
  }
  return length;
}

/// "4.", "(b)" or "1.1" and nothing else: the words went to another line.
std::size_t lone_label_length(std::string_view rest) {
  if (rest.size() < 2 || rest.size() > 9 || ascii::is_letter(rest.front())) return 0;
  const char last = rest.back();
  const bool tuple = ascii::is_digit(last) && rest.find('.') != std::string_view::npos;
  if (last != '.' && last != ')' && !tuple) return 0;
  std::string with_body(rest);
  with_body += " X";
  const auto length = clause_label_length(with_body, false);
  return length && *length == rest.size() ? *length : 0;
}

std::uint8_t roman_value(std::string_view letters) {
  int total = 0;
  int previous = 0;
  for (const char letter : letters | std::views::reverse) {
    const char c = ascii::lower(letter);
    const int value = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 50;
    total += value < previous ? -value : value;
    previous = std::max(previous, value);
  }
  return static_cast<std::uint8_t>(std::clamp(total, 0, 255));
}

void read_letters(std::string_view core, Marker& marker) {
  marker.depth = 1;
  const bool doubled = core.size() == 2 && core[0] == core[1] && ascii::lower(core[0]) > 'i' &&
                       ascii::lower(core[0]) != 'x';
  if (core.size() == 1 || doubled) {
    marker.style = Marker::Style::kLetter;
    marker.number[0] = static_cast<std::uint8_t>(ascii::lower(core[0]) - 'a' + (doubled ? 27 : 1));
  } else {
    marker.style = Marker::Style::kRoman;
    marker.number[0] = roman_value(core);
  }
}

void read_tuple(std::string_view core, Marker& marker) {
  for (std::size_t at = 0; at < core.size() && marker.depth < Marker::kMaxDepth;) {
    unsigned value = 0;
    if (ascii::is_letter(core[at]))
      value = static_cast<unsigned>(ascii::lower(core[at++]) - 'a' + 1);
    while (at < core.size() && ascii::is_digit(core[at])) {
      value = std::min(value * 10 + static_cast<unsigned>(core[at++] - '0'), 255U);
    }
    marker.number[marker.depth++] = static_cast<std::uint8_t>(value);
    while (at < core.size() && !ascii::is_digit(core[at]) && !ascii::is_letter(core[at])) ++at;
  }
  marker.style = marker.depth > 1 ? Marker::Style::kTuple : Marker::Style::kNumber;
}

void read_label(std::string_view label, Marker& marker) {
  constexpr std::string_view kAround = " ()[].:";
  const std::size_t begin = label.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return;
  const std::string_view core = label.substr(begin, label.find_last_not_of(kAround) - begin + 1);
  marker.closed = core.size() < label.size();
  const bool digits = std::ranges::any_of(core, ascii::is_digit);
  if (digits) {
    read_tuple(core, marker);
  } else {
    read_letters(core, marker);
  }
}

bool may_be_label(std::string_view rest) {
  if (rest.empty()) return false;
  const char first = rest.front();
  if (ascii::is_digit(first) || first == '(' || first == '[') return true;
  if (!ascii::is_letter(first)) return false;
  return std::ranges::any_of(rest.substr(1, 8), [](char c) { return c == '.' || c == ')'; });
}

/// The value as a Roman numeral: "(i)" is read as a letter, but next to "(ii)" it is the numeral.
std::uint8_t numeral_value(const Marker& marker) {
  if (marker.style != Marker::Style::kLetter) return marker.value();
  switch (marker.value() - 1 + 'a') {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    default:
      return 0;
  }
}

}  // namespace

Marker read_marker(std::string_view line) {
  Marker marker;
  if (line.empty()) return marker;
  std::size_t at = glyph_stack_length(line, marker.glyph);
  marker.has_glyph = at > 0;
  if (marker.has_glyph) marker.style = Marker::Style::kBullet;
  const std::string_view rest = line.substr(at).substr(0, kLongestLabel);
  marker.label = marker.label_end = marker.body = static_cast<std::uint32_t>(at);
  if (!may_be_label(rest)) return marker;
  std::size_t length = clause_label_length(rest, true).value_or(0);
  if (length == 0 && line.size() - at < kLongestLabel) length = lone_label_length(rest);
  if (length == 0) return marker;
  read_label(rest.substr(0, length), marker);
  marker.label_end = static_cast<std::uint32_t>(at + length);
  marker.body = static_cast<std::uint32_t>(skip_space(line, at + length));
  return marker;
}

bool follows(const Marker& previous, const Marker& next) {
  if (previous.depth != next.depth || next.depth == 0) return false;
  if (previous.numeric() != next.numeric()) return false;
  const bool numerals =
      previous.style == Marker::Style::kRoman || next.style == Marker::Style::kRoman;
  const std::uint8_t before = numerals ? numeral_value(previous) : previous.value();
  const std::uint8_t now = numerals ? numeral_value(next) : next.value();
  const auto parents = static_cast<std::ptrdiff_t>(next.depth) - 1;
  return now == before + 1 &&
         std::equal(next.number.begin(), next.number.begin() + parents, previous.number.begin());
}

bool continues_count(const Marker& previous, const Marker& next) {
  if (next.depth == 0 || !next.numeric()) return false;
  const auto same = [&](std::size_t components) {
    return std::equal(next.number.begin(),
                      next.number.begin() + static_cast<std::ptrdiff_t>(components),
                      previous.number.begin());
  };
  // A section and its first clause open with 1 or, as in "2.0", with 0.
  if (previous.depth == 0) return next.number[0] == 1 && next.value() <= 1;
  if (next.depth == previous.depth + 1) return same(previous.depth) && next.value() <= 1;
  for (std::size_t at = 0; at < std::min(previous.depth, next.depth); ++at) {
    if (!same(at) || next.number[at] != previous.number[at] + 1) continue;
    return std::all_of(next.number.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       next.number.begin() + next.depth, [](std::uint8_t n) { return n <= 1; });
  }
  return false;
}

}  // namespace consultlint::plain_text
