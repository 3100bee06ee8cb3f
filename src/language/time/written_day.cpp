#include "language/time/written_day.h"

#include <algorithm>
#include <array>

#include "language/word_classes.h"

namespace consultlint {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

bool is_one_of(const TokenReader& tokens, std::uint32_t index,
               std::span<const std::string_view> words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return tokens.is_word(index, word); });
}

bool is_ordinal_suffix(std::string_view suffix) {
  constexpr std::array<std::string_view, 4> kSuffixes = {"st", "nd", "rd", "th"};
  return std::ranges::any_of(kSuffixes,
                             [&](std::string_view s) { return equals_ignoring_case(suffix, s); });
}

/// "25" as the year 2025, "98" as 1998.
int widen_year(std::uint32_t two_figures) {
  return static_cast<int>(two_figures) + (two_figures < 80 ? 2000 : 1900);
}

struct DayNumber {
  int day = 0;
  bool ordinal = false;
  std::uint32_t end = 0;
};

std::optional<DayNumber> read_day_number(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number || number->digits > 2 || number->value < 1 || number->value > 31) return std::nullopt;
  DayNumber day{static_cast<int>(number->value), false, index + 1};
  if (is_ordinal_suffix(number->suffix)) {
    day.ordinal = true;
  } else if (!number->suffix.empty()) {
    return std::nullopt;
  } else if (is_ordinal_suffix(tokens.text(index + 1)) &&
             (tokens.gap(index + 1).empty() || tokens.follows_by_space(index + 1))) {
    day.ordinal = true;
    day.end = index + 2;
  }
  return day;
}

/// A number that goes on as a time, a decimal or a reference is no day: "October 8:00".
bool stands_alone(const TokenReader& tokens, std::uint32_t end) {
  const Glue glue = end < tokens.size() ? tokens[end].glue : Glue::kBreak;
  return glue == Glue::kBreak || glue == Glue::kSpace || glue == Glue::kHyphen;
}

/// Whether two figures behind a day and month are their year and not a count: an apostrophe or
/// hyphen says so, and so does the end of the phrase.
bool is_short_year(const TokenReader& tokens, std::uint32_t index, std::uint32_t figures) {
  const std::string_view gap = tokens.gap(index);
  if (gap.ends_with('\'') || gap.ends_with("\xE2\x80\x99")) return true;
  if (gap == "-") return true;
  const bool ends_phrase = index + 1 >= tokens.size() || tokens[index + 1].glue == Glue::kBreak;
  return tokens.follows_by_space(index) && ends_phrase && figures >= 10;
}

/// "4th of July of 1995", "28 June in 2020": the index of the year behind the small word.
std::uint32_t skip_year_word(const TokenReader& tokens, std::uint32_t index) {
  const bool small = tokens.is_word(index, "of") || tokens.is_word(index, "in");
  const bool joined = small && tokens.follows_by_space(index) && read_year(tokens, index + 1) != 0;
  return joined ? index + 1 : index;
}

/// Reads the year behind a day and month and moves `end` past it.
void read_trailing_year(const TokenReader& tokens, WrittenDay& date) {
  if (const std::uint32_t at = skip_year_word(tokens, date.end); at != date.end) {
    date.year = read_year(tokens, at);
    date.end = at + 1;
    return;
  }
  const std::optional<LeadingNumber> number = tokens.number(date.end);
  if (!number || !number->suffix.empty()) return;
  if (const int year = read_year(tokens, date.end); year != 0) {
    if (!tokens.follows(date.end)) return;
    date.year = year;
    ++date.end;
  } else if (number->digits == 2 && is_short_year(tokens, date.end, number->value) &&
             stands_alone(tokens, date.end + 1)) {
    date.year = widen_year(number->value);
    ++date.end;
  }
}

/// A month's name in lower case is one only where nothing else makes sense of it.
bool looks_like_month(const TokenReader& tokens, std::uint32_t index) {
  return tokens.is(index, Token::kCapitalised) ||
         !(tokens.is_word(index, "may") || tokens.is_word(index, "march") ||
           tokens.is_word(index, "mar") || tokens.is_word(index, "dec"));
}

std::optional<WrittenDay> read_day_month(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<DayNumber> day = read_day_number(tokens, index);
  if (!day) return std::nullopt;
  std::uint32_t at = day->end;
  if (tokens.is_word(at, "day") && tokens.is_word(at + 1, "of")) ++at;
  const bool of = tokens.is_word(at, "of") && tokens.follows_by_space(at);
  if (of) ++at;
  const int month = tokens.month(at);
  const std::string_view gap = tokens.gap(at);
  if (month == 0 || !(gap.empty() || gap == "-" || tokens.follows_by_space(at))) {
    return std::nullopt;
  }
  WrittenDay date{.begin = index, .end = at + 1, .month = month, .day = day->day};
  read_trailing_year(tokens, date);
  if (date.year == 0 && !day->ordinal && !looks_like_month(tokens, at)) return std::nullopt;
  return date;
}

