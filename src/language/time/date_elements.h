#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "language/token_reader.h"

namespace consultlint {

/// The number of a day within its month: "14", "14th", "14 th", "fourteenth".
struct DayNumber {
  int day = 0;  ///< 1 to 31.
  bool ordinal = false;
  bool in_words = false;
  std::uint32_t end = 0;  ///< Index of the first token behind it.
};

/// A year in four or two figures or in words.
struct YearNumber {
  int year = 0;
  std::uint32_t end = 0;
};

/// What a year stands behind: that tells how few figures still make one.
enum class YearBehind {
  kDay,         ///< "14 March 25"
  kMonth,       ///< "March '25", "Mar-25"
  kDayOfMonth,  ///< "March 14": two figures are another day ("March 14-18")
};

std::optional<DayNumber> read_day_number(const TokenReader& tokens, std::uint32_t index);

/// A year in four figures between 1000 and 2199, or 0.
int read_year(const TokenReader& tokens, std::uint32_t index);

/// "25" as the year 2025, "98" as 1998.
int widen_year(std::uint32_t two_figures);

/// The year that token `index` may begin behind a day or a month: "March 2025", "May '19", "June
/// of 1992", "5 April, two thousand and six". Figures that count things ("March 2000 people") or
/// go on as a reference are none.
std::optional<YearNumber> read_year_behind(const TokenReader& tokens, std::uint32_t index,
                                           YearBehind place);

/// Whether the token follows the one before within one date: by space, one comma or one hyphen, or
/// by the stop of an abbreviation.
bool follows_in_date(const TokenReader& tokens, std::uint32_t index);

/// Whether the phrase that ends before token `end` ends there, or only goes on as a sentence does.
bool ends_phrase(const TokenReader& tokens, std::uint32_t end);

/// Whether the number before token `end` is whole: it does not go on as a time, a decimal or a
/// reference ("October 8:00").
bool stands_alone(const TokenReader& tokens, std::uint32_t end);

/// Whether the token is what the number before it counts: "March 12 people", "2000 homes".
bool is_counted(const TokenReader& tokens, std::uint32_t index);

/// Whether four figures that could be a year count things instead: round or small ones with
/// something countable behind them ("2000 homes"), and any below 1500 that end no phrase.
bool is_count(const TokenReader& tokens, std::uint32_t index);

/// Whether the word before the token makes it the number of something: "page 12", "No. 4".
bool is_numbered(const TokenReader& tokens, std::uint32_t index);

/// Whether a name of a month can be nothing else: "March" can, "march" and "may" cannot.
bool is_certain_month(const TokenReader& tokens, std::uint32_t index);

/// Whether a sign joins the token to the one before, as within a reference. "mid-2025" is not.
bool is_glued(const TokenReader& tokens, std::uint32_t index);

/// Whether the token behind the gap is cut short by an apostrophe: "'90s", "May '19".
bool ends_in_apostrophe(std::string_view gap);

/// Whether a gap is a dash or an arrow between two ends of a range, spaces aside.
bool is_range_sign(std::string_view gap);

/// Whether the token is one of the words.
template <class Words>
bool is_one_of(const TokenReader& tokens, std::uint32_t index, const Words& words) {
  for (const std::string_view word : words) {
    if (tokens.is_word(index, word)) return true;
  }
  return false;
}

}  // namespace consultlint
