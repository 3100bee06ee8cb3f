#include <algorithm>
#include <array>

#include "consultlint/calendar.h"

namespace consultlint {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::Monday;
using std::chrono::month;
using std::chrono::year;

Date make_date(int y, unsigned m, unsigned d) {
  return {year{y}, month{m}, day{d}};
}

/// A day added by proclamation, for all nations unless it names one.
struct OneOff {
  int year;
  unsigned month;
  unsigned day;
  std::string_view name;
  std::optional<Nation> only = std::nullopt;
};
constexpr std::array<OneOff, 8> kOneOffs = {{
    {1999, 12, 31, "Millennium Eve"},
    {2002, 6, 3, "Golden Jubilee"},
    {2011, 4, 29, "Royal Wedding"},
    {2012, 6, 5, "Diamond Jubilee"},
    {2022, 6, 3, "Platinum Jubilee"},
    {2022, 9, 19, "State Funeral"},
    {2023, 5, 8, "Coronation"},
    {2026, 6, 15, "World Cup bank holiday", Nation::kScotland},
}};

/// Collects the holidays of one year. A fixed holiday on a weekend moves to the next weekday that
/// is not a holiday itself.
class HolidayYear {
 public:
  explicit HolidayYear(int year) : year_(year) {}

  void add(Date date, std::string_view name) { holidays_.push_back({date, name}); }
  void add_with_substitute(unsigned m, unsigned d, std::string_view name) {
    Date date = make_date(year_, m, d);
    while (is_weekend(date) || taken(date)) date = add_days(date, 1);
    add(date, name);
  }
  /// Two fixed days running: the second keeps its own date when only the first is on a weekend.
  void add_pair(unsigned m, unsigned d, std::string_view first, std::string_view second) {
    const Date next = make_date(year_, m, d + 1);
    if (!is_weekend(next)) add(next, second);
    add_with_substitute(m, d, first);
    if (is_weekend(next)) add_with_substitute(m, d + 1, second);
  }
  void add_first_monday(unsigned m, std::string_view name) {
    add(Date{year{year_} / month{m} / Monday[1]}, name);
  }
  void add_last_monday(unsigned m, std::string_view name) {
    add(Date{year{year_} / month{m} / Monday[last]}, name);
  }
  std::vector<BankHoliday> take() {
    std::ranges::sort(holidays_, {}, &BankHoliday::date);
    return std::move(holidays_);
  }

 private:
  bool taken(Date date) const {
    return std::ranges::find(holidays_, date, &BankHoliday::date) != holidays_.end();
  }
  int year_;
  std::vector<BankHoliday> holidays_;
};

void add_may_holidays(HolidayYear& holidays, int y) {
  // Victory in Europe was marked on its anniversary instead of the first Monday.
  if (y == 1995 || y == 2020) {
    holidays.add(make_date(y, 5, 8), "Early May bank holiday");
  } else {
    holidays.add_first_monday(5, "Early May bank holiday");
  }
  // The spring holiday was moved to lengthen the weekends of the jubilees.
  if (y == 2002 || y == 2012) {
    holidays.add(make_date(y, 6, 4), "Spring bank holiday");
  } else if (y == 2022) {
    holidays.add(make_date(y, 6, 2), "Spring bank holiday");
  } else {
    holidays.add_last_monday(5, "Spring bank holiday");
  }
}

void add_scottish_holidays(HolidayYear& holidays, int y) {
  holidays.add_pair(1, 1, "New Year's Day", "2 January");
  holidays.add_first_monday(8, "Summer bank holiday");
  if (y >= 2007) holidays.add_with_substitute(11, 30, "St Andrew's Day");
}

/// What England, Wales and Northern Ireland share, and what the last has besides.
void add_other_holidays(HolidayYear& holidays, int y, Nation nation) {
  holidays.add_with_substitute(1, 1, "New Year's Day");
  holidays.add(add_days(easter_sunday(y), 1), "Easter Monday");
  holidays.add_last_monday(8, "Summer bank holiday");
  if (nation != Nation::kNorthernIreland) return;
  holidays.add_with_substitute(3, 17, "St Patrick's Day");
  holidays.add_with_substitute(7, 12, "Battle of the Boyne");
}

}  // namespace

Date easter_sunday(int year) {
  const int century = year / 100;
  const int golden = year % 19;
  const int skipped_leap_days = century / 4;
  const int moon_shift = (8 * century + 13) / 25;
  const int epact = (century - skipped_leap_days - moon_shift + 19 * golden + 15) % 30;
  const int full_moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
  const int to_sunday = (year + year / 4 + full_moon + 2 - century + skipped_leap_days) % 7;
  const int offset = full_moon - to_sunday;  // from 28 March
  const int m = 3 + (offset + 40) / 44;
  return make_date(year, static_cast<unsigned>(m),
                   static_cast<unsigned>(offset + 28 - 31 * (m / 4)));
}

std::vector<BankHoliday> bank_holidays(int y, Nation nation) {
  if (y < kFirstHolidayYear || y > kLastHolidayYear) return {};
  HolidayYear holidays(y);
  holidays.add(add_days(easter_sunday(y), -2), "Good Friday");
  add_may_holidays(holidays, y);
  if (nation == Nation::kScotland) {
    add_scottish_holidays(holidays, y);
  } else {
    add_other_holidays(holidays, y, nation);
  }
  holidays.add_pair(12, 25, "Christmas Day", "Boxing Day");
  for (const OneOff& day : kOneOffs) {
    if (day.year != y || (day.only && *day.only != nation)) continue;
    holidays.add(make_date(y, day.month, day.day), day.name);
  }
  return holidays.take();
}

std::optional<std::string_view> bank_holiday_on(Date date, Nation nation) {
  for (const BankHoliday& holiday : bank_holidays(static_cast<int>(date.year()), nation)) {
    if (holiday.date == date) return holiday.name;
  }
  return std::nullopt;
}

}  // namespace consultlint
