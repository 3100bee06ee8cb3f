#include "language/time/date_point.h"

#include <array>

#include "language/time/clock_times.h"
#include "language/time/date_elements.h"
#include "language/time/written_figures.h"

namespace consultlint {
namespace {

std::optional<WrittenDay> read_plain_day(const TokenReader& tokens, std::uint32_t index) {
  if (auto date = read_day_in_words(tokens, index)) return date;
  return read_day_in_figures(tokens, index);
}

/// A day with the weekday before it, if there is one.
std::optional<WrittenDay> read_day(const TokenReader& tokens, std::uint32_t index) {
  const std::uint32_t at = skip_weekday(tokens, index);
  std::optional<WrittenDay> date = read_plain_day(tokens, at);
  if (!date) date = read_day_alone(tokens, at);
  if (!date || at == index) return date;
  date->begin = index;
  date->weekday = std::chrono::weekday{static_cast<unsigned>(tokens.weekday(index))};
  return date;
}

/// The weekday in brackets behind a date: "22 May 2025 (Thursday)".
std::uint32_t read_weekday_behind(const TokenReader& tokens, WrittenDay& date) {
  const std::uint32_t at = date.end;
  const int weekday = tokens.gap(at).ends_with('(') ? tokens.weekday(at) : -1;
  if (weekday < 0 || !tokens.gap(at + 1).starts_with(')')) return at;
  if (!date.weekday) date.weekday = std::chrono::weekday{static_cast<unsigned>(weekday)};
  return at + 1;
}

/// Where a day may begin behind a time of day: "5pm on the", "17:00 BST,".
std::optional<std::uint32_t> behind_time(const TokenReader& tokens, std::uint32_t at) {
  constexpr std::array<std::string_view, 5> kZones = {"bst", "gmt", "utc", "hours", "hrs"};
  if (is_one_of(tokens, at, kZones)) ++at;
  if (!tokens.follows(at)) return std::nullopt;
  if (tokens.is_word(at, "on") || tokens.is_word(at, "of")) ++at;
  if (tokens.is_word(at, "the")) ++at;
  return tokens.follows(at) ? std::optional(at) : std::nullopt;
}

/// Whether a time may stand behind a date with this gap between: ", ", " - ", " (", "),".
bool joins_time(const TokenReader& tokens, std::uint32_t index) {
  std::string_view gap = tokens.gap(index);
  if (gap.starts_with(')')) gap.remove_prefix(1);
  if (gap.find('.') != std::string_view::npos) return false;
  return tokens.follows(index) || gap == " (" || gap == "-" || gap == ", " || gap == " " ||
         is_range_sign(gap);
}

/// Whether the time that ends before token `end` leads to another day: "from 28 April until
/// midnight on 22 June".
bool leads_to_day(const TokenReader& tokens, std::uint32_t end) {
  const auto at = behind_time(tokens, end);
  return at && read_day(tokens, *at).value_or(WrittenDay{}).month != 0;
}

void read_time_behind(const TokenReader& tokens, WrittenDay& date) {
  constexpr std::array<std::string_view, 7> kLeaders = {"at",  "by",    "from",   "before",
                                                        "for", "until", "between"};
  std::uint32_t at = read_weekday_behind(tokens, date);
  if (!joins_time(tokens, at)) return;
  const bool until = tokens.is_word(at, "until");
  if (is_one_of(tokens, at, kLeaders)) ++at;
  const std::optional<ClockTime> time = read_clock_span(tokens, at, true);
  if (!time || (until && leads_to_day(tokens, time->end))) return;
  date.time = time->time;
  date.end = time->end;
  if (date.year != 0 || !tokens.follows_by_space(date.end)) return;
  const int year = read_year(tokens, date.end);
  if (year == 0 || is_count(tokens, date.end)) return;
  date.year = year;
  ++date.end;
}

/// "5pm on Friday 4 May 2012": the time of day leads.
std::optional<WrittenDay> read_time_and_day(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<ClockTime> time = read_clock_span(tokens, index, true);
  const auto at = time ? behind_time(tokens, time->end) : std::nullopt;
  std::optional<WrittenDay> date = at ? read_day(tokens, *at) : std::nullopt;
  if (!date || date->month == 0) return std::nullopt;
  date->begin = index;
  date->time = time->time;
  return date;
}

}  // namespace

std::optional<WrittenPeriod> read_date_point(const TokenReader& tokens, std::uint32_t index) {
  if (const auto timed = read_time_and_day(tokens, index)) return WrittenPeriod{.first = *timed};
  std::optional<WrittenDay> day = read_day(tokens, index);
  if (day && day->month != 0) {
    if (!day->time) read_time_behind(tokens, *day);
    return WrittenPeriod{.first = *day};
  }
  if (auto period = read_period(tokens, index)) return period;
  const auto pair = read_day_pair(tokens, index);
  if (pair && tokens.month(pair->end) == 0) {  // "5/6 March" are two days
    return WrittenPeriod{.first = *pair, .sure = false};
  }
  if (!day) return std::nullopt;
  return WrittenPeriod{.first = *day, .sure = false};
}

}  // namespace consultlint
