#include "language/time/timeline.h"

#include <gtest/gtest.h>

#include <string>

#include "language/time/stated_period.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using test::FactsOf;

Context consultation() {
  Context context;
  context.kind = DocumentKind::kConsultation;
  return context;
}

Date date(int y, unsigned m, unsigned d) {
  return {year{y}, month{m}, day{d}};
}

std::string opening_and_closing(std::string_view prose, Context context = consultation()) {
  const FactsOf facts(prose, context);
  const Timeline& timeline = facts->timeline();
  std::string seen;
  if (timeline.opening) {
    seen += to_iso(first_day(facts->dates()[*timeline.opening]).value(), Precision::kDay);
  }
  seen += " to ";
  if (timeline.closing) {
    seen += to_iso(last_day(facts->dates()[*timeline.closing]).value(), Precision::kDay);
  }
  return seen;
}

std::string faults_in(std::string_view prose, Context context = consultation()) {
  const FactsOf facts(prose, context);
  std::string ids;
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id == "feedback-date-missing") continue;
    ids += (ids.empty() ? "" : " ") + std::string(fault.id);
  }
  return ids;
}

TEST(Timeline, SettlesOpeningAndClosing) {
  EXPECT_EQ(
      opening_and_closing("The consultation opens on 7 March 2022. It closes on 16 May 2022."),
      "2022-03-07 to 2022-05-16");
  EXPECT_EQ(opening_and_closing("We are consulting from 3 June to 15 July 2025."),
            "2025-06-03 to 2025-07-15");
  EXPECT_EQ(opening_and_closing("Issued on 9 May 2022\n\nPlease reply by 1 August 2022."),
            "2022-05-09 to 2022-08-01");
  EXPECT_EQ(opening_and_closing("Please reply by Monday 14 March."), " to ");
}

TEST(Timeline, GivesNoClosingWhenTwoCompete) {
  const std::string_view prose =
      "Please reply by 23 June 2003.\n\nReturn the form by 27 June 2003.";
  EXPECT_EQ(opening_and_closing(prose), " to ");
  EXPECT_EQ(faults_in(prose), "two-closing-dates");
}

TEST(Timeline, LetsAnExtensionReplaceTheOldDate) {
  const std::string_view prose =
      "Comments were to reach us by 11 April 2016. The new deadline for replies is 18 April 2016.";
  EXPECT_EQ(opening_and_closing(prose), " to 2016-04-18");
  EXPECT_EQ(faults_in(prose), "");
}

TEST(Timeline, LeavesOutTheDutiesOfOthers) {
  const std::string_view prose =
      "The closing date for comments is 29 May 2015.\n\nAgencies shall submit their plans no later "
      "than 31 December 2015.";
  EXPECT_EQ(opening_and_closing(prose), " to 2015-05-29");
  EXPECT_EQ(faults_in(prose), "");
}

TEST(Timeline, HasNoPeriodUnlessTheDocumentConsults) {
  Context context;
  context.kind = DocumentKind::kDiary;
  EXPECT_EQ(
      opening_and_closing("Consultation opens 7 March 2022. It closes on 16 May 2022.", context),
      " to ");
}

struct Row {
  std::string_view prose;
  std::string_view faults;
};

