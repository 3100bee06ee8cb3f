#include <algorithm>

#include "consultlint/calendar.h"

namespace consultlint {
namespace {

using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::year;

/// Which days count: all but Sundays, some of the holidays and, for work, Saturdays.
struct DayRule {
  bool saturdays_count;
  std::vector<BankHoliday> (*holidays)(int year, Nation nation);  // none of them on a Sunday
};

/// Bank holidays, and the days of Christmas and Easter that are none.
std::vector<BankHoliday> notice_holidays(int y, Nation nation) {
  std::vector<BankHoliday> holidays = bank_holidays(y, nation);
  if (holidays.empty()) return holidays;
  const BankHoliday christmas = {year{y} / std::chrono::December / 25, "Christmas Day"};
  if (weekday_of(christmas.date) == Saturday) holidays.push_back(christmas);
  if (nation == Nation::kScotland) {
    holidays.push_back({add_days(easter_sunday(y), 1), "Easter Monday"});
  }
  return holidays;
}

constexpr DayRule kWorkingDays = {false, bank_holidays};
constexpr DayRule kClearDays = {true, notice_holidays};

/// Goes `count` days that count forwards (`step` 1) or backwards (-1) and returns the last of them.
Date walk(Date date, int count, int step, const DayRule& rule, Nation nation) {
  std::vector<BankHoliday> holidays;
  std::optional<year> known;  // the year of `holidays`
  while (count > 0) {
    date = add_days(date, step);
    const std::chrono::weekday day = weekday_of(date);
    if (day == Sunday || (day == Saturday && !rule.saturdays_count)) continue;
    if (known != date.year()) {
      known = date.year();
      holidays = rule.holidays(static_cast<int>(*known), nation);
    }
    if (std::ranges::find(holidays, date, &BankHoliday::date) == holidays.end()) --count;
  }
  return date;
}

/// How often a day of the week comes from `from` to `to`, both counted.
int count_weekday(Date from, Date to, std::chrono::weekday day) {
  const auto skipped = (day - weekday_of(from)).count();
  const auto rest = days_between(from, to) - skipped;
  return rest < 0 ? 0 : static_cast<int>(rest / 7) + 1;
}

/// Days that count from `from` to `to`, both included.
int count_days(Date from, Date to, const DayRule& rule, Nation nation) {
  if (to < from) return 0;
  int count = days_between(from, to) + 1 - count_weekday(from, to, Sunday);
  if (!rule.saturdays_count) count -= count_weekday(from, to, Saturday);
  const int until = std::min(static_cast<int>(to.year()), kLastHolidayYear);
  for (int y = std::max(static_cast<int>(from.year()), kFirstHolidayYear); y <= until; ++y) {
    for (const BankHoliday& holiday : rule.holidays(y, nation)) {
      if (from <= holiday.date && holiday.date <= to) --count;
    }
  }
  return count;
}

}  // namespace

bool is_working_day(Date date, Nation nation) {
  return !is_weekend(date) && !bank_holiday_on(date, nation);
}

Date add_working_days(Date date, int count, Nation nation) {
  return walk(date, count, 1, kWorkingDays, nation);
}

int working_days_between(Date from, Date to, Nation nation) {
  return count_days(add_days(from, 1), to, kWorkingDays, nation);
}

int clear_days_between(Date notice, Date meeting, Nation nation) {
  return count_days(add_days(notice, 1), add_days(meeting, -1), kClearDays, nation);
}

Date last_day_for_notice(Date meeting, int clear_days, Nation nation) {
  return add_days(walk(meeting, clear_days, -1, kClearDays, nation), -1);
}

}  // namespace consultlint
