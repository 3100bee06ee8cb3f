#include "language/time/written_figures.h"

#include <algorithm>
#include <array>

#include "language/time/date_elements.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kParts = 3;
constexpr int kFirstYear = 1500;
constexpr int kFirstMonthYear = 1900;  // of "11/2016": older ones are numbers of papers

/// The sign in a gap, which may have spaces around it, or 0.
char sign_in(std::string_view gap) {
  while (gap.starts_with(' ')) gap.remove_prefix(1);
  while (gap.ends_with(' ')) gap.remove_suffix(1);
  const bool known = gap == "/" || gap == "-" || gap == ".";
  return known ? gap[0] : '\0';
}

/// One part of a date in figures, as it may be understood.
struct Part {
  int month = 0;        ///< Of a month's name.
  int year = 0;         ///< Of four figures.
  int number = 0;       ///< Of one or two figures.
  bool two = false;     ///< Two figures.
  bool padded = false;  ///< "03".
};

std::optional<Part> read_part(const TokenReader& tokens, std::uint32_t index, bool last) {
  if (const int month = tokens.month(index); month != 0) return Part{.month = month};
  const auto number = tokens.number(index);
  const bool whole = number && (number->suffix.empty() || (last && number->suffix[0] == 'T'));
  if (!whole) return std::nullopt;
  if (number->digits > 2) {
    const int year = read_year(tokens, index);
    return year >= kFirstYear ? std::optional(Part{.year = year}) : std::nullopt;
  }
  return Part{.number = static_cast<int>(number->value),
              .two = number->digits == 2,
              .padded = tokens.text(index)[0] == '0'};
}

/// How many numbers, at most four, stand next to each other with `sign` between them from `index`
/// on, in steps of 1 or -1.
std::uint32_t count_numbers(const TokenReader& tokens, std::uint32_t index, int step, char sign) {
  std::uint32_t count = 0;
  while (count <= kParts) {
    const std::uint32_t joint = step > 0 ? index : index + 1;
    const std::string_view gap = tokens.gap(joint);
    if (gap.size() != 1 || gap[0] != sign || !tokens.is(index, Token::kNumeric)) break;
    ++count;
    if (index == 0 && step < 0) break;
    index = step > 0 ? index + 1 : index - 1;
  }
  return count;
}

/// Whether the three parts belong to a longer reference such as "1.2.3.4".
bool is_part_of_reference(const TokenReader& tokens, std::uint32_t index, char sign) {
  const std::uint32_t before = index == 0 ? 0 : count_numbers(tokens, index - 1, -1, sign);
  const std::uint32_t behind = count_numbers(tokens, index + kParts, 1, sign);
  if (before == 0 && behind == 0) return false;
  return !(before == 0 && behind == kParts) && !(before == kParts && behind == 0);
}

struct DayAndMonth {
  int day = 0;
  int month = 0;
};

std::optional<DayAndMonth> order_day_and_month(int day, int month) {
  if (month > 12 && day <= 12) std::swap(day, month);
  const bool possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return possible ? std::optional(DayAndMonth{day, month}) : std::nullopt;
}

/// "31.12.20" may be a clause: only a slash, or figures that no clause has, make it a date.
bool is_short_date(const std::array<Part, kParts>& parts, char sign) {
  if (!parts[2].two) return false;
  if (sign == '/') return true;
  return parts[0].two && parts[1].two &&
         (parts[0].padded || parts[1].padded || (sign == '.' && parts[0].number > 12));
}

/// The date that parts without a month's name make.
std::optional<WrittenDay> date_of_numbers(const std::array<Part, kParts>& parts, char sign) {
  if (parts[0].year != 0) {
    const auto day = order_day_and_month(parts[2].number, parts[1].number);
    if (!day) return std::nullopt;
    return WrittenDay{.year = parts[0].year, .month = day->month, .day = day->day};
  }
  int year = parts[2].year;
  if (year == 0 && is_short_date(parts, sign)) {
    year = widen_year(static_cast<std::uint32_t>(parts[2].number));
  }
  const auto day = order_day_and_month(parts[0].number, parts[1].number);
  if (year == 0 || !day) return std::nullopt;
  return WrittenDay{.year = year, .month = day->month, .day = day->day};
}

/// The date of parts of which one is a month's name and another a year, in any order.
std::optional<WrittenDay> date_with_name(const std::array<Part, kParts>& parts) {
  WrittenDay date;
  for (const Part& part : parts) {
    if (part.month != 0 && date.month == 0) {
      date.month = part.month;
    } else if (part.year != 0 && date.year == 0) {
      date.year = part.year;
    } else if (part.number != 0 && date.day == 0) {
      date.day = part.number;
    } else if (&part == &parts.back() && part.two && date.year == 0) {
      date.year = widen_year(static_cast<std::uint32_t>(part.number));
    }
  }
  const bool whole = date.month != 0 && date.year != 0 && date.day >= 1 && date.day <= 31;
  return whole ? std::optional(date) : std::nullopt;
}

