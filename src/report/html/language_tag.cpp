#include "report/html/language_tag.h"

#include <algorithm>

#include "report/characters.h"

namespace consultlint::html {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

bool is_right_to_left(char32_t value) {
  return (value >= 0x590 && value <= 0x8FF) || (value >= 0xFB1D && value <= 0xFEFC) ||
         (value >= 0x10800 && value <= 0x10FFF) || (value >= 0x1E800 && value <= 0x1EFFF);
}

}  // namespace

std::string_view language_tag(std::string_view tag) {
  std::size_t end = std::min(tag.find('-'), tag.size());
  if (end < 2 || end > 3 || !std::ranges::all_of(tag.substr(0, end), is_letter)) return {};
  while (end < tag.size()) {
    const std::size_t next = std::min(tag.find('-', end + 1), tag.size());
    const std::string_view part = tag.substr(end + 1, next - end - 1);
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit))
      return {};
    end = next;
  }
  return tag;
}

bool holds_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xD6) {  // below Hebrew: most text ends here
      ++at;
      continue;
    }
    const Character character = character_at(text, at);
    if (is_right_to_left(character.value)) return true;
    at += character.length;
  }
  return false;
}

}  // namespace consultlint::html
