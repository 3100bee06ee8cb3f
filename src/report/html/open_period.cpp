#include "report/html/open_period.h"

#include <fmt/format.h>

#include "report/html/part.h"

namespace consultlint::html {
namespace {

constexpr int kLongDays = 731;

std::string holiday_words(const OpenPeriod& period) {
  if (period.long_open) return "";
  if (period.holidays.empty()) return "; no bank holiday in it";
  std::vector<std::string> names;
  names.reserve(period.holidays.size());
  for (const BankHoliday& holiday : period.holidays) {
    names.push_back(fmt::format("{} ({})", spell_day_and_month(holiday.date), holiday.name));
  }
  return fmt::format("; {} in it: {}", counted(names.size(), "bank holiday"),
                     fmt::join(names, ", "));
}

}  // namespace

std::optional<OpenPeriod> open_period(const Facts& facts) {
  const std::optional<DayRange> days = open_days(facts);
  if (!days) return std::nullopt;
  OpenPeriod period{*days, {}, length_in_days(*days) > kLongDays};
  if (period.long_open) return period;
  const int last = static_cast<int>(days->last.year());
  for (int year = static_cast<int>(days->first.year()); year <= last; ++year) {
    for (const BankHoliday& holiday : bank_holidays(year, facts.nation())) {
      const bool inside = days->first <= holiday.date && holiday.date <= days->last;
      if (inside) period.holidays.push_back(holiday);
    }
  }
  return period;
}

std::string in_words(const OpenPeriod& period) {
  return fmt::format(
      "Open from {}: {}, both ends counted{}.", spell_range(period.days.first, period.days.last),
      counted(static_cast<std::size_t>(length_in_days(period.days)), "day"), holiday_words(period));
}

}  // namespace consultlint::html