TEST(Timeline, FindsContradictions) {
  constexpr Row kRows[] = {
      {"It opens on 9 March 2012 and closes on 4 May 2012. This is a six-week consultation.",
       "stated-period-mismatch"},
      {"It opens on 9 March 2012 and closes on 4 May 2012. This is an eight-week consultation.",
       ""},
      {"It opens on 16 May 2022. Please reply by 9 May 2022.", "closing-before-opening"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 12 March 2003.",
       "decision-before-close"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 14 March 2003.",
       "decision-before-close"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 12 May 2003.", ""},
      {"Please reply by 25 August 2025.", "closing-on-bank-holiday"},
      {"Please reply by 7 June 2020.", "closing-on-weekend"},
      {"Please reply by Tuesday 10 June 2019.", "weekday-mismatch"},
      {"Please reply by 31 November 2003.", "impossible-date"},
      {"Please reply by Wednesday 24 June.", "year-missing"},
      {"It opens on 1 May 2024. Please reply by 24 July 2024. A drop-in will be held on 8 August "
       "2024.",
       "event-outside-period"},
  };
  for (const Row& row : kRows) EXPECT_EQ(faults_in(row.prose), row.faults) << row.prose;
}

TEST(Timeline, ShowsTheArithmetic) {
  const FactsOf facts(
      "The consultation opens on 26 February 2010 and closes on 16 March 2010. "
      "This is a 21-day consultation.",
      consultation());
  const auto& faults = facts->timeline().faults;
  ASSERT_FALSE(faults.empty());
  EXPECT_EQ(faults[0].message,
            "26 February to 16 March 2010 is 18 days (19 counting both), not the 21 stated");
  EXPECT_EQ(faults[0].related.size(), 2U);
}

TEST(Timeline, TellsTheWeekdayOfTheEndThatExists) {
  const FactsOf facts("It runs from 31 June to Monday 1 July 2025.", consultation());
  std::string messages;
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id == "weekday-mismatch") messages += fault.message;
  }
  EXPECT_EQ(messages,
            "the paper says \"31 June to Monday 1 July 2025\", but 1 July 2025 is a Tuesday");
}

TEST(Timeline, ComparesWithTodayOnlyWhenToldTheDay) {
  Context context = consultation();
  EXPECT_EQ(faults_in("Please reply by 16 May 2022.", context), "");
  context.reference_date = date(2022, 5, 17);
  EXPECT_EQ(faults_in("Please reply by 16 May 2022.", context), "closing-past");
  context.reference_date = date(2022, 5, 16);
  EXPECT_EQ(faults_in("Please reply by 16 May 2022.", context), "");
}

TEST(Timeline, UsesTheHolidaysOfTheNation) {
  Context context = consultation();
  const std::string_view prose = "Please reply by 4 August 2025.";
  EXPECT_EQ(faults_in(prose, context), "");
  context.nation = Nation::kScotland;
  EXPECT_EQ(faults_in(prose, context), "closing-on-bank-holiday");
}

TEST(Timeline, SaysThatNothingTellsWhenResultsCome) {
  const FactsOf silent("Please reply by 16 May 2022.", consultation());
  ASSERT_EQ(silent->timeline().faults.size(), 1U);
  EXPECT_EQ(silent->timeline().faults[0].id, "feedback-date-missing");
  const FactsOf told("Please reply by 16 May 2022. We will publish the results within 12 weeks.",
                     consultation());
  EXPECT_TRUE(told->timeline().faults.empty());
}

TEST(StatedPeriod, AgreesByEitherCount) {
  constexpr Nation kNation = Nation::kEnglandAndWales;
  const auto weeks = [](double count) {
    DurationMention stated;
    stated.parts = {{count, DurationMention::Unit::kWeek}};
    return stated;
  };
  EXPECT_TRUE(agrees_with_period(date(2021, 6, 9), date(2021, 7, 21), weeks(6), "for ", kNation));
  EXPECT_TRUE(
      agrees_with_period(date(2023, 12, 11), date(2024, 3, 17), weeks(14), "for ", kNation));
  EXPECT_FALSE(
      agrees_with_period(date(2019, 9, 30), date(2019, 11, 15), weeks(6), "for ", kNation));
  EXPECT_TRUE(
      agrees_with_period(date(2019, 9, 30), date(2019, 11, 15), weeks(6), "for about ", kNation));
  EXPECT_TRUE(
      agrees_with_period(date(2019, 9, 30), date(2019, 12, 15), weeks(6), "at least ", kNation));
}

}  // namespace
}  // namespace consultlint
