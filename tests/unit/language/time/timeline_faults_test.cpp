#include "language/time/timeline_faults.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"
#include "unit/language/time/date.h"

namespace consultlint {
namespace {

using test::date;
using test::FactsOf;
using test::of_kind;

Context consultation() {
  return of_kind(DocumentKind::kConsultation);
}

Context on(Date today, DocumentKind kind = DocumentKind::kConsultation) {
  Context context = of_kind(kind);
  context.reference_date = today;
  return context;
}

/// The ids that are found, but for the one that nearly every short example has.
std::string faults_in(std::string_view prose, const Context& context = consultation()) {
  const FactsOf facts(prose, context);
  std::string ids;
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id == "feedback-date-missing") continue;
    ids += (ids.empty() ? "" : " ") + std::string(fault.id);
  }
  return ids;
}

/// What is said about the first fault of an id; empty when there is none.
std::string message(std::string_view id, std::string_view prose,
                    const Context& context = consultation()) {
  const FactsOf facts(prose, context);
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id == id) return fault.message;
  }
  return {};
}

/// The places that the first fault of an id points to besides its own, as printed.
std::string places(std::string_view id, std::string_view prose,
                   const Context& context = consultation()) {
  const FactsOf facts(prose, context);
  std::string text;
  for (const TimelineFault& fault : facts->timeline().faults) {
    if (fault.id != id || !text.empty()) continue;
    text = facts.text(fault.span);
    for (const TextSpan place : fault.related) text += " | " + std::string(facts.text(place));
  }
  return text;
}

struct Row {
  std::string_view prose;
  std::string_view faults;
};

