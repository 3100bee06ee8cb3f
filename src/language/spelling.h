#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint {

constexpr int kManySyllables = 3;  ///< Of a long word.

/// What readability counts of a token, known by its spelling alone. The counts stop at 255.
struct Spelling {
  std::uint8_t syllables = 0;  ///< At least 1 where the spelling was looked at.
  std::uint8_t letters = 0;    ///< Code points without apostrophes.
  bool stretched = false;      ///< Has its third syllable from -ed, -es or -ing.
  bool familiar = false;       ///< On the list of familiar_words.h.
  bool has_digit = false;
};

/// The spelling of a token as it is printed: capitals may be spelled out.
Spelling spelling_of(std::string_view word);

}  // namespace consultlint
