#include "language/list_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLookAhead = 200;  // words between two items of a list inside a block

std::string_view slice(std::string_view text, TextSpan span) {
  return text.substr(span.begin, span.size());
}

/// How an item's number is told from what follows it: by ")", by ".)" or by ".".
enum class Delimiter : std::uint8_t { kNone, kBracket, kStopBracket, kStop };

Delimiter delimiter_behind(std::string_view text, const Token& token) {
  const std::string_view rest = text.substr(token.span.end);
  if (rest.starts_with(".)")) return Delimiter::kStopBracket;
  if (rest.starts_with(")")) return Delimiter::kBracket;
  if (rest.starts_with(". ") || rest.starts_with(".\t")) return Delimiter::kStop;
  return Delimiter::kNone;
}

std::optional<int> decimal(std::string_view word) {
  int value = 0;
  const char* end = word.data() + word.size();
  const auto [stopped, failure] = std::from_chars(word.data(), end, value);
  if (failure != std::errc{} || stopped != end || word.size() > 3) return std::nullopt;
  return value;
}

constexpr std::array<std::string_view, 12> kRoman = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};

bool is_letter(std::string_view word) {
  return word.size() == 1 && ascii::is_letter(word[0]);
}

/// Whether `next` numbers the item behind the one that `word` numbers.
bool follows_on(std::string_view word, std::string_view next) {
  const auto number = decimal(word);
  const auto next_number = decimal(next);
  if (number || next_number) return number && next_number && *next_number == *number + 1;
  if (is_letter(word) && is_letter(next) && next[0] == word[0] + 1) return true;
  const auto roman = std::ranges::find(kRoman, ascii::lower_case(word));
  return roman != kRoman.end() && roman + 1 != kRoman.end() &&
         *(roman + 1) == ascii::lower_case(next);
}

bool numbers_first_item(std::string_view word) {
  if (decimal(word)) return true;
  return word == "a" || word == "A" || word == "i" || word == "I";
}

}  // namespace

std::vector<std::uint32_t> inline_list_items(std::string_view text, std::span<const Token> tokens,
                                             std::uint32_t first, std::uint32_t end) {
  std::vector<std::uint32_t> items;
  const Delimiter delimiter = delimiter_behind(text, tokens[first]);
  std::string_view number = slice(text, tokens[first].span);
  if (delimiter == Delimiter::kNone || !numbers_first_item(number)) return items;
  std::uint32_t last = first;
  for (std::uint32_t i = first + 1; i < end && i - last <= kLookAhead; ++i) {
    const bool apart = tokens[i].glue == Glue::kSpace || tokens[i].glue == Glue::kBreak;
    if (!apart || delimiter_behind(text, tokens[i]) != delimiter) continue;
    const std::string_view next = slice(text, tokens[i].span);
    if (!follows_on(number, next)) continue;
    items.push_back(i);
    number = next;
    last = i;
  }
  return items;
}

bool is_only_number(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                    std::uint32_t end) {
  constexpr std::uint32_t kMostParts = 5;
  if (end - first > kMostParts) return false;
  for (std::uint32_t i = first; i < end; ++i) {
    const bool joined = tokens[i].glue == Glue::kDot || tokens[i].glue == Glue::kSlash;
    if (i > first && !joined) return false;
    const std::string_view part = slice(text, tokens[i].span);
    const bool is_number = decimal(part).has_value() || is_letter(part) ||
                           std::ranges::find(kRoman, ascii::lower_case(part)) != kRoman.end();
    if (!is_number) return false;
  }
  return true;
}

}  // namespace consultlint
