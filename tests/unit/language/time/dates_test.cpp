#include "language/time/dates.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "text = value/end@time", parted by "; ", as a person would check it.
std::string dates_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string seen;
  for (const DateMention& date : facts->dates()) {
    seen += (seen.empty() ? "" : "; ") + std::string(facts.text(date.span)) + " = ";
    seen += date.begin ? to_iso(*date.begin, date.precision) : "?";
    if (date.end) seen += "/" + to_iso(*date.end, date.precision);
    if (date.time) {
      const auto minutes = date.time->count();
      const std::string hours = std::to_string(minutes / 60);
      const std::string rest = std::to_string(minutes % 60);
      seen += "@" + hours + ":" + (rest.size() < 2 ? "0" : "") + rest;
    }
  }
  return seen;
}

struct FormRow {
  std::string_view prose;
  std::string_view seen;
};

TEST(Dates, AreReadInEveryWrittenForm) {
  constexpr FormRow kRows[] = {
      {"Please reply by 9 November 2018.", "9 November 2018 = 2018-11-09"},
      {"Write before the closing date of 9 November.", "9 November = ?"},
      {"Send it by Wednesday January 11th 2017.", "Wednesday January 11th 2017 = 2017-01-11"},
      {"Send it by 11 th January 2017.", "11 th January 2017 = 2017-01-11"},
      {"by the end of 02 February 2015", "02 February 2015 = 2015-02-02"},
      {"to arrive by 7 June 2020 at the latest", "7 June 2020 = 2020-06-07"},
      {"from 11 December 2023 for 14 weeks until midnight 17 March 2024",
       "11 December 2023 = 2023-12-11; midnight 17 March 2024 = 2024-03-17@0:00"},
      {"ends on Monday 9th May 2016 at 5pm", "Monday 9th May 2016 at 5pm = 2016-05-09@17:00"},
      {"Start date Fri 28 May 2021, 5:00pm", "Fri 28 May 2021, 5:00pm = 2021-05-28@17:00"},
      {"which is 23:59 on 25 July 2021", "23:59 on 25 July 2021 = 2021-07-25@23:59"},
      {"from 28 June to 5pm on Friday 5 July 2024",
       "28 June to 5pm on Friday 5 July 2024 = 2024-06-28/2024-07-05@17:00"},
      {"in the summer of 2018", "summer of 2018 = 2018-SU"},
      {"between 15th February and 12th April 2021",
       "15th February and 12th April 2021 = 2021-02-15/2021-04-12"},
      {"Closed 10 Dec 2010", "10 Dec 2010 = 2010-12-10"},
      {"22 November 2021 \xE2\x86\x92 31 January 2022",
       "22 November 2021 \xE2\x86\x92 31 January 2022 = 2021-11-22/2022-01-31"},
      {"04 July \xE2\x86\x92 09 September 2022",
       "04 July \xE2\x86\x92 09 September 2022 = 2022-07-04/2022-09-09"},
      {"4\xE2\x80\x93"
       "18 March 2025",
       "4\xE2\x80\x93"
       "18 March 2025 = 2025-03-04/2025-03-18"},
      {"Monday 4 to Friday 8 March 2024",
       "Monday 4 to Friday 8 March 2024 = 2024-03-04/2024-03-08"},
      {"between 22 November and 31 January 2022",
       "22 November and 31 January 2022 = 2021-11-22/2022-01-31"},
      {"extended to Wed 13 June 18.", "Wed 13 June 18 = 2018-06-13"},
      {"closes on Tuesday, January 21, 2014", "Tuesday, January 21, 2014 = 2014-01-21"},
      {"30 days (Until May 12, 2014)", "May 12, 2014 = 2014-05-12"},
      {"March 4 to 18, 2025", "March 4 to 18, 2025 = 2025-03-04/2025-03-18"},
      {"at 4.30pm Monday 8 July 2024", "4.30pm Monday 8 July 2024 = 2024-07-08@16:30"},
      {"5pm on November 9th 2009", "5pm on November 9th 2009 = 2009-11-09@17:00"},
      {"5.30 p.m. on Friday 4 May 2012", "5.30 p.m. on Friday 4 May 2012 = 2012-05-04@17:30"},
      {"noon on Friday 4 May 2012", "noon on Friday 4 May 2012 = 2012-05-04@12:00"},
      {"31 June 2012, at noon", "31 June 2012, at noon = ?@12:00"},
      {"by 03/04/2025 or 3.4.2025", "03/04/2025 = 2025-04-03; 3.4.2025 = 2025-04-03"},
      {"by 22/6/21 or 15-6-2006", "22/6/21 = 2021-06-22; 15-6-2006 = 2006-06-15"},
      {"01/31/2019", "01/31/2019 = 2019-01-31"},
      {"Closing date: 2025-09-11", "2025-09-11 = 2025-09-11"},
      {"in July 2012", "July 2012 = 2012-07"},
      {"January to March 2025", "January to March 2025 = 2025-01/2025-03"},
      {"in Spring 2023", "Spring 2023 = 2023-SP"},
      {"in Q3 2025 and the first quarter of 2026",
       "Q3 2025 = 2025-Q3; first quarter of 2026 = 2026-Q1"},
      {"for 2024/25", "2024/25 = 2024/2025"},
      {"from 2024 to 2027", "2024 to 2027 = 2024/2027"},
      {"on 19 and 20 November 2026", "19 = 2026-11-19; 20 November 2026 = 2026-11-20"},
  };
  for (const FormRow& row : kRows) EXPECT_EQ(dates_in(row.prose), row.seen) << row.prose;
}

