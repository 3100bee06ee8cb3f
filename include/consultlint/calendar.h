#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/dates.h"

namespace consultlint {

// The civil calendar of the United Kingdom: pure functions over std::chrono dates.

/// First and last year of which bank holidays are known.
inline constexpr int kFirstHolidayYear = 1990;
inline constexpr int kLastHolidayYear = 2099;

/// Days from `from` to `to`; negative when `to` is earlier. Precondition: both exist.
int days_between(Date from, Date to);
/// Precondition: `date` exists.
Date add_days(Date date, int days);
/// Moves by whole months; a day that the month does not have becomes its last.
Date add_months(Date date, int months);

std::chrono::weekday weekday_of(Date date);
/// "Monday" … "Sunday".
std::string_view weekday_name(std::chrono::weekday day);
/// "14 March 2025".
std::string spell_date(Date date);
/// "14 March", for the first end of a range within one year.
std::string spell_day_and_month(Date date);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule).
Date easter_sunday(int year);

struct BankHoliday {
  Date date;
  std::string_view name;  ///< A static string.
};
/// Bank holidays of one year in date order, with substitute days and the days that were moved or
/// added by proclamation; empty outside the years above.
std::vector<BankHoliday> bank_holidays(int year, Nation nation);
/// The name of the holiday on that date, or nothing.
std::optional<std::string_view> bank_holiday_on(Date date, Nation nation);

bool is_weekend(Date date);
/// Neither a weekend nor a bank holiday.
bool is_working_day(Date date, Nation nation);
/// The working day that is `count` working days after `date`. Precondition: 0 <= count <= 10,000.
Date add_working_days(Date date, int count, Nation nation);
/// Working days after `from` up to and including `to`; 0 when `to` is not later.
int working_days_between(Date from, Date to, Nation nation);

/// Clear days of a statutory notice: neither the day of the notice nor the day of the meeting
/// counts, nor do Sundays, bank holidays, Christmas Day, Good Friday and Easter Monday; Saturdays
/// do. 0 when the meeting is not later. (Local Government Act 1972, section 243.)
int clear_days_between(Date notice, Date meeting, Nation nation);
/// The last day on which a notice gives `clear_days` before a meeting.
/// Precondition: 0 <= clear_days <= 10,000.
Date last_day_for_notice(Date meeting, int clear_days, Nation nation);

/// The last day of a length of time that begins on `first`: twelve weeks from 3 March end on 26
/// May. Hours and shorter do not count; a day that a month does not have becomes its last.
/// Precondition: `first` exists.
Date end_of(Date first, const DurationMention& length, Nation nation);
/// The length in days, a month taken as 30 and a year as 365; working days five to the week.
double days_in(const DurationMention& length);
/// "6 weeks", "1 year and 6 months": however the paper writes it.
std::string spell_length(const DurationMention& length);
/// "9 March to 4 May 2012", with the first year only where they differ.
std::string spell_range(Date first, Date last);

}  // namespace consultlint
