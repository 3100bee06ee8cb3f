#include "language/time/date_elements.h"

#include <algorithm>
#include <array>

#include "language/time/number_words.h"

namespace consultlint {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLikelyYear = 1500;  // figures below it are more often a time of day or a count
constexpr int kLikelierYear = 1800;
constexpr int kLastYear = 2199;
constexpr int kLastDay = 31;
constexpr int kPivot = 80;  // two figures below it are of this century

bool is_ordinal_suffix(std::string_view suffix) {
  constexpr std::array<std::string_view, 4> kSuffixes = {"st", "nd", "rd", "th"};
  return std::ranges::any_of(kSuffixes,
                             [&](std::string_view s) { return equals_ignoring_case(suffix, s); });
}

std::optional<DayNumber> read_day_in_words(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<WordNumber> ordinal = read_ordinal(tokens, index);
  if (!ordinal) return std::nullopt;
  return DayNumber{static_cast<int>(ordinal->value), true, true, ordinal->end};
}

/// The figures of the token, if it is `digits` of them and nothing else.
std::optional<std::uint32_t> read_figures(const TokenReader& tokens, std::uint32_t index,
                                          std::uint32_t digits) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  const bool whole = number && number->digits == digits && number->suffix.empty();
  return whole ? std::optional(number->value) : std::nullopt;
}

/// Two figures are a year where an apostrophe or a hyphen says so, or at the end of a phrase when
/// they cannot be a day.
bool is_short_year(const TokenReader& tokens, std::uint32_t index, std::uint32_t figures,
                   YearBehind place) {
  if (!stands_alone(tokens, index + 1)) return false;
  const std::string_view gap = tokens.gap(index);
  if (ends_in_apostrophe(gap)) return gap.size() <= std::string_view(" \xE2\x80\x99").size();
  if (place == YearBehind::kDayOfMonth) return false;
  if (gap == "-") return true;
  const std::uint32_t fewest = place == YearBehind::kDay ? 10 : kLastDay + 1;
  return tokens.follows_by_space(index) && figures >= fewest && ends_phrase(tokens, index + 1);
}

/// "of 1995", "in 2020", "of 87": the year behind the small word.
std::optional<YearNumber> read_joined_year(const TokenReader& tokens, std::uint32_t index) {
  const bool of = tokens.is_word(index, "of");
  if (!of && !tokens.is_word(index, "in")) return std::nullopt;
  const std::uint32_t at = index + 1;
  if (!tokens.follows_by_space(index) || !tokens.follows_by_space(at)) return std::nullopt;
  if (const int year = read_year(tokens, at); year != 0 && !is_count(tokens, at)) {
    return YearNumber{year, at + 1};
  }
  if (const auto words = read_year_words(tokens, at)) {
    return YearNumber{static_cast<int>(words->value), words->end};
  }
  const auto figures = read_figures(tokens, at, 2);
  const bool short_year = of && figures && *figures > kLastDay && ends_phrase(tokens, at + 1);
  return short_year ? std::optional(YearNumber{widen_year(*figures), at + 1}) : std::nullopt;
}

std::optional<YearNumber> read_full_year(const TokenReader& tokens, std::uint32_t index) {
  if (const int year = read_year(tokens, index); year != 0) {
    return is_count(tokens, index) ? std::nullopt : std::optional(YearNumber{year, index + 1});
  }
  const std::optional<WordNumber> words = read_year_words(tokens, index);
  if (!words || is_counted(tokens, words->end)) return std::nullopt;
  return YearNumber{static_cast<int>(words->value), words->end};
}

/// "Nov." and "Wed." are cut short; "May." and "Monday." end a sentence.
bool is_abbreviated(const TokenReader& tokens, std::uint32_t index) {
  if (!tokens.in_class(index, kMonth | kWeekday)) return false;
  const std::size_t size = tokens.text(index).size();
  if (tokens.in_class(index, kWeekday)) return size <= 5;
  return (size == 3 && !tokens.is_word(index, "may")) || tokens.is_word(index, "sept");
}

}  // namespace

std::optional<DayNumber> read_day_number(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number) return read_day_in_words(tokens, index);
  if (number->digits > 2 || number->value < 1 || number->value > kLastDay) return std::nullopt;
  DayNumber day{static_cast<int>(number->value), false, false, index + 1};
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