TEST(TimelineFaults, AreFoundWhereTheyAreAndNowhereElse) {
  constexpr Row kRows[] = {
      {"It opens on 16 May 2022. Please reply by 9 May 2022.", "closing-before-opening"},
      {"It opens on 9 May 2022. Please reply by 9 May 2022.", ""},
      // One slip, one fault: 8 May 2022 was a Sunday.
      {"It opens on 16 May 2022. Please reply by 8 May 2022.", "closing-before-opening"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 12 March 2003.",
       "decision-before-close"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 14 March 2003.",
       "decision-before-close"},
      {"Please reply by Friday 14 March 2003. Cabinet will decide on 12 May 2003.", ""},
      {"Please reply by 25 August 2025.", "closing-on-bank-holiday"},
      {"Please reply by 26 August 2025.", ""},
      {"Please reply by 7 June 2020.", "closing-on-weekend"},
      {"Please reply by 8 June 2020.", ""},
      {"The consultation was open until 7 June 2020.", ""},
      {"Please reply by Tuesday 10 June 2019.", "weekday-mismatch"},
      {"Please reply by Monday 10 June 2019.", ""},
      {"Please reply by 31 November 2003.", "impossible-date"},
      {"Please reply by 29 February 2023.", "impossible-date"},
      {"Please reply by 29 February 2024.", ""},
      {"Please reply by Wednesday 24 June.", "year-missing"},
      {"Please reply by 24 June 2026. Cabinet will decide on 24 September.", "year-missing"},
      {"Please reply by 24 June 2026. Come to a workshop on 10 June.", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(faults_in(row.prose), row.faults) << row.prose;
}

TEST(TimelineFaults, OfEventsAreThoseToWhichReadersAreInvited) {
  constexpr Row kRows[] = {
      {"A drop-in will be held on 8 August 2024.", "event-outside-period"},
      {"Come to our workshop on 25 April 2024, which will be held at the library.",
       "event-outside-period"},
      {"A drop-in will be held on 8 July 2024.", ""},
      {"| Date | Event\n| 8 August 2024 | Drop-in, Castle School", "event-outside-period"},
      {"| Date | Event\n| 8 August 2024 | Meeting of the board", ""},
      {"A drop-in will be held on 8 August 2024. Please book for the drop-in on 8 August 2024.",
       "event-outside-period"},
      {"A drop-in will be held on 1 May 2024 and a workshop on 24 July 2024.", ""},
      // Those who read the replies meet afterwards.
      {"The working party will hold a meeting on 8 August 2024 to read what has come in.", ""},
      {"There will be a report-back meeting on 8 August 2024.", ""},
      {"A public meeting on 8 August 2024 will hear the results.", ""},
      // What went before is told, not announced.
      {"Workshops were held on 25 April 2024.", ""},
  };
  for (const Row& row : kRows) {
    const std::string prose =
        "It opens on 1 May 2024. Please reply by 24 July 2024.\n\n" + std::string(row.prose);
    EXPECT_EQ(faults_in(prose), row.faults) << row.prose;
  }
}

TEST(TimelineFaults, OfReportsAreThoseOnAllReplies) {
  const std::string period = "It opens on 6 January 2025 and closes on 31 March 2025.\n\n";
  EXPECT_EQ(faults_in(period + "We will publish the results on 24 March 2025."),
            "decision-before-close");
  EXPECT_EQ(faults_in(period + "We will publish the results on 7 April 2025."), "");
  EXPECT_EQ(faults_in(period + "The board will be told of the early findings on 24 March 2025."),
            "");
}

TEST(TimelineFaults, OfTheStartOfAChangeNeedADecision) {
  const std::string period = "It opens on 6 January 2025 and closes on 31 March 2025. ";
  const std::string decided = period + "Cabinet will decide on 20 May 2025. ";
  EXPECT_EQ(faults_in(decided + "The new hours will come into force on 1 May 2025."),
            "implementation-before-decision");
  EXPECT_EQ(faults_in(decided + "The new hours will come into force in April 2025."),
            "implementation-before-decision");
  EXPECT_EQ(faults_in(decided + "The new hours will come into force on 1 June 2025."), "");
  EXPECT_EQ(faults_in(decided + "The new hours will come into force in May 2025."), "");
  EXPECT_EQ(faults_in(decided + "The present hours came into force on 1 April 2019."), "");
  EXPECT_EQ(faults_in(period + "The new hours will come into force on 1 June 2025."), "");
  // A year leaves open on which day the decision falls.
  EXPECT_EQ(faults_in(period + "The new hours will come into force on 1 June 2025. Cabinet will "
                               "decide about the rest in 2032."),
            "");
  // What goes ahead anyhow, and a name.
  EXPECT_EQ(faults_in(decided + "The rents, of which we wrote already, rise on 1 May 2025."), "");
  EXPECT_EQ(faults_in("# New hours from April 2025\n\n" + decided), "");
}

TEST(TimelineFaults, ShowTheArithmeticAndBothPlaces) {
  const std::string_view backwards = "It opens on 16 May 2022. Please reply by 9 May 2022.";
  EXPECT_EQ(message("closing-before-opening", backwards),
            "the closing date 9 May 2022 is 7 days before the opening date 16 May 2022");
  EXPECT_EQ(places("closing-before-opening", backwards), "9 May 2022 | 16 May 2022");
  const std::string_view early =
      "Please reply by 14 March 2003. Cabinet will decide on 13 March 2003.";
  EXPECT_EQ(message("decision-before-close", early),
            "the decision is due on 13 March 2003, 1 day before replies close on 14 March 2003");
  EXPECT_EQ(places("decision-before-close", early), "13 March 2003 | 14 March 2003");
  EXPECT_EQ(
      message("two-closing-dates",
              "The closing date is 23 June 2003.\n\nThe deadline for replies is 27 June 2003."),
      "replies close on 27 June 2003 here but on 23 June 2003 elsewhere, 4 days earlier");
  EXPECT_EQ(message("event-outside-period",
                    "It opens on 1 May 2024. Please reply by 24 July 2024.\n\nA drop-in will be "
                    "held on 8 August 2024."),
            "the event on 8 August 2024 is 15 days after replies close on 24 July 2024");
  EXPECT_EQ(message("implementation-before-decision",
                    "It opens on 6 January 2025 and closes on 31 March 2025. Cabinet will decide "
                    "on 20 May 2025. The new hours will come into force in April 2025."),
            "the change is to start in April 2025, 20 days before the decision on 20 May 2025");
}

TEST(TimelineFaults, OfWeekdaysSayWhatMayHaveBeenMeant) {
  EXPECT_EQ(message("weekday-mismatch", "Please reply by Wednesday 11 June 2019."),
            "the paper says \"Wednesday 11 June 2019\", but 11 June 2019 is a Tuesday; Wednesday "
            "is 12 June 2019");
  EXPECT_EQ(message("weekday-mismatch", "Please reply by Mon 11 June 2019."),
            "the paper says \"Mon 11 June 2019\", but 11 June 2019 is a Tuesday; Monday is 10 "
            "June 2019, and 11 June was a Monday in 2018");
  EXPECT_EQ(message("weekday-mismatch", "It runs from 31 June to Monday 1 July 2025."),
            "the paper says \"31 June to Monday 1 July 2025\", but 1 July 2025 is a Tuesday");
}

TEST(TimelineFaults, OfDatesThatDoNotExistSayWhy) {
  EXPECT_EQ(message("impossible-date", "Please reply by Thursday 31 June 2025."),
            "there is no 31 June: June has 30 days");
  EXPECT_EQ(message("impossible-date", "Please reply by 29 Feb 2023."),
            "there is no 29 February 2023: it is not a leap year");
  EXPECT_EQ(message("impossible-date", "Please reply by 30 February."),
            "there is no 30 February: February has 29 days");
  EXPECT_EQ(message("impossible-date", "Please reply by 31/06/2025."),
            "there is no such day as 31/06/2025");
}

TEST(TimelineFaults, OfAShutDaySayWhatMakesItWorse) {
  EXPECT_EQ(message("closing-on-weekend", "Please reply by 7 June 2020."),
            "7 June 2020 is a Sunday");
  EXPECT_EQ(message("closing-on-weekend", "Please reply by 5pm on 7 June 2020."),
            "7 June 2020 is a Sunday, though the time of day is one of office hours");
  EXPECT_EQ(message("closing-on-weekend", "Please reply by 11:59pm on 7 June 2020."),
            "7 June 2020 is a Sunday");
  const std::string_view by_post =
      "Please reply by 25 August 2025.\n\nSend your reply by post to 12 High Street, Northmere "
      "NM1 2AB.";
  EXPECT_EQ(message("closing-on-bank-holiday", by_post),
            "25 August 2025 is a bank holiday (Summer bank holiday), when nobody takes in the "
            "replies that come by post");
}

TEST(TimelineFaults, CompareWithTodayOnlyWhenToldTheDay) {
  const std::string_view prose = "Please reply by 16 May 2022.";
  EXPECT_EQ(faults_in(prose), "");
  EXPECT_EQ(faults_in(prose, on(date(2022, 5, 16))), "");
  EXPECT_EQ(faults_in(prose, on(date(2022, 5, 17))), "closing-past");
  EXPECT_EQ(message("closing-past", prose, on(date(2022, 5, 17))),
            "replies closed on 16 May 2022, 1 day before 17 May 2022");
  const Context later = on(date(2022, 6, 1));
  EXPECT_EQ(faults_in("This consultation is now closed. Please reply by 16 May 2022.", later), "");
  EXPECT_EQ(faults_in("The consultation closed on 16 May 2022.", later), "");
}

TEST(TimelineFaults, OfReviewsNeedACodeAndADay) {
  const Context later = on(date(2011, 1, 1), DocumentKind::kCode);
  const std::string_view prose = "This code will be reviewed in June 2010.";
  EXPECT_EQ(message("review-overdue", prose, later),
            "the review was due by 30 June 2010, 185 days before 1 January 2011");
  EXPECT_EQ(faults_in(prose, of_kind(DocumentKind::kCode)), "");
  EXPECT_EQ(faults_in(prose, on(date(2010, 6, 30), DocumentKind::kCode)), "");
  EXPECT_EQ(
      faults_in("It was reviewed in July 2010. This code will be reviewed in June 2010.", later),
      "");
  // Only the date behind the promise is the review's.
  EXPECT_EQ(
      faults_in("In force from 1 July 2002, it will be reviewed in July 2012, 12 months after "
                "1 July 2011.",
                on(date(2012, 1, 1), DocumentKind::kCode)),
      "");
}

TEST(TimelineFaults, UseTheHolidaysOfTheNation) {
  Context context = consultation();
  const std::string_view prose = "Please reply by 4 August 2025.";
  EXPECT_EQ(faults_in(prose, context), "");
  context.nation = Nation::kScotland;
  EXPECT_EQ(faults_in(prose, context), "closing-on-bank-holiday");
}

TEST(TimelineFaults, SayThatNothingTellsWhenResultsCome) {
  const auto is_missing = [](std::string_view promise) {
    const std::string prose = "Please reply by 16 May 2022.\n\n" + std::string(promise);
    return !message("feedback-date-missing", prose).empty();
  };
  EXPECT_TRUE(is_missing(""));
  EXPECT_TRUE(is_missing("We will publish the results in due course."));
  EXPECT_TRUE(is_missing("Large print takes us five days."));
  EXPECT_FALSE(is_missing("We will publish the results within 12 weeks."));
  EXPECT_FALSE(is_missing("The report goes out to everybody within ten weeks of the last day."));
  EXPECT_FALSE(is_missing("How will I find out? A letter will come ten working days after that."));
  EXPECT_FALSE(is_missing("There will be a report-back meeting on 1 October 2022."));
  EXPECT_FALSE(is_missing("The final guidance will be released in autumn 2022."));
}

TEST(TimelineFaults, OfOpenPapersAreNotThoseOfOtherKinds) {
  const std::string_view prose =
      "It opens on 16 May 2022. Please reply by 8 May 2022. Come by 31 June 2022.";
  EXPECT_EQ(faults_in(prose, of_kind(DocumentKind::kDiary)), "impossible-date");
  EXPECT_EQ(faults_in(prose, of_kind(DocumentKind::kOther)), "impossible-date");
}

}  // namespace
}  // namespace consultlint
