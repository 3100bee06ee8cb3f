#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint::checks {

/// How a word begins when it is spoken; kEither where people differ or spelling does not tell.
enum class OpeningSound : std::uint8_t { kVowel, kConsonant, kEither };

/// Of a word of ASCII letters, or of letters and then digits ("A4"). Abbreviations in capitals
/// begin with the name of their letter, unless they may be read as a word.
OpeningSound opening_sound_of_word(std::string_view word);

/// Of a number in figures, with what may part its thousands: "8", "11,000", "18".
OpeningSound opening_sound_of_number(std::string_view number);

}  // namespace consultlint::checks
