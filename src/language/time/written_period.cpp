#include "language/time/written_period.h"

#include <algorithm>
#include <array>

#include "language/time/date_elements.h"
#include "language/time/written_figures.h"
#include "language/time/written_years.h"

namespace consultlint {
namespace {

/// Words before a month that show it to be one.
constexpr std::array<std::string_view, 26> kBeforeMonth = {
    "in",    "by",      "during", "from", "until",  "till",       "of",  "since",   "late",
    "early", "mid",     "next",   "last", "this",   "to",         "and", "through", "before",
    "after", "between", "every",  "each", "around", "throughout", "or",  "previous"};

/// "May" and "March" are words too, and "june" in lower case is still the month.
bool is_also_word(const TokenReader& tokens, std::uint32_t index) {
  return tokens.is_word(index, "may") || tokens.is_word(index, "march");
}

bool ends_or_goes_on(const TokenReader& tokens, std::uint32_t end) {
  return ends_phrase(tokens, end) || tokens.in_class(end, kFunctionWord);
}

/// "It may be in may": after "in" even the bare word is the month where the sentence ends.
bool is_month_in_lower_case(const TokenReader& tokens, std::uint32_t index) {
  const bool in = tokens.is_word(index - 1, "in");
  return in && (ends_or_goes_on(tokens, index + 1) || !is_also_word(tokens, index));
}

/// Whether a month without a year is meant: a word leads to it, or it ends a phrase and could be
/// nothing else.
bool is_month_meant(const TokenReader& tokens, std::uint32_t index) {
  if (index == 0 || !tokens.follows(index)) return false;
  std::uint32_t before = index - 1;
  const bool article = before > 0 && tokens.is_word(before, "the");
  if (article) --before;
  if (is_one_of(tokens, before, kBeforeMonth)) {
    if (article && !ends_or_goes_on(tokens, index + 1)) return false;
    return is_certain_month(tokens, index) || is_month_in_lower_case(tokens, index);
  }
  const bool plain = !tokens.is(before, Token::kCapitalised) && !tokens.is(before, Token::kNumeric);
  return plain && ends_phrase(tokens, index + 1) && tokens.text(index).size() > 3 &&
         tokens.is(index, Token::kCapitalised) && !is_also_word(tokens, index);
}

std::optional<WrittenPeriod> read_month(const TokenReader& tokens, std::uint32_t index) {
  WrittenPeriod period;
  period.first = {.begin = index, .end = index + 1, .month = tokens.month(index)};
  period.first.precision = Precision::kMonth;
  if (period.first.month == 0) return std::nullopt;
  if (index > 1 && tokens.is_word(index - 1, "of") && tokens.is_word(index - 2, "month")) {
    period.first.begin = index - 2;
  }
  auto year = read_year_behind(tokens, period.first.end, YearBehind::kMonth);
  if (!year && tokens.gap(index + 1) == "/" && stands_alone(tokens, index + 2)) {
    if (const int behind = read_year(tokens, index + 1)) year = YearNumber{behind, index + 2};
  }
  if (year) {
    period.first.year = year->year;
    period.first.end = year->end;
    return period;
  }
  period.sure = is_month_meant(tokens, index);
  if (!period.sure && !is_certain_month(tokens, index)) return std::nullopt;
  return period;
}

/// "2017 April", "2016, Nov": where "May" stands it has to end the phrase.
std::optional<WrittenPeriod> read_year_month(const TokenReader& tokens, std::uint32_t index) {
  const int year = read_year(tokens, index);
  const int month = year == 0 ? 0 : tokens.month(index + 1);
  if (month == 0 || !tokens.follows(index + 1)) return std::nullopt;
  if (tokens.gap(index + 1).find('.') != std::string_view::npos) return std::nullopt;
  if (is_also_word(tokens, index + 1) && !ends_or_goes_on(tokens, index + 2)) return std::nullopt;
  WrittenPeriod period;
  period.first = {.begin = index, .end = index + 2, .year = year, .month = month};
  period.first.precision = Precision::kMonth;
  return period;
}

/// The name of a season or quarter before its year is read.
struct PeriodName {
  int month = 0;  ///< The first one; 0 if there is no name.
  Precision precision = Precision::kSeason;
  std::uint32_t end = 0;
};

/// Winter begins in December of its year.
PeriodName read_season_name(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
  for (std::uint32_t i = 0; i < kSeasons.size(); ++i) {
    if (!tokens.is_word(index, kSeasons[i])) continue;
    const bool term = tokens.is_word(index + 1, "term");
    return {static_cast<int>(i * 3 + 3), Precision::kSeason, index + (term ? 2U : 1U)};
  }
  return {};
}

PeriodName quarter_name(std::uint32_t quarter, std::uint32_t end) {
  return {static_cast<int>(quarter * 3 - 2), Precision::kQuarter, end};
}

/// "Q3", "third quarter", "3rd quarter".
PeriodName read_quarter_name(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view word = tokens.text(index);
  if (word.size() == 2 && word[0] == 'Q' && word[1] >= '1' && word[1] <= '4') {
    return quarter_name(static_cast<std::uint32_t>(word[1] - '0'), index + 1);
  }
  const std::optional<DayNumber> ordinal = read_day_number(tokens, index);
  if (!ordinal || !ordinal->ordinal || ordinal->day > 4) return {};
  if (!tokens.is_word(ordinal->end, "quarter")) return {};
  return quarter_name(static_cast<std::uint32_t>(ordinal->day), ordinal->end + 1);
}

/// Moves a quarter of a financial year ("Q4 2025/26") to the months that it has in the calendar.
void count_from_april(WrittenDay& quarter) {
  quarter.month += 3;
  if (quarter.month <= 12) return;
  quarter.month -= 12;
  ++quarter.year;
}

std::optional<WrittenPeriod> read_named_period(const TokenReader& tokens, std::uint32_t index) {
  PeriodName name =
      tokens.in_class(index, kSeason) ? read_season_name(tokens, index) : PeriodName{};
  if (name.month == 0) name = read_quarter_name(tokens, index);
  if (name.month == 0) return std::nullopt;
  WrittenPeriod period;
  period.first = {.begin = index, .end = name.end, .month = name.month};
  period.first.precision = name.precision;
  std::uint32_t at = name.end;
  if (tokens.is_word(at, "of") || tokens.is_word(at, "in")) ++at;
  const std::optional<WrittenPeriod> years =
      tokens.follows(at) ? read_years(tokens, at) : std::nullopt;
  period.sure = years.has_value() && read_year(tokens, at) != 0;
  if (!period.sure) return period;
  period.first.year = read_year(tokens, at);
  const bool financial = years->until && years->until->year == period.first.year + 1;
  period.first.end = financial ? years->first.end : at + 1;
  if (financial && name.precision == Precision::kQuarter) count_from_april(period.first);
  return period;
}

}  // namespace

std::optional<WrittenPeriod> read_period(const TokenReader& tokens, std::uint32_t index) {
  if (!tokens.is(index, Token::kNumeric)) {
    if (auto month = read_month(tokens, index)) return month;
    return read_named_period(tokens, index);
  }
  if (auto month = read_year_month(tokens, index)) return month;
  if (auto quarter = read_named_period(tokens, index)) return quarter;
  std::optional<WrittenPeriod> years = read_years(tokens, index);
  if (years && years->until) return years;
  if (auto month = read_month_in_figures(tokens, index)) return WrittenPeriod{.first = *month};
  return years;
}

}  // namespace consultlint