/// The time in "2025-04-03T17:00:00Z", which begins in the token of the day.
void read_iso_time(const TokenReader& tokens, WrittenDay& date) {
  const auto day = tokens.number(date.end - 1);
  const std::string_view suffix = day ? day->suffix : std::string_view{};
  const auto minute = tokens.number(date.end);
  if (suffix.size() != 3 || tokens.gap(date.end) != ":" || !minute || minute->value > 59) return;
  const int hour = (suffix[1] - '0') * 10 + (suffix[2] - '0');
  if (hour < 0 || hour > 23) return;
  date.time = std::chrono::hours{hour} + std::chrono::minutes{minute->value};
  ++date.end;
  if (tokens.gap(date.end) == ":" && tokens.is(date.end, Token::kNumeric)) ++date.end;
}

/// Whether the word before two numbers makes them the number of a paper: "Circular 11/2016".
bool is_paper_number(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 27> kPapers = {
      "reference", "paper",  "circular",     "report",    "form",       "minute",     "minutes",
      "si",        "sr",     "ssi",          "act",       "order",      "notice",     "case",
      "issue",     "agenda", "policy",       "rule",      "article",    "note",       "guidance",
      "ratio",     "code",   "consultation", "directive", "regulation", "application"};
  if (index == 0) return false;
  if (is_numbered(tokens, index)) return true;
  const bool labelled = tokens.gap(index).starts_with(':');  // "Ref: 2016/11"
  if (labelled) return tokens.is_word(index - 1, "ref") || is_one_of(tokens, index - 1, kPapers);
  if (ends_phrase(tokens, index)) return false;
  if (is_one_of(tokens, index - 1, kPapers)) return true;
  const bool opens = tokens[index - 1].glue == Glue::kBreak;
  return tokens.is(index - 1, Token::kCapitalised) && !opens;
}

}  // namespace

std::optional<WrittenDay> read_day_in_figures(const TokenReader& tokens, std::uint32_t index) {
  const char sign = sign_in(tokens.gap(index + 1));
  if (sign == '\0' || tokens.gap(index + 1) != tokens.gap(index + 2)) return std::nullopt;
  if (sign != '/' && tokens.gap(index + 1).size() != 1) return std::nullopt;
  if (is_part_of_reference(tokens, index, sign)) return std::nullopt;
  std::array<Part, kParts> parts;
  for (std::uint32_t i = 0; i < kParts; ++i) {
    const std::optional<Part> part = read_part(tokens, index + i, i + 1 == kParts);
    if (!part) return std::nullopt;
    parts[i] = *part;
  }
  const bool named = std::ranges::any_of(parts, [](const Part& part) { return part.month != 0; });
  std::optional<WrittenDay> date = named ? date_with_name(parts) : date_of_numbers(parts, sign);
  if (!date) return std::nullopt;
  date->begin = index;
  date->end = index + kParts;
  read_iso_time(tokens, *date);
  return date;
}

std::optional<WrittenDay> read_month_in_figures(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view gap = tokens.gap(index + 1);
  const char sign = sign_in(gap);
  if (sign != '/' && sign != '-') return std::nullopt;
  if (is_glued(tokens, index) || is_glued(tokens, index + 2)) return std::nullopt;
  // "Section 11 - 2016 accounts": a dash with spaces joins only what ends there.
  if (sign == '-' && gap.size() > 1 && !ends_phrase(tokens, index + 2)) return std::nullopt;
  const auto first = read_part(tokens, index, false);
  const auto second = read_part(tokens, index + 1, false);
  if (!first || !second || is_paper_number(tokens, index)) return std::nullopt;
  const int year = std::max(first->year, second->year);
  const int month = std::max(first->number, second->number);
  if (year < kFirstMonthYear || month < 1 || month > 12) return std::nullopt;
  WrittenDay date{.begin = index, .end = index + 2, .year = year, .month = month};
  date.precision = Precision::kMonth;
  return date;
}

std::optional<WrittenDay> read_day_pair(const TokenReader& tokens, std::uint32_t index) {
  const auto first = read_part(tokens, index, false);
  const auto second = read_part(tokens, index + 1, false);
  if (tokens.gap(index + 1) != "/" || !first || !second) return std::nullopt;
  if (first->number == 0 || second->number == 0) return std::nullopt;
  const auto day = order_day_and_month(first->number, second->number);
  if (!day) return std::nullopt;
  return WrittenDay{.begin = index, .end = index + 2, .month = day->month, .day = day->day};
}

}  // namespace consultlint
