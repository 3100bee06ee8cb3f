#include "language/time/date_years.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/time/dates_in.h"

namespace consultlint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using test::dates_in;
using test::FactsOf;

Context on(int y, unsigned m, unsigned d) {
  Context context;
  context.reference_date = Date{year{y}, month{m}, day{d}};
  return context;
}

TEST(DateYears, AreTakenFromTheOpeningButNeverFromAWeekday) {
  EXPECT_EQ(dates_in("Reply by Monday 14 March."), "Monday 14 March = ?");
  EXPECT_EQ(dates_in("The survey opened on 10 November 2021. Reply by 14 March."),
            "10 November 2021 = 2021-11-10; 14 March = 2022-03-14");
  EXPECT_EQ(dates_in("Closing date: 16 March 2009. Reply by 16 March."),
            "16 March 2009 = 2009-03-16; 16 March = 2009-03-16");
}

TEST(DateYears, AreThoseOfTheLatestPeriodAndNotOfAnEarlierOne) {
  EXPECT_EQ(dates_in("The first consultation opened on 6 November 2023. This consultation opens on "
                     "17 March 2025. A drop-in is on Thursday 27 March."),
            "6 November 2023 = 2023-11-06; 17 March 2025 = 2025-03-17; "
            "Thursday 27 March = 2025-03-27");
}

TEST(DateYears, OfAStoryGoOnFromTheDateBefore) {
  EXPECT_EQ(
      dates_in("It was founded on 3 March 2014. On 29 April it moved. By 5 January it was gone."),
      "3 March 2014 = 2014-03-03; 29 April = 2014-04-29; 5 January = 2014-01-05");
  EXPECT_EQ(dates_in("It was built in November 2014. It burned on 5 January.", on(2020, 6, 1)),
            "November 2014 = 2014-11; 5 January = 2015-01-05");
  // A guess is no fact of the document.
  const FactsOf facts("It was founded on 3 March 2014. On 29 April it moved.");
  EXPECT_EQ(facts->dates()[1].year_source, YearSource::kGuessed);
  EXPECT_FALSE(first_day(facts->dates()[1]));
}

TEST(DateYears, AreSharedByTheTwoEndsOfThePeriod) {
  EXPECT_EQ(dates_in("The survey opens on 14 November and closes on 16 January 2023."),
            "14 November = 2022-11-14; 16 January 2023 = 2023-01-16");
  EXPECT_EQ(dates_in("The survey opens today (28 April).\n\nPlease reply by 22 June 2021."),
            "28 April = 2021-04-28; 22 June 2021 = 2021-06-22");
}

TEST(DateYears, OfWhatWasLieBeforeTheDayOfIssue) {
  EXPECT_EQ(dates_in("28 February 2019\n\nThe survey was open from 31 January to 17 February."),
            "28 February 2019 = 2019-02-28; 31 January to 17 February = 2019-01-31/2019-02-17");
  EXPECT_EQ(dates_in("28 January 2019\n\nThe survey ran from 31 October to 17 January."),
            "28 January 2019 = 2019-01-28; 31 October to 17 January = 2018-10-31/2019-01-17");
}

TEST(DateYears, OfALeapDayAreThoseThatHaveIt) {
  EXPECT_EQ(dates_in("The survey opened on 10 November 2021. Reply by 29 February."),
            "10 November 2021 = 2021-11-10; 29 February = 2024-02-29");
  EXPECT_EQ(dates_in("Reply by 29 February.", on(2021, 3, 1)), "29 February = 2024-02-29");
}

TEST(DateYears, AreTakenFromTheReferenceDateWhenNothingElseGivesThem) {
  EXPECT_EQ(dates_in("Reply by 14 March.", on(2025, 10, 1)), "14 March = 2026-03-14");
  EXPECT_EQ(dates_in("Tuesday, January 21", on(2013, 11, 5)), "Tuesday, January 21 = 2014-01-21");
}

TEST(DateYears, OfTheReferenceDateAreNoFactsOfTheDocument) {
  const FactsOf facts("Reply by Monday 14 March.", on(2025, 10, 1));
  ASSERT_EQ(facts->dates().size(), 1U);
  const DateMention& date = facts->dates()[0];
  EXPECT_EQ(date.year_source, YearSource::kGuessed);
  EXPECT_TRUE(date.begin);
  EXPECT_FALSE(first_day(date));
  EXPECT_FALSE(last_day(date));
  EXPECT_EQ(date.faults, std::vector<std::string_view>{"year-missing"});
}

std::string sources_in(std::string_view prose) {
  constexpr std::string_view kNames[] = {"printed", "elsewhere", "inferred", "today", "unknown"};
  const FactsOf facts(prose);
  std::string sources;
  for (const DateMention& date : facts->dates()) {
    sources += (sources.empty() ? "" : " ") +
               std::string(kNames[static_cast<std::size_t>(date.year_source)]);
  }
  return sources;
}

TEST(DateYears, SayWhereTheyComeFrom) {
  EXPECT_EQ(sources_in("Closing date: 16 March 2009. Reply by 16 March."), "printed elsewhere");
  EXPECT_EQ(sources_in("Issued on 10 November 2021\n\nReply by 14 March."), "printed inferred");
  EXPECT_EQ(sources_in("Reply by 14 March."), "unknown");
}

}  // namespace
}  // namespace consultlint