std::optional<WrittenDay> read_month_day(const TokenReader& tokens, std::uint32_t index) {
  const int month = tokens.month(index);
  if (month == 0) return std::nullopt;
  std::uint32_t at = index + 1;
  if (tokens.is_word(at, "the")) ++at;
  if (!tokens.follows(at)) return std::nullopt;
  const std::optional<DayNumber> day = read_day_number(tokens, at);
  if (!day || !stands_alone(tokens, day->end)) return std::nullopt;
  WrittenDay date{.begin = index, .end = day->end, .month = month, .day = day->day};
  date.month_first = true;
  const std::uint32_t year_at = skip_year_word(tokens, date.end);
  if (const int year = read_year(tokens, year_at); year != 0 && tokens.follows(year_at)) {
    date.year = year;
    date.end = year_at + 1;
  }
  const bool sure = date.year != 0 || day->ordinal || looks_like_month(tokens, index);
  return sure ? std::optional(date) : std::nullopt;
}

/// Words before a month that show a bare "May" to be one.
constexpr std::array<std::string_view, 20> kBeforeMonth = {
    "in",  "by",   "during", "from", "until", "till", "of",      "since",  "late",  "early",
    "mid", "next", "last",   "this", "to",    "and",  "through", "before", "after", "between"};

std::optional<WrittenDay> read_month(const TokenReader& tokens, std::uint32_t index) {
  WrittenDay date{.begin = index, .end = index + 1, .month = tokens.month(index)};
  date.precision = Precision::kMonth;
  if (date.month == 0) return std::nullopt;
  if (index > 1 && tokens.is_word(index - 1, "of") && tokens.is_word(index - 2, "month")) {
    date.begin = index - 2;
  }
  const std::uint32_t at = skip_year_word(tokens, date.end);
  if (const int year = read_year(tokens, at); year != 0 && tokens.follows(at)) {
    date.year = year;
    date.end = at + 1;
    return date;
  }
  const bool introduced =
      index > 0 && tokens.follows(index) && is_one_of(tokens, index - 1, kBeforeMonth);
  return introduced && looks_like_month(tokens, index) ? std::optional(date) : std::nullopt;
}

std::optional<WrittenDay> read_iso(const TokenReader& tokens, std::uint32_t index) {
  const int year = read_year(tokens, index);
  const std::string_view sign = tokens.gap(index + 1);
  if (year == 0 || (sign != "-" && sign != "/") || tokens.gap(index + 2) != sign) {
    return std::nullopt;
  }
  const std::optional<LeadingNumber> month = tokens.number(index + 1);
  const std::optional<LeadingNumber> day = tokens.number(index + 2);
  if (!month || !day || month->digits > 2 || day->digits > 2) return std::nullopt;
  const bool whole = month->suffix.empty() && (day->suffix.empty() || day->suffix[0] == 'T');
  if (!whole || month->value < 1 || month->value > 12 || day->value < 1 || day->value > 31) {
    return std::nullopt;
  }
  return WrittenDay{.begin = index,
                    .end = index + 3,
                    .year = year,
                    .month = static_cast<int>(month->value),
                    .day = static_cast<int>(day->value)};
}

/// Whether three numbers parted by `sign` belong to a longer reference such as "1.2.3.4".
bool is_part_of_reference(const TokenReader& tokens, std::uint32_t index, std::string_view sign) {
  return (tokens.gap(index) == sign && tokens.is(index - 1, Token::kNumeric)) ||
         (tokens.gap(index + 3) == sign && tokens.is(index + 3, Token::kNumeric));
}

/// 03/04/2025, 3.4.2025, 15-6-2006, 22/6/21: the day comes first unless only the other order makes
/// a month.
std::optional<WrittenDay> read_figures(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view sign = tokens.gap(index + 1);
  if ((sign != "/" && sign != "-" && sign != ".") || tokens.gap(index + 2) != sign) {
    return std::nullopt;
  }
  const auto first = tokens.number(index);
  const auto second = tokens.number(index + 1);
  const auto third = tokens.number(index + 2);
  if (!first || !second || !third || first->digits > 2 || second->digits > 2) return std::nullopt;
  if (!first->suffix.empty() || !second->suffix.empty() || !third->suffix.empty()) {
    return std::nullopt;
  }
  int year = read_year(tokens, index + 2);
  if (year == 0 && third->digits == 2 && sign == "/") year = widen_year(third->value);
  if (year == 0 || is_part_of_reference(tokens, index, sign)) return std::nullopt;
  std::uint32_t day = first->value;
  std::uint32_t month = second->value;
  if (month > 12 && day <= 12) std::swap(day, month);
  if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  return WrittenDay{.begin = index,
                    .end = index + 3,
                    .year = year,
                    .month = static_cast<int>(month),
                    .day = static_cast<int>(day)};
}

