#include "report/html/time_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "consultlint/calendar.h"

namespace consultlint::html {
namespace {

constexpr int kMostTicks = 7;  // and one more at the end of the last step
constexpr double kMargin = 3;  // percent on either side, so that signs at the ends are whole

std::string_view short_month(Date date) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return kNames[static_cast<unsigned>(date.month()) - 1];
}

/// Months from one mark to the next, so that there are few; a multiple of whole years when long.
int months_between_ticks(int days) {
  const int months = days / 30;
  for (const int step : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
    if (months / step < kMostTicks) return step;
  }
  return 12 * (months / 12 / kMostTicks + 1);
}

std::vector<TimeAxis::Tick> ticks_by_days(Date first, int days) {
  const int step = std::max(1, (days / kMostTicks + 6) / 7 * 7);  // whole weeks
  std::vector<TimeAxis::Tick> ticks;
  for (int day = 0; day <= days; day += step) {
    const Date date = add_days(first, day);
    ticks.push_back(
        {date, fmt::format("{} {}", static_cast<unsigned>(date.day()), short_month(date))});
  }
  return ticks;
}

}  // namespace

TimeAxis::TimeAxis(Date first, Date last)
    : first_(first), days_(std::max(1, days_between(first, last))) {}

double TimeAxis::position(Date date) const {
  const double share = static_cast<double>(days_between(first_, date)) / days_;
  return kMargin + std::clamp(share, 0.0, 1.0) * (100 - 2 * kMargin);
}

std::vector<TimeAxis::Tick> TimeAxis::ticks() const {
  constexpr int kShort = 45;
  if (days_ < kShort) return ticks_by_days(first_, days_);
  const int step = months_between_ticks(days_);
  const Date last = add_days(first_, days_);
  const Date year_begin{first_.year(), std::chrono::January, std::chrono::day{1}};
  std::vector<Tick> ticks;
  for (Date date = year_begin; date <= last; date = add_months(date, step)) {
    if (date < first_) continue;
    const bool year_only = step % 12 == 0;
    const int year = static_cast<int>(date.year());
    ticks.push_back(
        {date, year_only ? std::to_string(year) : fmt::format("{} {}", short_month(date), year)});
  }
  return ticks;
}

}  // namespace consultlint::html
