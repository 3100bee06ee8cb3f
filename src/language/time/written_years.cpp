#include "language/time/written_years.h"

#include <algorithm>
#include <array>

#include "language/time/date_elements.h"

namespace consultlint {
namespace {

constexpr int kFirstBareYear = 1500;
constexpr int kLongestSpan = 60;  // years of "1939-45"
constexpr int kLongestPlan = 5;   // years of "2005/08"
constexpr int kLastYear = 2100;

constexpr int kFinancialYear = 4;  // month in which it begins
constexpr int kSchoolYear = 9;

WrittenDay year_of(std::uint32_t begin, std::uint32_t end, int year) {
  WrittenDay day{.begin = begin, .end = end, .year = year, .month = 1};
  day.precision = Precision::kYear;
  return day;
}

/// The last day of the month before `month` in a year; those that years end with have 31 days.
WrittenDay year_until(std::uint32_t begin, std::uint32_t end, int year, int month = 13) {
  WrittenDay day = year_of(begin, end, year);
  day.month = month - 1;
  day.day = 31;
  return day;
}

/// Kinds of year that are named before their figures.
struct YearKind {
  std::uint32_t begin = 0;           ///< Index of the first word of the name.
  int first_month = kFinancialYear;  ///< In which a year of this kind begins.
};

/// "financial year", "school year", "FY" or "year" before the token.
std::optional<YearKind> read_year_kind(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 2> kSchool = {"academic", "school"};
  constexpr std::array<std::string_view, 5> kOther = {"financial", "fiscal", "calendar", "tax",
                                                      "municipal"};
  if (index == 0 || !tokens.follows_by_space(index)) return std::nullopt;
  const std::uint32_t last = index - 1;
  if (is_one_of(tokens, last, std::array<std::string_view, 2>{"fy", "cy"})) return YearKind{last};
  if (is_one_of(tokens, last, std::array<std::string_view, 2>{"sy", "ay"}))
    return YearKind{last, kSchoolYear};
  if (!tokens.is_word(last, "year")) return std::nullopt;
  if (last > 0 && is_one_of(tokens, last - 1, kSchool)) return YearKind{last - 1, kSchoolYear};
  if (last > 0 && is_one_of(tokens, last - 1, kOther)) return YearKind{last - 1};
  return YearKind{last};
}

/// "1990s", "1990's", "'90s", "1990 s".
std::optional<WrittenPeriod> read_decade(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number || number->value % 10 != 0) return std::nullopt;
  const std::string_view suffix = number->suffix;
  const bool plural = suffix == "s" || suffix == "'s" || suffix == "\xE2\x80\x99s";
  const bool apart = suffix.empty() && tokens.follows_by_space(index + 1) &&
                     tokens.text(index + 1) == "s" && ends_phrase(tokens, index + 2);
  if (!plural && !apart) return std::nullopt;
  int year = static_cast<int>(number->value);
  if (number->digits == 2 && ends_in_apostrophe(tokens.gap(index))) {
    year = widen_year(number->value);
  } else if (number->digits != 4 || year < kFirstBareYear || year > kLastYear ||
             is_glued(tokens, index)) {
    return std::nullopt;
  }
  const std::uint32_t end = index + (apart ? 2U : 1U);
  return WrittenPeriod{.first = year_of(index, end, year),
                       .until = year_until(index, end, year + 9)};
}

/// The second year of "2024/25", "2024-2025" or "1939–45" behind the first, or 0.
int read_second_year(const TokenReader& tokens, std::uint32_t index, int first) {
  const std::string_view gap = tokens.gap(index);
  const bool slash = gap == "/";
  if (!slash && (gap.starts_with(' ') || !is_range_sign(gap))) return 0;
  const std::optional<LeadingNumber> number = tokens.number(index);
  const bool whole = number && number->suffix.empty() && !is_glued(tokens, index + 1);
  if (!whole) return 0;
  int second = static_cast<int>(number->value);
  if (number->digits == 2) {
    second += first / 100 * 100;
    if (second == first / 100 * 100 && first % 100 == 99) second += 100;
  } else if (number->digits != 4) {
    return 0;
  }
  const int longest = !slash ? kLongestSpan : number->digits == 2 ? kLongestPlan : 1;
  return second > first && second <= first + longest ? second : 0;
}

/// Whether words lead to a bare year and nothing behind makes it a count: "in 2018", "since 1974".
bool is_led(const TokenReader& tokens, std::uint32_t index, int year) {
  if (index == 0) return false;
  constexpr std::array<std::string_view, 13> kLeaders = {
      "in",    "since", "during", "year",  "until", "till", "before",
      "after", "by",    "mid",    "early", "late",  "circa"};
  if (is_one_of(tokens, index - 1, kLeaders)) return true;
  // A round number is more often an amount behind these: "a total of 2000".
  constexpr std::array<std::string_view, 4> kDoubtful = {"of", "from", "to", "c"};
  const bool round = year % 100 == 0;
  if (!round && is_one_of(tokens, index - 1, kDoubtful)) return true;
  if (!tokens.is_word(index - 1, "than")) return false;
  const std::uint32_t from = index > 4 ? index - 4 : 0;
  for (std::uint32_t i = from; i + 1 < index; ++i) {
    if (is_one_of(tokens, i, std::array<std::string_view, 3>{"year", "later", "earlier"}))
      return true;
  }
  return false;
}

/// Whether a bare year, if words lead to it, is one: what follows does not go on with the number.
bool goes_on_as_text(const TokenReader& tokens, std::uint32_t end) {
  constexpr std::array<std::string_view, 2> kBeforeChrist = {"bc", "bce"};
  if (is_one_of(tokens, end, kBeforeChrist)) return false;
  if (end < tokens.size() && tokens.gap(end).starts_with('%')) return false;
  if (ends_phrase(tokens, end)) return true;
  if (!tokens.follows_by_space(end) || tokens.is(end, Token::kNumeric)) return false;
  return tokens.in_class(end, kFunctionWord) || tokens.is(end, Token::kCapitalised);
}

/// A space, or a stop as in "c.1850", parts the year from the word that leads to it.
bool is_apart(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view gap = tokens.gap(index);
  if (tokens.is_word(index - 1, "c")) return gap == "." || gap == ". " || gap == " ";
  return tokens.follows_by_space(index) || gap == "-";
}

/// Two years as one: "2024/25", or "1939–45". A year of a kind, such as the financial one, takes in
/// the months from April to March.
std::optional<WrittenPeriod> read_two_years(const TokenReader& tokens, std::uint32_t index,
                                            std::uint32_t begin, int first_month) {
  const int year = read_year(tokens, index);
  const int second = read_second_year(tokens, index + 1, year);
  if (second == 0) return std::nullopt;
  const std::uint32_t end = index + 2;
  WrittenPeriod years{.first = year_of(begin, end, year)};
  if (second != year + 1) {
    years.until = year_until(index + 1, end, second);
    return years;
  }
  years.first.month = first_month;
  years.first.day = 1;
  years.until = year_until(index + 1, end, second, first_month);
  return years;
}

}  // namespace

std::optional<WrittenPeriod> read_years(const TokenReader& tokens, std::uint32_t index) {
  if (auto decade = read_decade(tokens, index)) return decade;
  const int year = read_year(tokens, index);
  const bool circa = index > 0 && tokens.is_word(index - 1, "c");
  if (year < kFirstBareYear || (is_glued(tokens, index) && !circa)) return std::nullopt;
  const std::optional<YearKind> kind = read_year_kind(tokens, index);
  const YearKind known = kind.value_or(YearKind{index});
  if (auto years = read_two_years(tokens, index, known.begin, known.first_month)) return years;
  if (!stands_alone(tokens, index + 1) || is_count(tokens, index)) return std::nullopt;
  const bool led =
      is_apart(tokens, index) && is_led(tokens, index, year) && goes_on_as_text(tokens, index + 1);
  return WrittenPeriod{.first = year_of(known.begin, index + 1, year),
                       .sure = kind.has_value() || led};
}

}  // namespace consultlint
