#include "language/time/durations.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "text = P12W role", parted by "; ".
std::string durations_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const DurationMention& duration : facts->durations()) {
    seen += (seen.empty() ? "" : "; ") + std::string(facts.text(duration.span)) + " = " +
            to_iso(duration);
    if (duration.role != DurationMention::Role::kNone) {
      seen += " " + std::string(to_string(duration.role));
    }
  }
  return seen;
}

struct Row {
  std::string_view prose;
  std::string_view seen;
};

TEST(Durations, AreReadInFiguresAndWords) {
  constexpr Row kRows[] = {
      {"It took 12 weeks.", "12 weeks = P12W"},
      {"It took twelve weeks.", "twelve weeks = P12W"},
      {"a 28-day limit", "28-day = P28D"},
      {"within a fortnight", "a fortnight = P2W"},
      {"over three months", "three months = P3M"},
      {"after twenty-one days", "twenty-one days = P21D"},
      {"for 10 working days", "10 working days = P10D"},
      {"for 28 consecutive days", "28 consecutive days = P28D"},
      {"for a year", "a year = P1Y"},
  };
  for (const Row& row : kRows) EXPECT_EQ(durations_in(row.prose), row.seen) << row.prose;
}

TEST(Durations, AreNotSeenInRatesAndOrdinals) {
  constexpr std::string_view kRows[] = {"We meet once a week.", "The 28th day came.",
                                        "It costs 3.5 a day.", "many weeks later",
                                        "It lasts two hours."};
  for (const std::string_view prose : kRows) EXPECT_EQ(durations_in(prose), "") << prose;
}

TEST(Durations, HaveTheRolesThatTheirWordsGive) {
  constexpr Row kRows[] = {
      {"This is a six-week consultation.", "six-week = P6W consultation-period"},
      {"The survey will run for a period of twelve weeks.",
       "twelve weeks = P12W consultation-period"},
      {"The time for reply is six weeks.", "six weeks = P6W consultation-period"},
      {"You have eight weeks to respond.", "eight weeks = P8W consultation-period"},
      {"| Length | 12 weeks", "12 weeks = P12W consultation-period"},
      {"We will publish the results within 12 weeks of the closing date.",
       "12 weeks = P12W feedback"},
      {"We will give three months' notice.", "three months = P3M notice"},
      {"The consultation is shorter than the usual twelve weeks.", "twelve weeks = P12W"},
      {"The consultation asks about a centre open six days a week.", "six days = P6D"},
      {"Grants last for three years.", "three years = P3Y"},
  };
  for (const Row& row : kRows) EXPECT_EQ(durations_in(row.prose), row.seen) << row.prose;
}

}  // namespace
}  // namespace consultlint
