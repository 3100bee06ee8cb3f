#include "report/text/terminal.h"

#include <algorithm>
#include <span>

#include "report/characters.h"
#include "report/text/width_table.h"

namespace consultlint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_in(std::span<const CharacterRange> ranges, char32_t c) {
  const auto range = std::ranges::lower_bound(ranges, c, {}, &CharacterRange::last);
  return range != ranges.end() && range->first <= c;
}

bool is_printable(char c) {
  return c >= ' ' && c <= '~';
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Embeddings, overrides, isolates and marks of direction; line and paragraph separators.
bool disturbs_line(char32_t c) {
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

/// U+2400 to U+2421 show the ASCII controls; the later ones have no picture.
void append_control(std::string& out, char32_t c) {
  if (c == '\t') {
    out.append(kTabColumns, ' ');
  } else if (c > 0x7F) {
    out += kReplacement;
  } else {
    out += "\xE2\x90";
    out += static_cast<char>(c == 0x7F ? 0xA1 : 0x80 + c);
  }
}

}  // namespace

std::uint32_t terminal_width(char32_t character) {
  if (character == '\t') return kTabColumns;
  if (character < 0x300 || disturbs_line(character)) return 1;
  if (is_in(kZeroWidth, character)) return 0;
  return is_in(kDoubleWidth, character) ? 2 : 1;
}

bool is_printable_ascii(std::string_view text) {
  // Without a branch in it, so that the compiler takes many bytes at a time.
  bool all = true;
  for (const char c : text) all = all & is_printable(c);
  return all;
}

void append_visible(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = at;
    while (at < text.size() && is_printable(text[at])) ++at;
    out += text.substr(plain, at - plain);
    if (at == text.size()) return;
    const Character next = character_at(text, at);
    if (is_control(next.value)) {
      append_control(out, next.value);
    } else if (!next.valid || disturbs_line(next.value)) {
      out += kReplacement;
    } else {
      out += text.substr(at, next.length);
    }
    at += next.length;
  }
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_visible(out, text);
  return out;
}

}  // namespace consultlint
