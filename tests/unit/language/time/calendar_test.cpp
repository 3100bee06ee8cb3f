#include "consultlint/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/language/time/date.h"

namespace consultlint {
namespace {

using test::date;

/// "0101 0329 …" for the holidays of a year.
std::string days_of(int y, Nation nation) {
  std::string days;
  for (const BankHoliday& holiday : bank_holidays(y, nation)) {
    const unsigned number = static_cast<unsigned>(holiday.date.month()) * 100 +
                            static_cast<unsigned>(holiday.date.day());
    const std::string digits = std::to_string(number);
    days += (days.empty() ? "" : " ") + std::string(4 - digits.size(), '0') + digits;
  }
  return days;
}

struct HolidayRow {
  int year;
  std::string_view days;
};

TEST(Calendar, HasThePublishedBankHolidaysOfEnglandAndWales) {
  constexpr HolidayRow kRows[] = {
      {2012, "0102 0406 0409 0507 0604 0605 0827 1225 1226"},
      {2013, "0101 0329 0401 0506 0527 0826 1225 1226"},
      {2014, "0101 0418 0421 0505 0526 0825 1225 1226"},
      {2015, "0101 0403 0406 0504 0525 0831 1225 1228"},
      {2016, "0101 0325 0328 0502 0530 0829 1226 1227"},
      {2017, "0102 0414 0417 0501 0529 0828 1225 1226"},
      {2018, "0101 0330 0402 0507 0528 0827 1225 1226"},
      {2019, "0101 0419 0422 0506 0527 0826 1225 1226"},
      {2020, "0101 0410 0413 0508 0525 0831 1225 1228"},
      {2021, "0101 0402 0405 0503 0531 0830 1227 1228"},
      {2022, "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227"},
      {2023, "0102 0407 0410 0501 0508 0529 0828 1225 1226"},
      {2024, "0101 0329 0401 0506 0527 0826 1225 1226"},
      {2025, "0101 0418 0421 0505 0526 0825 1225 1226"},
      {2026, "0101 0403 0406 0504 0525 0831 1225 1228"},
      {2027, "0101 0326 0329 0503 0531 0830 1227 1228"},
      {2028, "0103 0414 0417 0501 0529 0828 1225 1226"},
  };
  for (const HolidayRow& row : kRows) {
    EXPECT_EQ(days_of(row.year, Nation::kEnglandAndWales), row.days) << row.year;
  }
}

TEST(Calendar, HasThePublishedBankHolidaysOfScotland) {
  constexpr HolidayRow kRows[] = {
      {2012, "0102 0103 0406 0507 0604 0605 0806 1130 1225 1226"},
      {2013, "0101 0102 0329 0506 0527 0805 1202 1225 1226"},
      {2014, "0101 0102 0418 0505 0526 0804 1201 1225 1226"},
      {2015, "0101 0102 0403 0504 0525 0803 1130 1225 1228"},
      {2016, "0101 0104 0325 0502 0530 0801 1130 1226 1227"},
      {2017, "0102 0103 0414 0501 0529 0807 1130 1225 1226"},
      {2018, "0101 0102 0330 0507 0528 0806 1130 1225 1226"},
      {2019, "0101 0102 0419 0506 0527 0805 1202 1225 1226"},
      {2020, "0101 0102 0410 0508 0525 0803 1130 1225 1228"},
      {2021, "0101 0104 0402 0503 0531 0802 1130 1227 1228"},
      {2022, "0103 0104 0415 0502 0602 0603 0801 0919 1130 1226 1227"},
      {2023, "0102 0103 0407 0501 0508 0529 0807 1130 1225 1226"},
      {2024, "0101 0102 0329 0506 0527 0805 1202 1225 1226"},
      {2025, "0101 0102 0418 0505 0526 0804 1201 1225 1226"},
      {2026, "0101 0102 0403 0504 0525 0615 0803 1130 1225 1228"},
      {2027, "0101 0104 0326 0503 0531 0802 1130 1227 1228"},
      {2028, "0103 0104 0414 0501 0529 0807 1130 1225 1226"},
  };
  for (const HolidayRow& row : kRows) {
    EXPECT_EQ(days_of(row.year, Nation::kScotland), row.days) << row.year;
  }
}

TEST(Calendar, HasThePublishedBankHolidaysOfNorthernIreland) {
  constexpr HolidayRow kRows[] = {
      {2012, "0102 0319 0406 0409 0507 0604 0605 0712 0827 1225 1226"},
      {2013, "0101 0318 0329 0401 0506 0527 0712 0826 1225 1226"},
      {2014, "0101 0317 0418 0421 0505 0526 0714 0825 1225 1226"},
      {2015, "0101 0317 0403 0406 0504 0525 0713 0831 1225 1228"},
      {2016, "0101 0317 0325 0328 0502 0530 0712 0829 1226 1227"},
      {2017, "0102 0317 0414 0417 0501 0529 0712 0828 1225 1226"},
      {2018, "0101 0319 0330 0402 0507 0528 0712 0827 1225 1226"},
      {2019, "0101 0318 0419 0422 0506 0527 0712 0826 1225 1226"},
      {2020, "0101 0317 0410 0413 0508 0525 0713 0831 1225 1228"},
      {2021, "0101 0317 0402 0405 0503 0531 0712 0830 1227 1228"},
      {2022, "0103 0317 0415 0418 0502 0602 0603 0712 0829 0919 1226 1227"},
      {2023, "0102 0317 0407 0410 0501 0508 0529 0712 0828 1225 1226"},
      {2024, "0101 0318 0329 0401 0506 0527 0712 0826 1225 1226"},
      {2025, "0101 0317 0418 0421 0505 0526 0714 0825 1225 1226"},
      {2026, "0101 0317 0403 0406 0504 0525 0713 0831 1225 1228"},
      {2027, "0101 0317 0326 0329 0503 0531 0712 0830 1227 1228"},
      {2028, "0103 0317 0414 0417 0501 0529 0712 0828 1225 1226"},
  };
  for (const HolidayRow& row : kRows) {
    EXPECT_EQ(days_of(row.year, Nation::kNorthernIreland), row.days) << row.year;
  }
}

TEST(Calendar, NamesTheSubstituteOfChristmasWhenItFallsOnASunday) {
  EXPECT_EQ(bank_holiday_on(date(2022, 12, 26), Nation::kEnglandAndWales), "Boxing Day");
  EXPECT_EQ(bank_holiday_on(date(2022, 12, 27), Nation::kEnglandAndWales), "Christmas Day");
  EXPECT_EQ(bank_holiday_on(date(2022, 12, 25), Nation::kEnglandAndWales), std::nullopt);
}

TEST(Calendar, KnowsNoHolidaysOutsideItsYears) {
  EXPECT_TRUE(bank_holidays(kFirstHolidayYear - 1, Nation::kScotland).empty());
  EXPECT_TRUE(bank_holidays(kLastHolidayYear + 1, Nation::kScotland).empty());
  EXPECT_FALSE(bank_holidays(kLastHolidayYear, Nation::kScotland).empty());
}

TEST(Calendar, FindsEaster) {
  EXPECT_EQ(easter_sunday(2008), date(2008, 3, 23));
  EXPECT_EQ(easter_sunday(2011), date(2011, 4, 24));
  EXPECT_EQ(easter_sunday(2019), date(2019, 4, 21));
  EXPECT_EQ(easter_sunday(2038), date(2038, 4, 25));
}

/// Days before the lists above, from the proclamations of their years.
TEST(Calendar, KnowsTheDaysThatWereMovedOrAddedEarlier) {
  for (const Nation nation :
       {Nation::kEnglandAndWales, Nation::kScotland, Nation::kNorthernIreland}) {
    EXPECT_TRUE(bank_holiday_on(date(1995, 5, 8), nation));
    EXPECT_FALSE(bank_holiday_on(date(1995, 5, 1), nation));
    EXPECT_TRUE(bank_holiday_on(date(1999, 12, 31), nation));
    EXPECT_TRUE(bank_holiday_on(date(2002, 6, 3), nation));
    EXPECT_TRUE(bank_holiday_on(date(2002, 6, 4), nation));
    EXPECT_FALSE(bank_holiday_on(date(2002, 5, 27), nation));
    EXPECT_TRUE(bank_holiday_on(date(2011, 4, 29), nation));
  }
  EXPECT_FALSE(bank_holiday_on(date(2006, 11, 30), Nation::kScotland));
  EXPECT_TRUE(bank_holiday_on(date(2007, 11, 30), Nation::kScotland));
}

TEST(Calendar, HasNoHolidayTwiceAndNoneAtAWeekend) {
  for (int y = kFirstHolidayYear; y <= kLastHolidayYear; ++y) {
    for (const Nation nation :
         {Nation::kEnglandAndWales, Nation::kScotland, Nation::kNorthernIreland}) {
      Date before = date(y, 1, 1);
      for (const BankHoliday& holiday : bank_holidays(y, nation)) {
        EXPECT_FALSE(is_weekend(holiday.date)) << spell_date(holiday.date);
        EXPECT_TRUE(before < holiday.date || holiday.date == date(y, 1, 1))
            << spell_date(holiday.date);
        before = holiday.date;
      }
    }
  }
}

TEST(Calendar, AddsWorkingDaysOverWeekendsAndHolidays) {
  const Date maundy_thursday = date(2025, 4, 17);
  EXPECT_EQ(add_working_days(maundy_thursday, 1, Nation::kEnglandAndWales), date(2025, 4, 22));
  EXPECT_EQ(add_working_days(maundy_thursday, 1, Nation::kScotland), date(2025, 4, 21));
  EXPECT_EQ(add_working_days(maundy_thursday, 0, Nation::kScotland), maundy_thursday);
  EXPECT_EQ(add_working_days(date(2025, 12, 24), 2, Nation::kEnglandAndWales), date(2025, 12, 30));
}

TEST(Calendar, CountsTheWorkingDaysThatItAdds) {
  const Date first = date(1989, 12, 28);
  for (const Nation nation :
       {Nation::kEnglandAndWales, Nation::kScotland, Nation::kNorthernIreland}) {
    for (const int count : {1, 4, 5, 250, 2'500, 10'000}) {
      const Date end = add_working_days(first, count, nation);
      EXPECT_TRUE(is_working_day(end, nation));
      EXPECT_EQ(working_days_between(first, end, nation), count);
    }
  }
  EXPECT_EQ(working_days_between(date(2025, 3, 7), date(2025, 3, 9), Nation::kScotland), 0);
  EXPECT_EQ(working_days_between(date(2025, 3, 14), date(2025, 3, 7), Nation::kScotland), 0);
}

TEST(Calendar, CountsClearDays) {
  struct ClearRow {
    Date notice;
    Date meeting;
    int days;
    std::string_view why;
  };
  const ClearRow rows[] = {
      {date(2025, 3, 3), date(2025, 3, 7), 3, "neither end counts"},
      {date(2025, 3, 6), date(2025, 3, 11), 3, "Saturdays count, Sundays do not"},
      {date(2025, 4, 16), date(2025, 4, 23), 3, "Maundy Thursday, Saturday and Tuesday are left"},
      {date(2025, 12, 23), date(2025, 12, 31), 4, "nor Christmas"},
      {date(2027, 12, 23), date(2027, 12, 30), 2,
       "a Christmas Day on a Saturday and two days for it"},
      {date(2025, 3, 7), date(2025, 3, 8), 0, "the day after"},
      {date(2025, 3, 7), date(2025, 3, 7), 0, "the same day"},
      {date(2025, 3, 9), date(2025, 3, 7), 0, "the wrong way round"},
  };
  for (const ClearRow& row : rows) {
    EXPECT_EQ(clear_days_between(row.notice, row.meeting, Nation::kEnglandAndWales), row.days)
        << row.why;
  }
  EXPECT_EQ(clear_days_between(date(2025, 4, 17), date(2025, 4, 23), Nation::kScotland), 2)
      << "Easter Monday is left out where it is no bank holiday";
}

TEST(Calendar, FindsTheLastDayForANotice) {
  constexpr Nation kNation = Nation::kEnglandAndWales;
  EXPECT_EQ(last_day_for_notice(date(2025, 3, 7), 3, kNation), date(2025, 3, 3));
  EXPECT_EQ(last_day_for_notice(date(2025, 4, 23), 3, kNation), date(2025, 4, 16));
  for (const int days : {3, 5, 28, 1'000}) {
    const Date meeting = date(2025, 1, 8);
    const Date notice = last_day_for_notice(meeting, days, kNation);
    EXPECT_EQ(clear_days_between(notice, meeting, kNation), days);
    EXPECT_LT(clear_days_between(add_days(notice, 1), meeting, kNation), days);
  }
}

TEST(Calendar, KeepsTheEndOfAMonthWhenItMovesByMonths) {
  EXPECT_EQ(add_months(date(2025, 1, 31), 1), date(2025, 2, 28));
  EXPECT_EQ(add_months(date(2023, 11, 30), 3), date(2024, 2, 29));
  EXPECT_EQ(add_months(date(2025, 12, 5), 1), date(2026, 1, 5));
}

TEST(Calendar, SpellsDates) {
  EXPECT_EQ(spell_date(date(2025, 3, 4)), "4 March 2025");
  EXPECT_EQ(spell_day_and_month(date(2025, 3, 4)), "4 March");
  EXPECT_EQ(weekday_name(weekday_of(date(2025, 6, 10))), "Tuesday");
}

}  // namespace
}  // namespace consultlint
