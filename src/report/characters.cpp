#include "report/characters.h"

namespace consultlint {
namespace {

constexpr Character kDamaged = {0xFFFD, 1, false};

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes of the sequence that `lead`, which is not ASCII, announces; 0 if it announces none.
std::uint32_t announced_length(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

Character character_beyond_ascii(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::uint32_t length = announced_length(lead);
  if (length == 0 || at + length > text.size()) return kDamaged;
  char32_t value = lead & (0x7FU >> length);
  for (const char byte : text.substr(at + 1, length - 1)) {
    if (!continues(byte)) return kDamaged;
    value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return kDamaged;
  return {value, length, true};
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  const std::size_t floor = at < 4 ? 0 : at - 4;
  std::size_t begin = at - 1;
  while (begin > floor && continues(text[begin])) --begin;
  return begin + character_at(text, begin).length == at ? begin : at - 1;
}

std::uint32_t utf16_length(std::string_view text) {
  const auto units = [](char byte) {
    return continues(byte) ? 0U : static_cast<unsigned char>(byte) >= 0xF0U ? 2U : 1U;
  };
  std::uint32_t length = 0;
  for (const char byte : text) length += units(byte);
  return length;
}

}  // namespace consultlint
