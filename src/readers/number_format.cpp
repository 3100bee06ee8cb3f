#include "readers/number_format.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace consultlint {
namespace {

std::string roman(int value, bool upper) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> kParts = {{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  if (value < 1 || value > 3999) return std::to_string(value);
  std::string out;
  for (const auto& [size, letters] : kParts) {
    for (; value >= size; value -= size) out += letters;
  }
  if (upper) {
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

constexpr int kAlphabet = 26;
constexpr int kMostRepeats = 20;  // of letters and symbols; beyond, a number reads better

/// a … z, aa, bb … zz, aaa: Word repeats the letter.
std::string letters(int value, char first) {
  if (value < 1 || value > kAlphabet * kMostRepeats) return std::to_string(value);
  const std::size_t repeats = 1 + static_cast<std::size_t>(value - 1) / kAlphabet;
  return std::string(repeats, static_cast<char>(first + (value - 1) % kAlphabet));
}

std::string ordinal(int value) {
  const int tens = value % 100;
  const bool teen = tens >= 11 && tens <= 13;
  const int unit = teen ? 0 : value % 10;
  const std::string_view ending = unit == 1 ? "st" : unit == 2 ? "nd" : unit == 3 ? "rd" : "th";
  return fmt::format("{}{}", value, ending);
}

constexpr std::array<std::string_view, 20> kUnits = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> kUnitOrdinals = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> kTens = {
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

/// The words below a hundred, the last of them as an ordinal if asked.
std::string words_below_hundred(int value, bool as_ordinal) {
  const auto& units = as_ordinal ? kUnitOrdinals : kUnits;
  if (value < 20) return std::string(units[static_cast<std::size_t>(value)]);
  const std::string_view tens = kTens[static_cast<std::size_t>(value / 10)];
  if (value % 10 != 0) {
    return fmt::format("{}-{}", tens, units[static_cast<std::size_t>(value % 10)]);
  }
  if (!as_ordinal) return std::string(tens);
  return fmt::format("{}ieth", tens.substr(0, tens.size() - 1));
}

std::string words(int value, bool as_ordinal) {
  if (value < 1 || value > 9999) return std::to_string(value);
  std::string out;
  const auto say = [&out](int count, std::string_view scale) {
    if (count == 0) return;
    if (!out.empty()) out += ' ';
    out += fmt::format("{} {}", kUnits[static_cast<std::size_t>(count)], scale);
  };
  say(value / 1000, "thousand");
  say(value / 100 % 10, "hundred");
  const int rest = value % 100;
  if (rest != 0) {
    if (!out.empty()) out += " and ";
    out += words_below_hundred(rest, as_ordinal);
  } else if (as_ordinal) {
    out += "th";
  }
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

std::string symbols(int value) {
  static constexpr std::array<std::string_view, 4> kSymbols = {"*", "†", "‡", "§"};
  if (value < 1 || value > 4 * kMostRepeats) return std::to_string(value);
  std::string out;
  for (int i = 0; i <= (value - 1) / 4; ++i)
    out += kSymbols[static_cast<std::size_t>(value - 1) % 4];
  return out;
}

}  // namespace

NumberFormat number_format_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, NumberFormat>, 12> kNames = {
      {{"decimal", NumberFormat::kDecimal},
       {"decimalZero", NumberFormat::kDecimalZero},
       {"upperLetter", NumberFormat::kUpperLetter},
       {"lowerLetter", NumberFormat::kLowerLetter},
       {"upperRoman", NumberFormat::kUpperRoman},
       {"lowerRoman", NumberFormat::kLowerRoman},
       {"ordinal", NumberFormat::kOrdinal},
       {"ordinalText", NumberFormat::kOrdinalText},
       {"cardinalText", NumberFormat::kCardinalText},
       {"chicago", NumberFormat::kSymbols},
       {"bullet", NumberFormat::kBullet},
       {"none", NumberFormat::kNone}}};
  for (const auto& [known, format] : kNames) {
    if (known == name) return format;
  }
  return NumberFormat::kDecimal;
}

std::string format_number(int value, NumberFormat format) {
  switch (format) {
    case NumberFormat::kDecimal:
      return std::to_string(value);
    case NumberFormat::kDecimalZero:
      return fmt::format("{:02}", value);
    case NumberFormat::kUpperLetter:
      return letters(value, 'A');
    case NumberFormat::kLowerLetter:
      return letters(value, 'a');
    case NumberFormat::kUpperRoman:
      return roman(value, true);
    case NumberFormat::kLowerRoman:
      return roman(value, false);
    case NumberFormat::kOrdinal:
      return ordinal(value);
    case NumberFormat::kOrdinalText:
      return words(value, true);
    case NumberFormat::kCardinalText:
      return words(value, false);
    case NumberFormat::kSymbols:
      return symbols(value);
    case NumberFormat::kBullet:
    case NumberFormat::kNone:
      return {};
  }
  return {};
}

}  // namespace consultlint
