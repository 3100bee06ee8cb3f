#include "consultlint/periods.h"

#include <algorithm>
#include <charconv>

#include "consultlint/calendar.h"

namespace consultlint {
namespace {

constexpr int kLeapYear = 2000;  // has every day that some year has

std::optional<int> figures(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failure == std::errc{} && end == text.data() + text.size() && value >= 0;
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<Date> make_date(int year, std::string_view month, std::string_view day) {
  const std::optional<int> m = figures(month);
  const std::optional<int> d = figures(day);
  if (!m || !d) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(*m)},
                  std::chrono::day{static_cast<unsigned>(*d)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// "MM-DD".
std::optional<Date> parse_day_of_year(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  return make_date(kLeapYear, text.substr(0, 2), text.substr(3));
}

/// "YYYY-MM-DD".
std::optional<Date> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = figures(text.substr(0, 4));
  return year ? make_date(*year, text.substr(5, 2), text.substr(8)) : std::nullopt;
}

Date move_to(int year, Date date) {
  return add_months(date, 12 * (year - static_cast<int>(date.year())));
}

}  // namespace

int length_in_days(DayRange range) {
  return days_between(range.first, range.last) + 1;
}

std::optional<DayRange> common_days(DayRange a, DayRange b) {
  const DayRange common{std::max(a.first, b.first), std::min(a.last, b.last)};
  return common.first <= common.last ? std::optional(common) : std::nullopt;
}

std::optional<DayRange> open_days(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (!timeline.opening || !timeline.closing) return std::nullopt;
  const std::optional<Date> opens = first_day(facts.dates()[*timeline.opening]);
  const std::optional<Date> closes = last_day(facts.dates()[*timeline.closing]);
  if (!opens || !closes || *closes < *opens) return std::nullopt;
  return DayRange{*opens, *closes};
}

std::optional<NamedDays> NamedDays::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = text.substr(slash + 1);
  if (const auto first = parse_day_of_year(from)) {
    const auto last = parse_day_of_year(to);
    if (!last) return std::nullopt;
    const int year = kLeapYear + (*last < *first ? 1 : 0);
    return NamedDays({*first, move_to(year, *last)}, true);
  }
  const auto first = parse_day(from);
  const auto last = parse_day(to);
  if (!first || !last || *last < *first) return std::nullopt;
  return NamedDays({*first, *last}, false);
}

std::vector<DayRange> NamedDays::meeting(DayRange period) const {
  std::vector<DayRange> met;
  const auto add = [&](DayRange range) {
    if (common_days(range, period)) met.push_back(range);
  };
  if (!yearly_) {
    add(range_);
    return met;
  }
  const int span = static_cast<int>(range_.last.year()) - static_cast<int>(range_.first.year());
  const int end = static_cast<int>(period.last.year());
  for (int year = static_cast<int>(period.first.year()) - 1; year <= end; ++year) {
    add({move_to(year, range_.first), move_to(year + span, range_.last)});
  }
  return met;
}

}  // namespace consultlint
