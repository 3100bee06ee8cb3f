#include "consultlint/calendar.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace consultlint {
namespace {

using std::chrono::sys_days;

constexpr std::array<std::string_view, 12> kMonthNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdayNames = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

}  // namespace

int days_between(Date from, Date to) {
  return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

Date add_days(Date date, int days) {
  return Date{sys_days{date} + std::chrono::days{days}};
}

Date add_months(Date date, int months) {
  const Date moved = date + std::chrono::months{months};
  return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

std::chrono::weekday weekday_of(Date date) {
  return std::chrono::weekday{sys_days{date}};
}

std::string_view weekday_name(std::chrono::weekday day) {
  return kWeekdayNames[day.c_encoding()];
}

std::string spell_day_and_month(Date date) {
  return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                     kMonthNames[static_cast<unsigned>(date.month()) - 1]);
}

std::string spell_date(Date date) {
  return fmt::format("{} {}", spell_day_and_month(date), static_cast<int>(date.year()));
}

bool is_weekend(Date date) {
  const std::chrono::weekday day = weekday_of(date);
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace consultlint