/// First month of a season; winter begins in December of its year.
int season_month(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.is_word(index, "spring")) return 3;
  if (tokens.is_word(index, "summer")) return 6;
  if (tokens.is_word(index, "autumn")) return 9;
  return tokens.is_word(index, "winter") ? 12 : 0;
}

std::optional<WrittenDay> read_season(const TokenReader& tokens, std::uint32_t index) {
  const int month = tokens.in_class(index, kSeason) ? season_month(tokens, index) : 0;
  if (month == 0) return std::nullopt;
  std::uint32_t at = index + 1;
  if (tokens.is_word(at, "of")) ++at;
  const int year = read_year(tokens, at);
  if (year == 0 || !tokens.follows(at)) return std::nullopt;
  WrittenDay date{.begin = index, .end = at + 1, .year = year, .month = month};
  date.precision = Precision::kSeason;
  return date;
}

/// Quarter 1 to 4 that "Q3" or "third quarter" names, with the tokens it takes; 0 if none.
struct QuarterName {
  int quarter = 0;
  std::uint32_t end = 0;
};
QuarterName read_quarter_name(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view word = tokens.text(index);
  if (word.size() == 2 && (word[0] == 'Q' || word[0] == 'q') && word[1] >= '1' && word[1] <= '4') {
    return {word[1] - '0', index + 1};
  }
  constexpr std::array<std::string_view, 4> kOrdinals = {"first", "second", "third", "fourth"};
  if (!tokens.in_class(index, kOrdinalWord) || !tokens.is_word(index + 1, "quarter")) return {};
  const auto found = std::ranges::find_if(
      kOrdinals, [&](std::string_view ordinal) { return tokens.is_word(index, ordinal); });
  if (found == kOrdinals.end()) return {};
  return {static_cast<int>(found - kOrdinals.begin()) + 1, index + 2};
}

std::optional<WrittenDay> read_quarter(const TokenReader& tokens, std::uint32_t index) {
  const QuarterName name = read_quarter_name(tokens, index);
  if (name.quarter == 0) return std::nullopt;
  std::uint32_t at = name.end;
  if (tokens.is_word(at, "of")) ++at;
  const int year = read_year(tokens, at);
  if (year == 0 || !tokens.follows(at)) return std::nullopt;
  WrittenDay date{.begin = index, .end = at + 1, .year = year, .month = name.quarter * 3 - 2};
  date.precision = Precision::kQuarter;
  return date;
}

std::optional<WrittenDay> read_without_weekday(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.is(index, Token::kNumeric)) {
    if (auto date = read_day_month(tokens, index)) return date;
    if (auto date = read_iso(tokens, index)) return date;
    return read_figures(tokens, index);
  }
  if (auto date = read_month_day(tokens, index)) return date;
  if (auto date = read_month(tokens, index)) return date;
  if (auto date = read_season(tokens, index)) return date;
  return read_quarter(tokens, index);
}

/// Where the date behind the weekday at `index` begins; `index` itself if that is no weekday.
std::uint32_t skip_weekday(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.weekday(index) < 0) return index;
  std::uint32_t at = index + 1;
  if (!tokens.follows(at)) return index;
  if (tokens.is_word(at, "the")) ++at;
  return at;
}

void set_weekday(const TokenReader& tokens, std::uint32_t index, WrittenDay& date) {
  date.begin = index;
  date.weekday = std::chrono::weekday{static_cast<unsigned>(tokens.weekday(index))};
}

}  // namespace

int read_year(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number || number->digits != 4 || !number->suffix.empty()) return 0;
  const auto year = static_cast<int>(number->value);
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

std::optional<WrittenDay> read_day(const TokenReader& tokens, std::uint32_t index) {
  const std::uint32_t at = skip_weekday(tokens, index);
  std::optional<WrittenDay> date = read_without_weekday(tokens, at);
  if (!date || at == index) return date;
  if (date->precision != Precision::kDay) return std::nullopt;
  set_weekday(tokens, index, *date);
  return date;
}

std::optional<WrittenDay> read_day_alone(const TokenReader& tokens, std::uint32_t index) {
  const std::uint32_t at = skip_weekday(tokens, index);
  const std::optional<DayNumber> day = read_day_number(tokens, at);
  if (!day) return std::nullopt;
  WrittenDay date{.begin = at, .end = day->end, .day = day->day};
  if (at != index) set_weekday(tokens, index, date);
  return date;
}

}  // namespace consultlint
