#pragma once
#include <cstdint>
#include <optional>

#include "language/token_reader.h"

namespace consultlint {

/// A number that words spell. It begins at the token that was asked for.
struct WordNumber {
  std::uint32_t value = 0;
  std::uint32_t end = 0;  ///< Index of the first token behind it.
};

/// The value of one word: "one" to "nineteen" and "twenty" to "ninety"; 0 for any other.
std::uint32_t number_named(const TokenReader& tokens, std::uint32_t index);

/// "seven", "twenty-one", "a hundred and five", "two thousand": 1 to 999,999. Spaces and hyphens
/// between the words are alike.
std::optional<WordNumber> read_cardinal(const TokenReader& tokens, std::uint32_t index);

/// "first", "twenty-first", "thirty first": 1 to 31, as the days of a month are counted.
std::optional<WordNumber> read_ordinal(const TokenReader& tokens, std::uint32_t index);

/// "nineteen ninety-nine", "nineteen oh five", "seventeen hundred and six", "two thousand and
/// eighteen", "twenty twenty-six": 1000 to 2199, as years are said. "Two thousand" alone is read as
/// one, so ask only where a year may stand.
std::optional<WordNumber> read_year_words(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
