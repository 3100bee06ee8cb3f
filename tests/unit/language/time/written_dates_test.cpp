#include "language/time/written_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/time/dates_in.h"

namespace consultlint {
namespace {

using test::dates_in;

struct FormRow {
  std::string_view prose;
  std::string_view seen;
};

void expect_dates(std::span<const FormRow> rows, Context context = {}) {
  for (const FormRow& row : rows) EXPECT_EQ(dates_in(row.prose, context), row.seen) << row.prose;
}

/// Years that are not written are told from 15 January 2025.
Context in_january() {
  Context context;
  context.reference_date =
      Date{std::chrono::year{2025}, std::chrono::month{1}, std::chrono::day{15}};
  return context;
}

// The ways in which sixty public documents put their dates, in the order of the list of research.
TEST(WrittenDates, AreReadAsPublicDocumentsPutThem) {
  constexpr FormRow kRows[] = {
      {"Answers by 9 November 2018.", "9 November 2018 = 2018-11-09"},
      {"Write ahead of our closing date of 9 November.", "9 November = 2025-11-09"},
      {"Tell us by Wednesday January 11th 2017.", "Wednesday January 11th 2017 = 2017-01-11"},
      {"Tell us by 11 th January 2017.", "11 th January 2017 = 2017-01-11"},
      {"Tell us by Tuesday 24 June.", "Tuesday 24 June = 2025-06-24"},
      {"Before the end of 02 February 2015.", "02 February 2015 = 2015-02-02"},
      {"It must arrive by 7 June 2020 at the latest.", "7 June 2020 = 2020-06-07"},
      {"Date of issue: 16 March 2020", "16 March 2020 = 2020-03-16"},
      {"What you have to do: Responses by", ""},
      {"It ran from 11 December 2023 for 14 weeks until midnight 17 March 2024.",
       "11 December 2023 = 2023-12-11; midnight 17 March 2024 = 2024-03-17@0:00"},
      {"The page is open until Thursday 14 December.", "Thursday 14 December = 2025-12-14"},
      {"There is time until the 11th December 2013 to answer.", "11th December 2013 = 2013-12-11"},
      {"Our last day for comments is Friday, 20 January.", "Friday, 20 January = 2025-01-20"},
      {"It finishes on Monday 9th May 2016 at 5pm.",
       "Monday 9th May 2016 at 5pm = 2016-05-09@17:00"},
      {"Survey closed: 30 January 2020", "30 January 2020 = 2020-01-30"},
      {"Start date Fri 28 May 2021, 5:00pm\n\nEnd date Sun 25 Jul 2021, 11:59pm",
       "Fri 28 May 2021, 5:00pm = 2021-05-28@17:00; Sun 25 Jul 2021, 11:59pm = 2021-07-25@23:59"},
      {"the limit, which is 23:59 on 25 July 2021", "23:59 on 25 July 2021 = 2021-07-25@23:59"},
      {"from 28 June to 5pm on Friday 5 July",
       "28 June to 5pm on Friday 5 July = 2025-06-28/2025-07-05@17:00"},
      {"It took 6 weeks over the summer of 2018.", "summer of 2018 = 2018-SU"},
      {"between 15th February and 12th April 2021",
       "15th February and 12th April 2021 = 2021-02-15/2021-04-12"},
      {"Closed 10 Dec 2010\n\nOpened 15 Oct 2010",
       "10 Dec 2010 = 2010-12-10; 15 Oct 2010 = 2010-10-15"},
      {"It takes six weeks from Wednesday 9 June to Wednesday 21 July 2021.",
       "Wednesday 9 June to Wednesday 21 July 2021 = 2021-06-09/2021-07-21"},
      {"It takes from 6 weeks from now.", ""},
      {"We start: Monday 16 September 2019\n\nWe end: Monday 28 October 2019",
       "Monday 16 September 2019 = 2019-09-16; Monday 28 October 2019 = 2019-10-28"},
      {"to begin on Tuesday 7th May 2024 and end on Tuesday 9th July 2024",
       "Tuesday 7th May 2024 = 2024-05-07; Tuesday 9th July 2024 = 2024-07-09"},
      {"(until 18 September)", "18 September = 2025-09-18"},
      {"22 November 2021 \xE2\x86\x92 31 January 2022",
       "22 November 2021 \xE2\x86\x92 31 January 2022 = 2021-11-22/2022-01-31"},
      {"04 July \xE2\x86\x92 09 September 2022",
       "04 July \xE2\x86\x92 09 September 2022 = 2022-07-04/2022-09-09"},
      {"Start Date 22 August 2018 End Date 17 October 2018",
       "22 August 2018 = 2018-08-22; 17 October 2018 = 2018-10-17"},
      {"between 17 June 2019 and 28 July 2019. It is over.",
       "17 June 2019 and 28 July 2019 = 2019-06-17/2019-07-28"},
      {"at first from 20 March to 16 April 2015, and again from 27 May to 18 June 2015",
       "20 March to 16 April 2015 = 2015-03-20/2015-04-16; "
       "27 May to 18 June 2015 = 2015-05-27/2015-06-18"},
      {"put back to Wed 13 June 18.", "Wed 13 June 18 = 2018-06-13"},
      {"open since 29 Jan 2018", "29 Jan 2018 = 2018-01-29"},
      {"it is now to close on 3 August 2011", "3 August 2011 = 2011-08-03"},
      {"made longer by four weeks", ""},
      {"sent in by 13 November to:", "13 November = 2025-11-13"},
      {"Opened 28 July", "28 July = 2025-07-28"},
      {"it ends in little over a week on Tuesday, January 21", "Tuesday, January 21 = 2025-01-21"},
      {"30 days (Until May 12, 2014)", "May 12, 2014 = 2014-05-12"},
      {"a six week period between Friday 16th May and Friday 27th June 2014",
       "Friday 16th May and Friday 27th June 2014 = 2014-05-16/2014-06-27"},
      {"for 28 consecutive days, from the day after", ""},
      {"Ended on the 12 December 2014", "12 December 2014 = 2014-12-12"},
      {"it ended yesterday (January 21)", "January 21 = 2025-01-21"},
      {"between Monday 3 October 2016 and Tuesday 14 February 2017",
       "Monday 3 October 2016 and Tuesday 14 February 2017 = 2016-10-03/2017-02-14"},
      {"it closes on 5 September 2017", "5 September 2017 = 2017-09-05"},
      {"until 5pm Wednesday 27 September 2017",
       "5pm Wednesday 27 September 2017 = 2017-09-27@17:00"},
      {"we stopped taking them at 4.30pm Monday 8 July 2024",
       "4.30pm Monday 8 July 2024 = 2024-07-08@16:30"},
      {"no less than 21 days", ""},
      {"not less than 6 weeks from the day it is published", ""},
      {"within 21 calendar days of notice being given", ""},
      {"five clear days ahead of the meeting", ""},
      {"up to and including 23 May 2020", "23 May 2020 = 2020-05-23"},
      {"5pm on November 9th 2009", "5pm on November 9th 2009 = 2009-11-09@17:00"},
      {"in Spring 2023", "Spring 2023 = 2023-SP"},
      {"by late January or early February 2018", "January = 2018-01; February 2018 = 2018-02"},
      {"to be settled in July 2012", "July 2012 = 2012-07"},
      {"midnight 17 March", "midnight 17 March = 2025-03-17@0:00"},
      {"33 days were allowed", ""},
      {"about 1st April each year", "1st April = 2025-04-01"},
      {"a minimum of twelve weeks", ""},
  };
  expect_dates(kRows, in_january());
}

TEST(WrittenDates, HaveTheirDayInFiguresOrWords) {
  constexpr FormRow kRows[] = {
      {"by the 5th of May, 2024", "5th of May, 2024 = 2024-05-05"},
      {"on the 1st day of May 2024", "1st day of May 2024 = 2024-05-01"},
      {"the fifth of November 2024", "fifth of November 2024 = 2024-11-05"},
      {"the twenty-first of June 2024", "twenty-first of June 2024 = 2024-06-21"},
      {"on April ninth", "April ninth = ?"},
      {"It opened 4th\xC2\xA0March 2024.", "4th\xC2\xA0March 2024 = 2024-03-04"},
      {"14 Mar. 2024 and Sept. 16, 2019", "14 Mar. 2024 = 2024-03-14; Sept. 16, 2019 = 2019-09-16"},
      {"on 14 March 2025 (Friday), 5pm", "14 March 2025 (Friday), 5pm = 2025-03-14@17:00"},
      {"from 2025 March 14 on", "2025 March 14 = 2025-03-14"},
      {"31 June 2012, at noon", "31 June 2012, at noon = ?@12:00"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, HaveTheirYearInFiguresOrWords) {
  constexpr FormRow kRows[] = {
      {"12 May '24, May \xE2\x80\x99"
       "24 and 12-May-24",
       "12 May '24 = 2024-05-12; May \xE2\x80\x99"
       "24 = 2024-05; 12-May-24 = 2024-05-12"},
      {"on 15 April of 87", "15 April of 87 = 1987-04-15"},
      {"on 28 June in 2020", "28 June in 2020 = 2020-06-28"},
      {"in August 99", "August 99 = 1999-08"},
      {"on 13 Sept nineteen seventy-two", "13 Sept nineteen seventy-two = 1972-09-13"},
      {"in May two thousand and five", "May two thousand and five = 2005-05"},
      {"In October two thousand and in May we met.",
       "October two thousand = 2000-10; May = 2000-05"},
      {"on 5 December 1391", "5 December 1391 = 1391-12-05"},
      {"Born 17 May 1750 in Leeds", "17 May 1750 = 1750-05-17"},
      {"Mar-25 is short for a month", "Mar-25 = 2025-03"},
      {"on Oct 26 15:50:06 2016 we met", "Oct 26 15:50:06 2016 = 2016-10-26@15:50"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, AreReadInFigures) {
  constexpr FormRow kRows[] = {
      {"by 03/04/2025 or 3.4.2025", "03/04/2025 = 2025-04-03; 3.4.2025 = 2025-04-03"},
      {"by 22/6/21 or 15-6-2006", "22/6/21 = 2021-06-22; 15-6-2006 = 2006-06-15"},
      {"01/31/2019", "01/31/2019 = 2019-01-31"},
      {"23.05.20 and 05-06-20", "23.05.20 = 2020-05-23; 05-06-20 = 2020-06-05"},
      {"14 / 03 / 2025", "14 / 03 / 2025 = 2025-03-14"},
      {"Closing date: 2025-09-11", "2025-09-11 = 2025-09-11"},
      {"at 2025-09-11T17:30:00Z", "2025-09-11T17:30:00Z = 2025-09-11@17:30"},
      {"23/Sep/2020, Sep-23-2020, 2020/23/Sep",
       "23/Sep/2020 = 2020-09-23; Sep-23-2020 = 2020-09-23; 2020/23/Sep = 2020-09-23"},
      {"in 11/2016, 3/2015 and 2016-11", "11/2016 = 2016-11; 3/2015 = 2015-03; 2016-11 = 2016-11"},
      {"minutes-2018-09-23.pdf", "2018-09-23 = 2018-09-23"},
      {"from 1/4/24-31/3/25", "1/4/24-31/3/25 = 2024-04-01/2025-03-31"},
      {"10-1-2018-10-7-2018", "10-1-2018-10-7-2018 = 2018-01-10/2018-07-10"},
      {"from 5/1-5/7/2020", "5/1-5/7/2020 = 2020-01-05/2020-07-05"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, CarryTheTimeOfDay) {
  constexpr FormRow kRows[] = {
      {"5.30 p.m. on Friday 4 May 2012", "5.30 p.m. on Friday 4 May 2012 = 2012-05-04@17:30"},
      {"noon on Friday 4 May 2012", "noon on Friday 4 May 2012 = 2012-05-04@12:00"},
      {"12 midnight on 6 May 2012", "12 midnight on 6 May 2012 = 2012-05-06@0:00"},
      {"17:00 BST on 7 May 2012", "17:00 BST on 7 May 2012 = 2012-05-07@17:00"},
      {"10 o'clock on 8 May 2012", "10 o'clock on 8 May 2012 = 2012-05-08@10:00"},
      {"9 May 2012 at 1700 hours", "9 May 2012 at 1700 hours = 2012-05-09@17:00"},
      {"on 9 May 2012 (5pm) at last", "9 May 2012 (5pm) = 2012-05-09@17:00"},
      {"on 9 May 2012 (Wednesday), 5pm (or so)", "9 May 2012 (Wednesday), 5pm = 2012-05-09@17:00"},
      {"9 May 2012, 8:00:31am", "9 May 2012, 8:00:31am = 2012-05-09@8:00"},
      {"between 10am and 4pm on 5 June 2024", "10am and 4pm on 5 June 2024 = 2024-06-05@10:00"},
      {"on 5 June 2024 from 5 to 6pm", "5 June 2024 from 5 to 6pm = 2024-06-05@17:00"},
      {"on 5 June 2024, 10-4pm", "5 June 2024, 10-4pm = 2024-06-05@10:00"},
      {"on 5 June 2024. By 5pm we go.", "5 June 2024 = 2024-06-05"},
      {"on 5 June 2024 until midnight on 7 June 2024",
       "5 June 2024 until midnight on 7 June 2024 = 2024-06-05/2024-06-07@0:00"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, NamePeriods) {
  constexpr FormRow kRows[] = {
      {"Work starts in September.", "September = ?"},
      {"in the month of May", "month of May = ?"},
      {"out in 2017 April", "2017 April = 2017-04"},
      {"in the autumn term 2025", "autumn term 2025 = 2025-FA"},
      {"over winter 2023/24", "winter 2023/24 = 2023-WI"},
      {"in Q3 2025 and the first quarter of 2026",
       "Q3 2025 = 2025-Q3; first quarter of 2026 = 2026-Q1"},
      {"in Q4 2025/26", "Q4 2025/26 = 2026-Q1"},
      {"for 2024/25", "2024/25 = 2024/2025"},
      {"the financial year 2025-26", "financial year 2025-26 = 2025/2026"},
      {"the year 2008", "year 2008 = 2008"},
      {"in the 1990s and the \xE2\x80\x99"
       "80s",
       "1990s = 1990/1999; 80s = 1980/1989"},
      {"He served 1939\xE2\x80\x93"
       "45.",
       "1939\xE2\x80\x93"
       "45 = 1939/1945"},
      {"in 2007 and 2009", "2007 = 2007; 2009 = 2009"},
      {"In 1891 Ada moved; by mid-2025, since 1974, c. 1850",
       "1891 = 1891; 2025 = 2025; 1974 = 1974; 1850 = 1850"},
      {"the week commencing 4 March 2024", "week commencing 4 March 2024 = 2024-03-04"},
      {"w/c Monday 4 March 2024", "w/c Monday 4 March 2024 = 2024-03-04"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, FormRangesOfAnyPrecision) {
  constexpr FormRow kRows[] = {
      {"4\xE2\x80\x93"
       "18 March 2025",
       "4\xE2\x80\x93"
       "18 March 2025 = 2025-03-04/2025-03-18"},
      {"Monday 4 to Friday 8 March 2024",
       "Monday 4 to Friday 8 March 2024 = 2024-03-04/2024-03-08"},
      {"between 22 November and 31 January 2022",
       "22 November and 31 January 2022 = 2021-11-22/2022-01-31"},
      {"March 4 to 18, 2025", "March 4 to 18, 2025 = 2025-03-04/2025-03-18"},
      {"November 18-19", "November 18-19 = ?"},
      {"3 June 2025 up to and including 15 July",
       "3 June 2025 up to and including 15 July = 2025-06-03/2025-07-15"},
      {"between the ninth and the seventeenth of April 2024",
       "ninth and the seventeenth of April 2024 = 2024-04-09/2024-04-17"},
      {"January to March 2025", "January to March 2025 = 2025-01/2025-03"},
      {"from March to the end of May 2024", "March to the end of May 2024 = 2024-03/2024-05"},
      {"Nov-Feb 5th, 2017", "Nov-Feb 5th, 2017 = 2016-11-01/2017-02-05"},
      {"from 1 March to June 2019", "1 March to June 2019 = 2019-03-01/2019-06-30"},
      {"from 2014 to May 2018", "2014 to May 2018 = 2014-01/2018-05"},
      {"from 2024 to 2027", "2024 to 2027 = 2024/2027"},
      {"2024/25 to 2026/27", "2024/25 to 2026/27 = 2024/2027"},
      {"spring to autumn 2026", "spring to autumn 2026 = 2026-SP/2026-FA"},
      {"Q1 to Q3 2025", "Q1 to Q3 2025 = 2025-Q1/2025-Q3"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, ShareMonthAndYearInLists) {
  constexpr FormRow kRows[] = {
      {"on 19 and 20 November 2026", "19 = 2026-11-19; 20 November 2026 = 2026-11-20"},
      {"on 9, 16 and 23 March 2025", "9 = 2025-03-09; 16 = 2025-03-16; 23 March 2025 = 2025-03-23"},
      {"on 5/6 March 2024", "5 = 2024-03-05; 6 March 2024 = 2024-03-06"},
      {"on Tuesday 4 and Thursday 6 March 2025",
       "Tuesday 4 = 2025-03-04; Thursday 6 March 2025 = 2025-03-06"},
      {"4-8 and 11-15 March 2024",
       "4-8 = 2024-03-04/2024-03-08; 11-15 March 2024 = 2024-03-11/2024-03-15"},
      {"on 5 March, 12 April and 3 May 2025",
       "5 March = 2025-03-05; 12 April = 2025-04-12; 3 May 2025 = 2025-05-03"},
      {"in April, May and June 2024", "April = 2024-04; May = 2024-05; June 2024 = 2024-06"},
      {"over December and January 2025", "December = 2024-12; January 2025 = 2025-01"},
      {"in spring/summer 2026", "spring = 2026-SP; summer 2026 = 2026-SU"},
      {"on 5 June 2024 and 12 people came", "5 June 2024 = 2024-06-05"},
      {"on 5 June, 12 people came", "5 June = ?"},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, AreNotSeenWhereThereAreNone) {
  constexpr std::string_view kRows[] = {
      // Words that are also names of months, days and numbers.
      "You may write to us. May I ask why?",
      "The march will pass the hall, and 5 may stay behind.",
      "The second stage is the first of many; a third may follow.",
      "On Monday we met again, and Sun 5 is a paper.",
      "in the 21st century, on the 27th floor",
      // Numbers of clauses, papers, telephones, accounts.
      "See section 9.1.4, paragraph 3.2.1 and clause 10.11.12.",
      "Paper 12/2025 has 4 to 18 pages. Ref: 2016/11, Consultation No. 2012/03.",
      "It is Circular 11/2016 and SI 2003/1987.",
      "Ring 01632 960123, 020 7946 0999 or +44 2010-2015-86.",
      "The number is 123-12-1234, the code 133-03-03-2020.",
      "https://www.example.org/2014/09/24/notes",
      "The road A2011, ISBN 978-1-2016-11-4 and ABC-12345.",
      "Section 11 - 2016 accounts.",
      // Amounts, ratios, measures.
      "It costs 5.30 a day, \xC2\xA3"
      "2,019 in all, and 12 people came.",
      "We need 2000 homes, a total of 2000, 1,990 of them by the 2.5 mile line.",
      "Open 24/7 with a ratio of 3/4, 6 1/4% and 0.8/15.",
      "32-2015 and 32/2015 and 2015-1-32 are none.",
      "They reigned from 1200 BC.",
      "No. 4 March Street; Chapter 12 April showers; those of age 23 May not.",
      "between the 21st and the 23rd",
  };
  for (const std::string_view prose : kRows) EXPECT_EQ(dates_in(prose), "") << prose;
}

TEST(WrittenDates, EndWhereTheRestBelongsToSomethingElse) {
  constexpr FormRow kRows[] = {
      {"We raised \xC2\xA3"
       "12 December 27.",
       "December 27 = ?"},
      {"6,107.31 August 2019", "August 2019 = 2019-08"},
      {"In March 12 residents came.", "March = ?"},
      {"In June 2000 people came.", "June = ?"},
      {"In March third parties objected.", "March = ?"},
      {"in May. 2018 was dry", "May = ?"},
      {"Budget 2024 \xE2\x80\x93 5 March 2025", "5 March 2025 = 2025-03-05"},
      {"on 14 May 2024. 15 May is too late", "14 May 2024 = 2024-05-14; 15 May = 2024-05-15"},
      {"on 5 June 2024 and on 2 tables", "5 June 2024 = 2024-06-05"},
      {"from 2015 and 2016 on", "2015 = 2015; 2016 = 2016"},
      {"It is built from 2014 to 2000 homes.", "2014 = 2014"},
      {"on October 8:00", ""},
  };
  expect_dates(kRows);
}

TEST(WrittenDates, AreFoundInALongRowOfThem) {
  std::string prose = "on ";
  for (int i = 0; i < 2'000; ++i) prose += "4, ";
  EXPECT_EQ(dates_in(prose + "5 March 2024").substr(0, 14), "4 = 2024-03-04");
}

}  // namespace
}  // namespace consultlint
