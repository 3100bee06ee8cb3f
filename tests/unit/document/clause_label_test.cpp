#include "document/clause_label.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace consultlint {
namespace {

std::string label_of(std::string_view text, bool allow_plain_number = false) {
  const auto length = clause_label_length(text, allow_plain_number);
  return length ? std::string(text.substr(0, *length)) : std::string("none");
}

TEST(ClauseLabel, ReadsNumbersThatAuthorsType) {
  struct Row {
    std::string_view text;
    std::string_view label;
  };
  constexpr Row kRows[] = {
      {"8.1.1 The Council will reply", "8.1.1"},
      {"1.2 Who we are", "1.2"},
      {"2. Shared vision", "2."},
      {"3) Third", "3)"},
      {"4.2.7 . Where bids are sought", "4.2.7 ."},
      {"11.0 Champions", "11.0"},
      {"10.1: Joint work", "10.1:"},
      {"1.2.3.4.5 Deep", "1.2.3.4.5"},
      {"3.1\tAfter a tab", "3.1"},
      {"3.1\xC2\xA0"
       "After a no-break space",
       "3.1"},
      {"5.1 March past", "5.1"},
      {"2.1 12 weeks is the least", "2.1"},
      {"4.3.2 days of notice", "4.3.2"},
      {"A.3 Annex", "A.3"},
      {"B1.2 Annex", "B1.2"},
      {"A1. Role", "A1."},
  };
  for (const Row& row : kRows) EXPECT_EQ(label_of(row.text), row.label) << row.text;
}

TEST(ClauseLabel, ReadsLetters) {
  struct Row {
    std::string_view text;
    std::string_view label;
  };
  constexpr Row kRows[] = {
      {"(a) first", "(a)"},          {"i) when", "i)"},
      {"b) second", "b)"},           {"(iv) fourth", "(iv)"},
      {"xxxviii) long", "xxxviii)"}, {"(12) twelfth", "(12)"},
      {"[c] third", "[c]"},          {"a. first", "a."},
      {"(aa) after z", "(aa)"},      {"(IX) ninth", "(IX)"},
  };
  for (const Row& row : kRows) EXPECT_EQ(label_of(row.text), row.label) << row.text;
}

TEST(ClauseLabel, LeavesQuantitiesTimesAndWordsAlone) {
  constexpr std::string_view kTexts[] = {
      "",
      "2.",
      "2. ",
      "1.2",
      "2024 was a good year",
      "2024. A year",
      "2.5 million people",
      "1.5 km away",
      "2.5 times as many",
      "3.5% of people",
      "3.5 % of people",
      "10.30 am Welcome",
      "10.30 a.m. Welcome",
      "7.15pm Close",
      "10.30 \xE2\x80\x93 12.00 Workshop",
      "6.30 for 7 at the hall",
      "1.5 to 2 hours",
      "09.30 Arrival",
      "01.05.24 First meeting",
      "12.05.2024 First meeting",
      "3 March is the closing date",
      "28 days from today",
      "01905 123456 is the number",
      "020 7946 0000",
      "10 Downing Street",
      "24/7 service",
      "5-10 people",
      "1,200 people",
      "1.2.3.4.5.6 too deep",
      "Q1. What do you think?",
      "Q1.2 What do you think?",
      "Question 3: what else?",
      "A. Smith took the chair",
      "A1 closures",
      "(see above) for more",
      "(UK) only",
      "(ill) health",
      "(mix) of uses",
      "(a] mismatch",
      "i.e. that is",
      "a) ",
      "word) text",
  };
  for (const std::string_view text : kTexts) EXPECT_EQ(label_of(text), "none") << text;
}

TEST(ClauseLabel, HeadingsMayCarryABareNumberOrACapital) {
  struct Row {
    std::string_view text;
    std::string_view label;
  };
  constexpr Row kRows[] = {
      {"10 Review of the code", "10"},
      {"1\tIntroduction", "1"},
      {"A. Scope", "A."},
      {"II. Background", "II."},
      {"1: Introduction", "1:"},
      {"3 March 2025", "none"},
      {"12 Weeks to respond", "none"},
      {"10 ways to take part", "none"},
      {"2024 Review", "none"},
      {"5 2 1", "none"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(label_of(row.text, true), row.label) << row.text;
    if (row.label != "none") {
      EXPECT_EQ(label_of(row.text), "none") << row.text;
    }
  }
}

}  // namespace
}  // namespace consultlint
