#include "language/time/number_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace consultlint {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 20> kSmall = {
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 21> kOrdinals = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

constexpr std::uint32_t kLastDay = 31;

/// Position of the token in the list, or 0, where the lists have nothing.
std::uint32_t position_in(const TokenReader& tokens, std::uint32_t index, Words words) {
  const auto found = std::ranges::find_if(
      words, [&](std::string_view word) { return tokens.is_word(index, word); });
  return found == words.end() ? 0 : static_cast<std::uint32_t>(found - words.begin());
}

/// Whether the token goes on the number that the one before began.
bool goes_on(const TokenReader& tokens, std::uint32_t index) {
  return tokens.follows_by_space(index) ||
         (index < tokens.size() && tokens[index].glue == Glue::kHyphen);
}

bool goes_on_with(const TokenReader& tokens, std::uint32_t index, std::string_view word) {
  return tokens.is_word(index, word) && goes_on(tokens, index);
}

std::optional<WordNumber> read_below_hundred(const TokenReader& tokens, std::uint32_t index) {
  const std::uint32_t value = number_named(tokens, index);
  if (value == 0) return std::nullopt;
  const std::uint32_t unit = value >= 20 && goes_on(tokens, index + 1)  //
                                 ? number_named(tokens, index + 1)
                                 : 0;
  if (unit == 0 || unit > 9) return WordNumber{value, index + 1};
  return WordNumber{value + unit, index + 2};
}

/// Adds "and five", "five" or nothing to a number that ends in "hundred" or "thousand".
template <class Read>
WordNumber with_rest(const TokenReader& tokens, WordNumber number, Read read) {
  const bool joined = goes_on_with(tokens, number.end, "and");
  const std::uint32_t at = joined ? number.end + 1 : number.end;
  const std::optional<WordNumber> rest =
      goes_on(tokens, at) ? read(tokens, at) : std::optional<WordNumber>();
  return rest ? WordNumber{number.value + rest->value, rest->end} : number;
}

/// Reads "hundred" and what follows it behind its count.
WordNumber with_hundreds(const TokenReader& tokens, WordNumber count) {
  if (!goes_on_with(tokens, count.end, "hundred")) return count;
  return with_rest(tokens, {count.value * 100, count.end + 1}, read_below_hundred);
}

std::optional<WordNumber> read_below_thousand(const TokenReader& tokens, std::uint32_t index) {
  std::optional<WordNumber> number = read_below_hundred(tokens, index);
  const bool single =
      !number && tokens.is_word(index, "a") &&
      (tokens.is_word(index + 1, "hundred") || tokens.is_word(index + 1, "thousand"));
  if (single) number = WordNumber{1, index + 1};
  if (!number || number->value > 9) return number;
  return with_hundreds(tokens, *number);
}

/// "ninety-nine", "eighteen", "oh five": the last two figures of a year as they are said.
std::optional<WordNumber> read_year_of_century(const TokenReader& tokens, std::uint32_t index) {
  if (!goes_on(tokens, index)) return std::nullopt;
  constexpr std::array<std::string_view, 4> kNought = {"", "oh", "o", "zero"};
  if (position_in(tokens, index, kNought) != 0 && goes_on(tokens, index + 1)) {
    const std::uint32_t unit = number_named(tokens, index + 1);
    return unit >= 1 && unit <= 9 ? std::optional(WordNumber{unit, index + 2}) : std::nullopt;
  }
  const std::optional<WordNumber> year = read_below_hundred(tokens, index);
  return year && year->value >= 10 ? year : std::nullopt;
}

bool is_year(const WordNumber& number) {
  return number.value >= 1000 && number.value <= 2199;
}

}  // namespace

std::uint32_t number_named(const TokenReader& tokens, std::uint32_t index) {
  if (!tokens.in_class(index, kNumberWord)) return 0;
  if (const std::uint32_t small = position_in(tokens, index, kSmall); small != 0) return small;
  return position_in(tokens, index, kTens) * 10;
}

std::optional<WordNumber> read_cardinal(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<WordNumber> number = read_below_thousand(tokens, index);
  if (!number || !goes_on_with(tokens, number->end, "thousand")) return number;
  return with_rest(tokens, {number->value * 1000, number->end + 1}, read_below_thousand);
}

std::optional<WordNumber> read_ordinal(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.in_class(index, kOrdinalWord)) {
    if (tokens.is_word(index, "thirtieth")) return WordNumber{30, index + 1};
    const std::uint32_t value = position_in(tokens, index, kOrdinals);
    return value != 0 ? std::optional(WordNumber{value, index + 1}) : std::nullopt;
  }
  const std::uint32_t tens = number_named(tokens, index);
  if (tens < 20 || !goes_on(tokens, index + 1)) return std::nullopt;
  const std::uint32_t unit = position_in(tokens, index + 1, kOrdinals);
  const bool is_day = unit >= 1 && unit <= 9 && tens + unit <= kLastDay;
  return is_day ? std::optional(WordNumber{tens + unit, index + 2}) : std::nullopt;
}

std::optional<WordNumber> read_year_words(const TokenReader& tokens, std::uint32_t index) {
  std::optional<WordNumber> year = read_below_hundred(tokens, index);
  if (!year) return std::nullopt;
  if (goes_on_with(tokens, year->end, "hundred")) {
    year = with_hundreds(tokens, *year);
  } else if (goes_on_with(tokens, year->end, "thousand")) {
    year = read_cardinal(tokens, index);
  } else {
    // "Twenty twenty" and "nineteen ten": the century is one word, so "twenty-one ten" is none.
    const std::optional<WordNumber> rest = read_year_of_century(tokens, index + 1);
    if (!rest) return std::nullopt;
    year = WordNumber{number_named(tokens, index) * 100 + rest->value, rest->end};
  }
  return is_year(*year) ? year : std::nullopt;
}

}  // namespace consultlint
