#include "language/time/written_day.h"

#include <array>

#include "language/time/date_elements.h"

namespace consultlint {
namespace {

void read_year_of(const TokenReader& tokens, WrittenDay& date) {
  if (const auto year = read_year_behind(tokens, date.end, YearBehind::kDay)) {
    date.year = year->year;
    date.end = year->end;
  }
}

std::optional<WrittenDay> read_day_month(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<DayNumber> day = read_day_number(tokens, index);
  if (!day) return std::nullopt;
  std::uint32_t at = day->end;
  if (tokens.is_word(at, "day") && tokens.is_word(at + 1, "of")) ++at;
  const bool of = tokens.is_word(at, "of") && tokens.follows_by_space(at);
  if (of) ++at;
  if (day->in_words && !of) return std::nullopt;
  const int month = tokens.month(at);
  const std::string_view gap = tokens.gap(at);
  if (month == 0 || !(gap.empty() || gap == "-" || tokens.follows_by_space(at))) {
    return std::nullopt;
  }
  WrittenDay date{.begin = index, .end = at + 1, .month = month, .day = day->day};
  read_year_of(tokens, date);
  const bool sure = date.year != 0 || day->ordinal ||
                    (is_certain_month(tokens, at) && !is_numbered(tokens, index));
  return sure ? std::optional(date) : std::nullopt;
}

/// "April ninth" is a day, "in March third parties" is not.
bool is_day_behind_month(const TokenReader& tokens, const DayNumber& day) {
  if (!stands_alone(tokens, day.end)) return false;
  if (!day.in_words) return day.ordinal || !is_counted(tokens, day.end);
  constexpr std::array<std::string_view, 6> kRange = {"to",      "until", "till",
                                                      "through", "and",   "or"};
  return day.day > 3 || ends_phrase(tokens, day.end) || is_one_of(tokens, day.end, kRange) ||
         read_year_behind(tokens, day.end, YearBehind::kDayOfMonth).has_value();
}

/// "Mar-25" is a month of a year, as spreadsheets write it; "jan-1" is a day.
bool is_month_of_year(const TokenReader& tokens, std::uint32_t index) {
  const auto number = tokens.number(index);
  return tokens.gap(index) == "-" && number && number->digits == 2 && number->suffix.empty();
}

std::optional<WrittenDay> read_month_day(const TokenReader& tokens, std::uint32_t index) {
  const int month = tokens.month(index);
  if (month == 0) return std::nullopt;
  std::uint32_t at = index + 1;
  const bool spread = tokens.is_word(at, "between") || tokens.is_word(at, "from");
  if (tokens.is_word(at, "the") || spread) ++at;
  if (!follows_in_date(tokens, at) && tokens.gap(at) != "/") return std::nullopt;
  const std::optional<DayNumber> day = read_day_number(tokens, at);
  if (!day || !is_day_behind_month(tokens, *day)) return std::nullopt;
  WrittenDay date{.begin = index, .end = day->end, .month = month, .day = day->day};
  date.month_first = true;
  if (const auto year = read_year_behind(tokens, date.end, YearBehind::kDayOfMonth)) {
    date.year = year->year;
    date.end = year->end;
  }
  if (date.year == 0 && is_month_of_year(tokens, at)) return std::nullopt;
  const bool sure = date.year != 0 || day->ordinal || is_certain_month(tokens, index);
  return sure ? std::optional(date) : std::nullopt;
}

/// "2025 March 14": the year leads.
std::optional<WrittenDay> read_year_month_day(const TokenReader& tokens, std::uint32_t index) {
  const int year = read_year(tokens, index);
  if (year == 0 || !tokens.follows_by_space(index + 1)) return std::nullopt;
  std::optional<WrittenDay> date = read_month_day(tokens, index + 1);
  if (!date || date->year != 0) return std::nullopt;
  date->begin = index;
  date->year = year;
  return date;
}

}  // namespace

std::optional<WrittenDay> read_day_in_words(const TokenReader& tokens, std::uint32_t index) {
  if (auto date = read_day_month(tokens, index)) return date;
  return tokens.is(index, Token::kNumeric) ? read_year_month_day(tokens, index)
                                           : read_month_day(tokens, index);
}

std::optional<WrittenDay> read_day_alone(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<DayNumber> day = read_day_number(tokens, index);
  if (!day) return std::nullopt;
  return WrittenDay{.begin = index, .end = day->end, .day = day->day};
}

std::uint32_t skip_weekday(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.weekday(index) < 0) return index;
  std::uint32_t at = index + 1;
  if (!follows_in_date(tokens, at)) return index;
  if (tokens.is_word(at, "the")) ++at;
  return at;
}

}  // namespace consultlint
