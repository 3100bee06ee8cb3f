#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint {

/// One character of a UTF-8 string that may be damaged: reports also print paths and messages that
/// no reader has checked.
struct Character {
  char32_t value = 0;        ///< U+FFFD for a byte that spells no character.
  std::uint32_t length = 1;  ///< In bytes; 1 for such a byte, so a walk always ends.
  bool valid = true;
};

/// The character at `text[at]`, which is not ASCII.
Character character_beyond_ascii(std::string_view text, std::size_t at);

/// The character at `text[at]`. Precondition: at < text.size().
inline Character character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? Character{lead, 1, true} : character_beyond_ascii(text, at);
}

/// Where the character before offset `at` begins. Precondition: 0 < at <= text.size().
std::size_t previous_character(std::string_view text, std::size_t at);

/// UTF-16 code units that `text` takes.
std::uint32_t utf16_length(std::string_view text);

}  // namespace consultlint
