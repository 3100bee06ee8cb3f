#include "report/html/escape.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "report/characters.h"

namespace consultlint::html {
namespace {

/// Bytes that are written as they are.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
  for (const char c : {'\t', '\n'}) plain[static_cast<unsigned char>(c)] = true;
  for (const char c : {'<', '>', '&', '"', '\''}) plain[static_cast<unsigned char>(c)] = false;
  return plain;
}();

std::string_view reference_for(char32_t value) {
  switch (value) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

/// Controls, embeddings, overrides and isolates of writing direction, interlinear annotation, and
/// what XML forbids.
bool is_spelled_out(char32_t value) {
  const auto in = [value](char32_t first, char32_t last) {
    return value >= first && value <= last;
  };
  return value < 0x20 || in(0x7F, 0x9F) || in(0x202A, 0x202E) || in(0x2066, 0x2069) ||
         in(0xFFF9, 0xFFFB) || in(0xFFFE, 0xFFFF);
}

void append_special(std::string& out, std::string_view text, const Character& character) {
  const std::string_view reference = reference_for(character.value);
  if (!reference.empty()) {
    out += reference;
  } else if (!character.valid) {
    out += "\xEF\xBF\xBD";
  } else if (is_spelled_out(character.value)) {
    fmt::format_to(std::back_inserter(out), "[U+{:04X}]", static_cast<unsigned>(character.value));
  } else {
    out += text.substr(0, character.length);
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && kPlain[static_cast<unsigned char>(text[end])]) ++end;
    out += text.substr(at, end - at);
    if (end == text.size()) return;
    const Character character = character_at(text, end);
    append_special(out, text.substr(end), character);
    at = end + character.length;
  }
}

}  // namespace consultlint::html