TEST(Dates, AreNotSeenWhereThereAreNone) {
  constexpr std::string_view kRows[] = {
      "You may write to us.",
      "The march will pass the hall.",
      "See section 9.1.4 and paragraph 3.2.1.",
      "Ring 01632 960123 or 020 7946 0999.",
      "https://www.example.org/2014/09/24/notes",
      "It costs 5.30 a day and 12 people came.",
      "On Monday we met again.",
      "Paper 12/2025 has 4 to 18 pages.",
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(dates_in(prose), "") << prose;
}

struct RoleRow {
  std::string_view prose;
  std::string_view roles;  ///< Of each date in order; "-" for none.
};

std::string roles_in(std::string_view prose) {
  const FactsOf facts(prose);
  std::string roles;
  for (const DateMention& date : facts->dates()) {
    const std::string_view role = to_string(date.role);
    roles += (roles.empty() ? "" : " ") + std::string(role.empty() ? "-" : role);
  }
  return roles;
}

TEST(Dates, HaveTheRolesThatTheirWordsGive) {
  constexpr RoleRow kRows[] = {
      {"The consultation opens on 7 March 2022 and closes on 16 May 2022.", "opening closing"},
      {"The exercise begins on 9 May 2022 and ends at 5 pm on 6 June 2022.", "opening closing"},
      {"Comments should reach us no later than 28 June 2024.", "closing"},
      {"You have until 26 June 2019 to return your form.", "closing"},
      {"The consultation is open until 30 September 2025.", "closing"},
      {"We are consulting from 3 June to 15 July 2025.", "closing"},
      {"Date of issue: 16 March 2020", "issue"},
      {"Cabinet will decide at its meeting on 20 April 2026.", "decision"},
      {"A summary of responses will be published by 30 September 2022.", "feedback"},
      {"A drop-in will be held at the library on 8 June 2024.", "event"},
      {"If agreed, the charge would take effect from 1 April 2026.", "implementation"},
      {"Last year's survey closed on 31 July 2015. Please reply by 4 May 2016.", "- closing"},
      {"The Council resolved on 13 February 2024 to ask again.", "-"},
      {"| Stage | Date\n| Last day for replies | 14 March 2025\n| Cabinet decides | 2 May 2025",
       "closing decision"},
      {"| Survey opens | Survey closes\n| 3 February 2025 | 12 May 2025", "opening closing"},
      {"| When | What\n| 13 January 2025 | Survey opens\n| 24 February 2025 | Survey closes",
       "opening closing"},
  };
  for (const RoleRow& row : kRows) EXPECT_EQ(roles_in(row.prose), row.roles) << row.prose;
}

std::string faults_in(std::string_view prose, Context context = {}) {
  const FactsOf facts(prose, context);
  std::string faults;
  for (const DateMention& date : facts->dates()) {
    for (const std::string_view fault : date.faults) {
      faults += (faults.empty() ? "" : " ") + std::string(fault);
    }
  }
  return faults;
}

TEST(Dates, HaveFaultsWhereTheCalendarOrTheYearFails) {
  EXPECT_EQ(faults_in("It closes on Monday 9 June 2025."), "");
  EXPECT_EQ(faults_in("It closes on Monday 10 June 2025."), "weekday-mismatch");
  EXPECT_EQ(faults_in("Reply by 31 June 2025."), "impossible");
  EXPECT_EQ(faults_in("Reply by 30 February."), "impossible");
  EXPECT_EQ(faults_in("Reply by 29 February 2025."), "impossible");
  EXPECT_EQ(faults_in("Reply by 29 February 2024."), "");
  EXPECT_EQ(faults_in("Reply by Wednesday 24 June."), "year-missing");
}

TEST(Dates, TakeAMissingYearFromTheOpeningButNeverFromAWeekday) {
  EXPECT_EQ(dates_in("Reply by Monday 14 March."), "Monday 14 March = ?");
  EXPECT_EQ(dates_in("It opened on 10 November 2021. Reply by 14 March."),
            "10 November 2021 = 2021-11-10; 14 March = 2022-03-14");
  EXPECT_EQ(dates_in("Closing date: 16 March 2009. Reply by 16 March."),
            "16 March 2009 = 2009-03-16; 16 March = 2009-03-16");
  EXPECT_EQ(faults_in("Closing date: 16 March 2009. Reply by 16 March."), "");
  EXPECT_EQ(faults_in("It opened on 10 November 2021. Reply by 14 March."), "year-missing");
}

TEST(Dates, TakeAMissingYearFromTheReferenceDateWhenNothingElseGivesIt) {
  Context context;
  context.reference_date =
      Date{std::chrono::year{2025}, std::chrono::month{10}, std::chrono::day{1}};
  const FactsOf facts("Reply by 14 March.", context);
  ASSERT_EQ(facts->dates().size(), 1U);
  EXPECT_EQ(to_iso(facts->dates()[0].begin.value(), Precision::kDay), "2026-03-14");
}

TEST(Dates, CoverTheirWholePrecision) {
  const FactsOf facts("Work starts in February 2024.");
  ASSERT_EQ(facts->dates().size(), 1U);
  EXPECT_EQ(to_iso(last_day(facts->dates()[0]).value(), Precision::kDay), "2024-02-29");
}

}  // namespace
}  // namespace consultlint