int read_year(const TokenReader& tokens, std::uint32_t index) {
  const auto figures = read_figures(tokens, index, 4);
  if (!figures) return 0;
  const auto year = static_cast<int>(*figures);
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

int widen_year(std::uint32_t two_figures) {
  return static_cast<int>(two_figures) + (two_figures < kPivot ? 2000 : 1900);
}

std::optional<YearNumber> read_year_behind(const TokenReader& tokens, std::uint32_t index,
                                           YearBehind place) {
  if (const auto joined = read_joined_year(tokens, index)) return joined;
  if (follows_in_date(tokens, index)) {
    if (const auto full = read_full_year(tokens, index)) return full;
  }
  const auto figures = read_figures(tokens, index, 2);
  if (!figures || !is_short_year(tokens, index, *figures, place)) return std::nullopt;
  return YearNumber{widen_year(*figures), index + 1};
}

bool follows_in_date(const TokenReader& tokens, std::uint32_t index) {
  if (!tokens.follows(index)) return false;
  return tokens.gap(index).find('.') == std::string_view::npos || is_abbreviated(tokens, index - 1);
}

bool is_count(const TokenReader& tokens, std::uint32_t index) {
  const int year = read_year(tokens, index);
  if (year < kLikelyYear) return !ends_phrase(tokens, index + 1);
  const bool doubtful = year < kLikelierYear || year % 100 == 0;
  return doubtful && is_counted(tokens, index + 1);
}

bool ends_phrase(const TokenReader& tokens, std::uint32_t end) {
  return end >= tokens.size() || tokens[end].glue == Glue::kBreak;
}

bool stands_alone(const TokenReader& tokens, std::uint32_t end) {
  const Glue glue = end < tokens.size() ? tokens[end].glue : Glue::kBreak;
  return glue == Glue::kBreak || glue == Glue::kSpace || glue == Glue::kHyphen;
}

bool is_counted(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 39> kThings = {
      "people",     "residents",  "homes",    "dwellings",  "houses",    "households", "jobs",
      "words",      "pupils",     "places",   "patients",   "responses", "replies",    "comments",
      "properties", "units",      "vehicles", "spaces",     "employees", "staff",      "members",
      "pieces",     "copies",     "metres",   "miles",      "hectares",  "acres",      "square",
      "pounds",     "tonnes",     "children", "businesses", "cases",     "visitors",   "users",
      "trees",      "signatures", "votes"};
  if (!tokens.follows_by_space(index)) return false;
  return tokens.in_class(index, kTimeUnit) || is_one_of(tokens, index, kThings);
}

bool is_numbered(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 27> kLabels = {
      "no",    "nos",    "number",   "ref",      "page",    "section", "paragraph",
      "para",  "clause", "part",     "table",    "figure",  "chapter", "appendix",
      "annex", "item",   "question", "schedule", "version", "volume",  "lot",
      "plot",  "age",    "aged",     "row",      "line",    "option"};
  if (index == 0) return false;
  const bool beside = tokens.follows_by_space(index) || tokens.gap(index) == ". ";
  return beside && is_one_of(tokens, index - 1, kLabels);
}

bool is_certain_month(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 4> kOtherWords = {"may", "march", "mar", "dec"};
  return tokens.is(index, Token::kCapitalised) || !is_one_of(tokens, index, kOtherWords);
}

bool is_glued(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 5> kPrefixes = {"mid", "pre", "post", "early", "late"};
  if (index >= tokens.size() || tokens[index].glue <= Glue::kSpace) return false;
  return tokens[index].glue != Glue::kHyphen || !is_one_of(tokens, index - 1, kPrefixes);
}

bool ends_in_apostrophe(std::string_view gap) {
  return gap.ends_with('\'') || gap.ends_with("\xE2\x80\x99") || gap.ends_with("\xE2\x80\x98");
}

bool is_range_sign(std::string_view gap) {
  constexpr std::array<std::string_view, 8> kSigns = {
      "->",           "-",           "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93",
      "\xE2\x80\x94", "\xE2\x86\x92"};
  const auto trim = [&gap] {
    while (gap.starts_with(' ')) gap.remove_prefix(1);
    while (gap.starts_with("\xC2\xA0")) gap.remove_prefix(2);
  };
  trim();
  const auto sign =
      std::ranges::find_if(kSigns, [&](std::string_view s) { return gap.starts_with(s); });
  if (sign == kSigns.end()) return false;
  gap.remove_prefix(sign->size());
  trim();
  return gap.empty();
}

}  // namespace consultlint
