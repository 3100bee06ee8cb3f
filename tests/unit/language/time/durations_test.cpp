#include "language/time/durations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "text = P12W role", parted by "; ".
std::string durations_in(std::string_view prose, Context context = {}) {
  const FactsOf facts(prose, context);
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

/// Every length in `marked` stands in [brackets] and has the role, which may be "".
void expect_roles(std::string_view marked, std::string_view role, Context context = {}) {
  std::string prose(marked);
  std::erase_if(prose, [](char c) { return c == '[' || c == ']'; });
  const FactsOf facts(prose, context);
  std::size_t marks = 0;
  for (const DurationMention& duration : facts->durations()) {
    const std::string mark = "[" + std::string(facts.text(duration.span)) + "]";
    EXPECT_NE(marked.find(mark), std::string_view::npos) << mark << " in " << marked;
    EXPECT_EQ(to_string(duration.role), role) << marked;
    ++marks;
  }
  EXPECT_EQ(marks, static_cast<std::size_t>(std::ranges::count(marked, '['))) << marked;
}

struct Row {
  std::string_view prose;
  std::string_view seen;
};

void expect_seen(std::span<const Row> rows, Context context = {}) {
  for (const Row& row : rows) EXPECT_EQ(durations_in(row.prose, context), row.seen) << row.prose;
}

TEST(Durations, AreReadInFiguresAndWords) {
  constexpr Row kRows[] = {
      {"It took 12 weeks.", "12 weeks = P12W"},
      {"It took twelve weeks.", "twelve weeks = P12W"},
      {"a 28-day limit", "28-day = P28D"},
      {"within a fortnight", "a fortnight = P2W"},
      {"over three months", "three months = P3M"},
      {"after twenty-one days", "twenty-one days = P21D"},
      {"It took a hundred and five days.", "a hundred and five days = P105D"},
      {"It took twenty and four hours.", "twenty and four hours = PT24H"},
      {"It took 1,000 hours.", "1,000 hours = PT1000H"},
      {"a consultation of one month", "one month = P1M consultation-period"},
      {"for a year", "a year = P1Y"},
      {"for an hour", "an hour = PT1H"},
      {"two decades ago", "two decades = P20Y"},
      {"It lasts three weekends.", "three weekends = P6D"},
      {"over four quarters", "four quarters = P12M"},
      {"a 30-second film", "30-second = PT30S"},
      {"It took 12\xC2\xA0weeks.", "12\xC2\xA0weeks = P12W"},
  };
  expect_seen(kRows);
}

TEST(Durations, AreReadHoweverTheyAreSpelled) {
  constexpr Row kRows[] = {
      {"It took 28day.", "28day = P28D"},
      {"It took 3hrs.", "3hrs = PT3H"},
      {"It took 3.5years.", "3.5years = P3.5Y"},
      {"It took 123.45 sec.", "123.45 sec = PT123.45S"},
      {"It took 6 wks, not 2 mths.", "6 wks = P6W; 2 mths = P2M"},
      {"It took twenty min.", "twenty min = PT20M"},
      {"It took 1 yr.", "1 yr = P1Y"},
      {"It took 12 WEEKS.", "12 WEEKS = P12W"},
      {"It took thirty (30) calendar days.", "thirty (30) calendar days = P30D"},
      {"It took thirty (20) days.", ""},
      {"three months' notice", "three months = P3M notice"},
      {"a month\xE2\x80\x99s notice", "a month\xE2\x80\x99s = P1M notice"},
  };
  expect_seen(kRows);
}

TEST(Durations, MayHaveHalves) {
  constexpr Row kRows[] = {
      {"It took half a day.", "half a day = P0.5D"},
      {"It took half an hour.", "half an hour = PT0.5H"},
      {"It took a half hour.", "a half hour = PT0.5H"},
      {"It took two and a half weeks.", "two and a half weeks = P2.5W"},
      {"It took an hour and a half.", "an hour and a half = PT1.5H"},
      {"It took a year and a half.", "a year and a half = P1.5Y"},
      {"It took one and half hours.", "one and half hours = PT1.5H"},
      {"It took 1\xC2\xBD hours.", "1\xC2\xBD hours = PT1.5H"},
      {"It took two days and half the night.", "two days = P2D"},
  };
  expect_seen(kRows);
}

TEST(Durations, MayHaveSeveralParts) {
  constexpr Row kRows[] = {
      {"after one year and six months", "one year and six months = P1Y6M"},
      {"after 1 year 1 month 21 days", "1 year 1 month 21 days = P1Y1M21D"},
      {"after 2 days 1 month", "2 days 1 month = P1M2D"},
      {"after 2 days 1 month 3 years", "2 days 1 month = P1M2D; 3 years = P3Y"},
      {"for six weeks a year", "six weeks = P6W"},
      {"after two hours, thirty minutes and ten seconds",
       "two hours, thirty minutes and ten seconds = PT2H30M10S"},
      {"six weeks and a day", "six weeks and a day = P6W1D"},
      {"six months and 12 months", "six months = P6M; 12 months = P12M"},
      {"six weeks, three months", "six weeks = P6W; three months = P3M"},
  };
  expect_seen(kRows);
}

TEST(Durations, SayWhichDaysCount) {
  constexpr Row kRows[] = {
      {"for 10 working days", "10 working days = P10D"},
      {"for 28 consecutive days", "28 consecutive days = P28D"},
      {"for five clear working days", "five clear working days = P5D"},
      {"for two full weeks", "two full weeks = P2W"},
      {"for one calendar month", "one calendar month = P1M"},
      {"for 30 school days", "30 school days = P30D"},
  };
  expect_seen(kRows);
  const FactsOf facts("for 10 business days, then 20 weekdays, then 28 clear days");
  ASSERT_EQ(facts->durations().size(), 3U);
  EXPECT_EQ(facts->durations()[0].parts[0].unit, DurationMention::Unit::kWorkingDay);
  EXPECT_EQ(facts->durations()[1].parts[0].unit, DurationMention::Unit::kWorkingDay);
  EXPECT_EQ(facts->durations()[2].parts[0].unit, DurationMention::Unit::kDay);
}

TEST(Durations, HaveTheLongerEndOfARange) {
  constexpr Row kRows[] = {
      {"It takes six to eight weeks.", "six to eight weeks = P8W"},
      {"It takes 4\xE2\x80\x93"
       "6 weeks.",
       "4\xE2\x80\x93"
       "6 weeks = P6W"},
      {"a six- to eight-week wait", "six- to eight-week = P8W"},
      {"It takes two or three days.", "two or three days = P3D"},
      {"It takes between 5 and 10 working days.", "5 and 10 working days = P10D"},
      {"Phase 1 - 6 weeks", "6 weeks = P6W"},
      {"The survey will run for six to eight weeks.", "six to eight weeks = P8W"},
      {"We will publish the results within six to eight weeks of the closing date.",
       "six to eight weeks = P8W feedback"},
  };
  expect_seen(kRows);
}

TEST(Durations, AreNotSeenInRatesAndOrdinals) {
  constexpr std::string_view kRows[] = {
      "We meet once a week.",
      "We meet five times a month.",
      "The 28th day came.",
      "In the 1st week it rained.",
      "It costs 3.50 a day.",
      "many weeks later",
      "a second reply in a second envelope",
      "One quarter of the replies and three quarters of the letters agreed.",
      "a quarter of an hour",
      "One day we shall know.",
      "This was so in 2012. Days passed.",
      "Clause 9.1.4 days",
      "in the 2025 year plan",
      "a few days",
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(durations_in(prose), "") << prose;
}

TEST(Durations, OfTheConsultationAreTold) {
  constexpr std::string_view kRows[] = {
      "This is a [six-week] consultation.",
      "The survey will run for a period of [twelve weeks].",
      "The time for reply is [six weeks].",
      "You have [eight weeks] to respond.",
      "You have no less than [21 days] to comment.",
      "| Length | [12 weeks]",
      "Consultation period: [12 weeks]",
      "The consultation runs for [six weeks] from 9 June to 21 July 2021.",
      "The consultation ran from 11 December 2023 for [14 weeks] until midnight 17 March 2024.",
      "There will be a [six week] period of public consultation between Friday 16 May and Friday "
      "27 "
      "June 2014.",
      "Representations may be made for [28 consecutive days], starting the day after this notice.",
      "Comments must be made not less than [6 weeks] from the date first publicised.",
      "We have allowed [33 days] for replies.",
      "We are consulting for a minimum of [twelve weeks].",
      "The consultation on the draft strategy will run for [twelve weeks].",
      "The consultation is under way. It is now open for [twelve weeks].",
      "Please reply within [six weeks].",
      "Representations should be made within [28 days] of the date of this notice.",
      "The portal closes on 7 April 2025 ([12 weeks]).",
      "Public consultation ([6 weeks]): have your say.",
      "We have extended the period to [fourteen weeks] for the summer.",
      "[Twelve weeks] have been allowed for comments.",
      "The period is [six weeks] and not the customary twelve.",
      "We have allowed [six weeks] instead of the usual twelve.",
  };
  for (const std::string_view row : kRows) expect_roles(row, "consultation-period");
}

TEST(Durations, OfOtherThingsAreNot) {
  constexpr std::string_view kRows[] = {
      "The consultation is shorter than the usual [twelve weeks].",
      "The previous consultation ran for [six weeks].",
      "The code says that a consultation lasts [twelve weeks].",
      "Consultations should run for at least [twelve weeks].",
      "The law requires a consultation of at least [six weeks].",
      "The deadline for comments was extended by [four weeks].",
      "The consultation ends [two weeks] later than planned.",
      "It is [two weeks] longer than usual.",
      "The consultation asks about a centre open [six days] a week.",
      "The consultation is about a [twelve-week] lease.",
      "The consultation asks whether the scheme should run for [three years].",
      "Grants last for [three years].",
      "We want your views on the pilot, which runs for [six weeks].",
      "The consultation is about grants lasting [three years].",
      "Your reply is stored for [twelve months] and then deleted.",
      "The clerk shall allow it [fourteen days] in which to put the matter right.",
      "If you email us we will reply within [five working days].",
      "Your reply is kept for [twelve weeks] after the survey closes.",
      "The contract, on which we consulted, runs for [five years].",
      "We are unable to consult for [twelve weeks].",
      "People aged [18 years] may take part in the consultation.",
      "The consultation is open [24 hours] a day, [7 days] a week.",
      "Every [six months] we consult members.",
      "The workshop in this consultation lasts [two hours].",
      "Replies are acknowledged within [two working days].",
      "Every reply gets a card from us within [five working days] to say that it came.",
      "Replies are acknowledged, where an address is given, within [three working days].",
  };
  for (const std::string_view row : kRows) expect_roles(row, "");
}

TEST(Durations, OfAnEarlierExerciseCountOnlyWhereThePaperTellsOfIt) {
  constexpr std::string_view kPast = "The consultation ran for [six weeks].";
  Context context;
  context.kind = DocumentKind::kConsultation;
  expect_roles(kPast, "", context);
  context.kind = DocumentKind::kFeedbackReport;
  expect_roles(kPast, "consultation-period", context);
}

TEST(Durations, OfACodeAreRules) {
  Context context;
  context.kind = DocumentKind::kCode;
  expect_roles("They will allow at least [twelve weeks] for replies.", "", context);
}

TEST(Durations, UntilResultsComeAreTold) {
  constexpr std::string_view kRows[] = {
      "We will publish the results within [12 weeks] of the closing date.",
      "Within [28 days] of the close we will publish a summary.",
      "We'll get back to you in about [five weeks].",
      "Our response will be published in the summer, within [3 months] of the consultation ending.",
      "We will publish our response no later than [60 working days] after 9 May 2025.",
      "We shall report back no later than [ten weeks] after the last day for replies.",
      "You will hear the outcome within [a month] of the decision.",
      "| Feedback | [8 weeks] after close",
  };
  for (const std::string_view row : kRows) expect_roles(row, "feedback");
  constexpr std::string_view kOthers[] = {
      "The Secretary of State must decide within [six months] of the close.",
      "Personal details are kept for [twelve weeks] after the survey closes.",
      "The panel publishes its decisions within [two weeks] of a hearing.",
      "Tenants would have feedback on repairs within [ten days].",
      "Complaints about this consultation are answered within [15 working days].",
      "Every body would publish a response to its consultations within [twelve weeks].",
  };
  for (const std::string_view row : kOthers) expect_roles(row, "");
}

TEST(Durations, OfNoticeAreTold) {
  constexpr std::string_view kRows[] = {
      "We will give [three months]' notice.",
      "At least [28 days]' written notice is given.",
      "The notice of [six weeks] was given.",
      "The papers are published [five clear days] before the decision.",
  };
  for (const std::string_view row : kRows) expect_roles(row, "notice");
}

}  // namespace
}  // namespace consultlint
