#include "language/time/timeline.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;
using test::of_kind;

Context consultation() {
  return of_kind(DocumentKind::kConsultation);
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

TEST(Timeline, IsToldByTheLengthBesideTheDatesWhereWordsTellNothing) {
  EXPECT_EQ(
      opening_and_closing("From Friday 8 April 2022, for eight weeks, until the libraries shut "
                          "their doors on Friday 3 June 2022."),
      "2022-04-08 to 2022-06-03");
  EXPECT_EQ(
      opening_and_closing("It is doing so for twelve weeks from 28 April 2025.\n\nAnswers are "
                          "requested by 21 July 2025."),
      "2025-04-28 to 2025-07-21");
  EXPECT_EQ(opening_and_closing("You've got twelve weeks: from 30 November 2026 up to midday on 22 "
                                "February 2027."),
            "2026-11-30 to 2027-02-22");
  // Days that do not fit, and a length with two pairs of days that do, tell nothing.
  EXPECT_EQ(opening_and_closing("It takes six weeks: 8 April 2022, 3 June 2022."), " to ");
  EXPECT_EQ(opening_and_closing("Every two weeks: 1 April 2022, 15 April 2022, 29 April 2022."),
            " to ");
  EXPECT_EQ(
      opening_and_closing("The last one was on 8 April 2022, for eight weeks to 3 June 2022."),
      " to ");
}

TEST(Timeline, LeavesOutLimitsOfOtherThings) {
  constexpr std::string_view kClosing = "The closing date for comments is 26 October 2026.\n\n";
  constexpr std::string_view kOthers[] = {
      "Comments on the lift should reach the agent by 23 October.",  // no year: not the closing
                                                                     // date
      "The appraisal is an earlier exercise. The period for comments on it finishes on 2 May 2027.",
      "Cabinet decides on 1 December 2026.\n\nObjections to the adjudicator by 15 May 2027.",
      "Travel costs: requests should reach me by 2 October 2026.",
      "- 15 May 2027: last date for objections to the adjudicator",  // the word stands behind it
      "The new contribution rates are certified by 31 March 2027.",
      "# Other dates\n\nDredging: comments to the agency by 18 December 2026.",
  };
  for (const std::string_view other : kOthers) {
    EXPECT_EQ(opening_and_closing(std::string(kClosing) + std::string(other)), " to 2026-10-26")
        << other;
  }
}

TEST(Timeline, TakesBothEndsOfThePeriodFromItsRange) {
  EXPECT_EQ(opening_and_closing("The present scheme began on 31 December 2018.\n\n"
                                "| Consultation period | 15 March 2021 - 7 June 2021 |"),
            "2021-03-15 to 2021-06-07");
}

TEST(Timeline, LeavesOutADateThatNoLongerHolds) {
  EXPECT_EQ(
      opening_and_closing("The survey had been due to finish on 14 October 2024. The board put "
                          "the closing date back to 4 November 2024."),
      " to 2024-11-04");
}

TEST(Timeline, LeavesOutWhatClosedBeforeItOpened) {
  EXPECT_EQ(opening_and_closing("We consulted on the issues from 6 November 2023 to 15 January "
                                "2024.\n\nThis draft is open for comment from 17 March 2025.\n\n"
                                "Comments have to be in by 9 June 2025."),
            "2025-03-17 to 2025-06-09");
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

std::string replaced_in(std::string_view prose) {
  const FactsOf facts(prose, consultation());
  std::string days;
  for (const std::uint32_t index : facts->timeline().replaced) {
    days += (days.empty() ? "" : " ") +
            to_iso(last_day(facts->dates()[index]).value(), Precision::kDay);
  }
  return days;
}

TEST(Timeline, KeepsEveryMentionOfADateThatAnExtensionReplaced) {
  EXPECT_EQ(replaced_in("Please reply by 11 April 2016. The deadline for replies has been extended "
                        "to 18 April 2016.\n\nSend the form to us by 11 April 2016."),
            "2016-04-11 2016-04-11");
  EXPECT_EQ(replaced_in("Please reply by 11 April 2016."), "");
}

TEST(Timeline, LetsAnExtensionByALengthReplaceTheOldDate) {
  const std::string_view prose =
      "The closing date of 6 May 2024 has been extended by two weeks. Please reply by 20 May 2024.";
  EXPECT_EQ(opening_and_closing(prose), " to 2024-05-20");
  EXPECT_EQ(replaced_in(prose), "2024-05-06");
}

TEST(Timeline, TakesAReopenedPeriodForTheWhole) {
  EXPECT_EQ(opening_and_closing("The survey was open from 20 March to 16 April 2015. We have "
                                "re-opened it: the survey runs from 27 May to 18 June 2015."),
            "2015-05-27 to 2015-06-18");
}

TEST(Timeline, DoesNotOpenAPaperOnTheDayOnWhichItSpeaksOfAnExtension) {
  EXPECT_EQ(opening_and_closing("9 May 2022\n\nThe consultation will now close on 1 August 2022."),
            " to 2022-08-01");
}

TEST(Timeline, TakesTheLastDayOfDifferentWaysOfReplying) {
  EXPECT_EQ(opening_and_closing("Please reply by 3 March 2025 by post, or by 7 March 2025 online."),
            " to 2025-03-07");
  EXPECT_EQ(opening_and_closing("Deadlines for replies:\n\n- by post: 3 March 2025\n- online: 7 "
                                "March 2025"),
            " to 2025-03-07");
  EXPECT_EQ(opening_and_closing("The closing date for stage one is 3 March 2025 and the closing "
                                "date for stage two is 2 June 2025."),
            " to 2025-06-02");
}

TEST(Timeline, LeavesOutTheDutiesOfOthers) {
  const std::string_view prose =
      "The closing date for comments is 29 May 2015.\n\nAgencies shall submit their plans no later "
      "than 31 December 2015.";
  EXPECT_EQ(opening_and_closing(prose), " to 2015-05-29");
  EXPECT_EQ(faults_in(prose), "");
}

TEST(Timeline, LeavesOutRequestsBookingsAndHopes) {
  constexpr std::string_view kRows[] = {
      "Ask for a paper copy by 12 May 2015.",
      "To book a place at the meeting, write to us by 12 May 2015.",
      "If you post your reply, we suggest that you do so by 26 May 2015.",
      "We would strongly encourage you to send us your comments by 12 May 2015.",
      "Applications for the fund must be received by 12 June 2015.",
  };
  for (const std::string_view prose : kRows) {
    const std::string text = "The closing date for comments is 29 May 2015. " + std::string(prose);
    EXPECT_EQ(opening_and_closing(text), " to 2015-05-29") << prose;
    EXPECT_EQ(faults_in(text), "") << prose;
  }
}

TEST(Timeline, HasNoPeriodInADiary) {
  EXPECT_EQ(opening_and_closing("Consultation opens 7 March 2022. It closes on 16 May 2022.",
                                of_kind(DocumentKind::kDiary)),
            " to ");
}

TEST(Timeline, TellsOfThePeriodThatAReportLooksBackOn) {
  const Context report = of_kind(DocumentKind::kFeedbackReport);
  EXPECT_EQ(opening_and_closing("18 July 2022\n\nThe consultation ran from 7 March to 16 May 2022.",
                                report),
            "2022-03-07 to 2022-05-16");
  EXPECT_EQ(
      opening_and_closing("18 July 2022\n\nThe second survey closes on 5 September 2022.", report),
      " to ");
}

}  // namespace
}  // namespace consultlint
