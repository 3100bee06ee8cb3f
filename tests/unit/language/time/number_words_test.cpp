#include "language/time/number_words.h"

#include <gtest/gtest.h>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

struct NumberRow {
  std::string_view prose;
  std::uint32_t value;  ///< 0: nothing is read.
  std::uint32_t words;
};

template <class Read>
void expect_rows(std::span<const NumberRow> rows, Read read) {
  for (const NumberRow& row : rows) {
    const FactsOf facts(row.prose);
    const std::optional<WordNumber> number = read(TokenReader(*facts), 0U);
    EXPECT_EQ(number.has_value(), row.value != 0) << row.prose;
    if (!number) continue;
    EXPECT_EQ(number->value, row.value) << row.prose;
    EXPECT_EQ(number->end, row.words) << row.prose;
  }
}

TEST(NumberWords, CountInCardinals) {
  constexpr NumberRow kRows[] = {
      {"seven dials", 7, 1},
      {"nineteen", 19, 1},
      {"twenty-one days", 21, 2},
      {"forty two", 42, 2},
      {"twenty, one of them", 20, 1},
      {"ninety eleven", 90, 1},
      {"a hundred and five", 105, 4},
      {"three hundred", 300, 2},
      {"two thousand and eighteen", 2018, 4},
      {"twelve thousand three hundred and one", 12'301, 6},
      {"a week", 0, 0},
      {"hundred", 0, 0},
      {"ones", 0, 0},
      {"12 weeks", 0, 0},
  };
  expect_rows(kRows, read_cardinal);
}

TEST(NumberWords, CountTheDaysOfAMonthInOrdinals) {
  constexpr NumberRow kRows[] = {
      {"first", 1, 1},      {"twentieth", 20, 1},       {"twenty-first", 21, 2},
      {"thirtieth", 30, 1}, {"thirty first of", 31, 2}, {"thirty-second", 0, 0},
      {"fortieth", 0, 0},   {"twenty tenth", 0, 0},     {"one", 0, 0},
  };
  expect_rows(kRows, read_ordinal);
}

TEST(NumberWords, SayYears) {
  constexpr NumberRow kRows[] = {
      {"nineteen ninety-nine", 1999, 3},
      {"nineteen ninety nine", 1999, 3},
      {"nineteen oh five", 1905, 3},
      {"nineteen hundred and six", 1906, 4},
      {"seventeen hundred thirty three", 1733, 4},
      {"two thousand", 2000, 2},
      {"two thousand and eighteen", 2018, 4},
      {"twenty twenty-six", 2026, 3},
      {"twenty ten", 2010, 2},
      {"nineteen", 0, 0},
      {"nineteen nine", 0, 0},
      {"fifty ten", 0, 0},
      {"three thousand", 0, 0},
      {"nine hundred", 0, 0},
  };
  expect_rows(kRows, read_year_words);
}

}  // namespace
}  // namespace consultlint
