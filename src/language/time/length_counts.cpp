#include "language/time/length_counts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/time/length_units.h"
#include "language/time/number_words.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kMostTokens = 8;  // "one hundred and twenty-one and a half"
constexpr std::string_view kHalfSign = "\xC2\xBD";

bool joins_as(const TokenReader& tokens, std::uint32_t index, std::string_view word) {
  return tokens.is_word(index, word) && joins(tokens, index);
}

bool is_article(const TokenReader& tokens, std::uint32_t index) {
  return tokens.is_word(index, "a") || tokens.is_word(index, "an");
}

/// The digits of a token that goes on the number before it by this one sign.
std::optional<LeadingNumber> digits_behind(const TokenReader& tokens, std::uint32_t index,
                                           std::string_view sign) {
  return tokens.gap(index) == sign ? tokens.number(index) : std::nullopt;
}

bool is_inside_number(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view gap = tokens.gap(index);
  const bool sign = gap == "." || gap == "," || gap == "/" || gap == ":";
  return sign && tokens.is(index - 1, Token::kNumeric);
}

/// Whether nothing but the unit stands behind the digits of a token: "28", "28day", not "28th".
bool is_plain(const LeadingNumber& number) {
  return number.suffix.empty() || length_unit_named(number.suffix) != nullptr;
}

std::optional<LengthCount> read_figures(const TokenReader& tokens, std::uint32_t index) {
  const auto whole = tokens.number(index);
  if (!whole || !is_plain(*whole) || is_inside_number(tokens, index)) return std::nullopt;
  LengthCount count{static_cast<double>(whole->value), index, index + 1};
  if (!whole->suffix.empty()) return count;
  for (auto more = digits_behind(tokens, count.end, ","); more && more->digits == 3;
       more = digits_behind(tokens, count.end, ",")) {
    count.value = count.value * 1000 + more->value;
    ++count.end;
  }
  const auto fraction = digits_behind(tokens, count.end, ".");
  if (fraction && is_plain(*fraction)) {
    count.value += fraction->value / std::pow(10.0, fraction->digits);
    ++count.end;
  }
  return count;
}

/// "Twenty-four", "twenty and four".
std::optional<LengthCount> read_words(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<WordNumber> number = read_cardinal(tokens, index);
  if (!number) return std::nullopt;
  LengthCount count{static_cast<double>(number->value), index, number->end};
  count.is_article = number->value == 1;
  const bool tens = number->value >= 20 && number->value < 100 && number->value % 10 == 0;
  if (!tens || !joins_as(tokens, count.end, "and") || !joins(tokens, count.end + 1)) return count;
  const std::uint32_t ones = number_named(tokens, count.end + 1);
  if (ones == 0 || ones > 9) return count;
  count.value += ones;
  count.end += 2;
  return count;
}

/// "Half", "half a", "a half".
std::optional<LengthCount> read_half(const TokenReader& tokens, std::uint32_t index) {
  const std::uint32_t half =
      is_article(tokens, index) && joins(tokens, index + 1) ? index + 1 : index;
  if (!tokens.is_word(half, "half")) return std::nullopt;
  const bool of_one = half == index && is_article(tokens, half + 1) && joins(tokens, half + 1);
  return LengthCount{0.5, index, half + (of_one ? 2 : 1)};
}

}  // namespace

bool joins(const TokenReader& tokens, std::uint32_t index) {
  return tokens.follows_by_space(index) ||
         (index < tokens.size() && tokens[index].glue == Glue::kHyphen);
}

std::uint32_t skip_and_a_half(const TokenReader& tokens, std::uint32_t index) {
  if (!joins_as(tokens, index, "and")) return index;
  const bool article = joins_as(tokens, index + 1, "a");
  const std::uint32_t half = index + (article ? 2 : 1);
  if (!joins_as(tokens, half, "half")) return index;
  constexpr std::array<std::string_view, 10> kOwners = {"a",   "an",    "the",  "of",  "my",
                                                        "our", "their", "that", "its", "this"};
  const bool of_another = !article && std::ranges::any_of(kOwners, [&](std::string_view word) {
    return joins_as(tokens, half + 1, word);
  });
  return of_another ? index : half + 1;
}

std::optional<LengthCount> read_length_count(const TokenReader& tokens, std::uint32_t index) {
  if (auto half = read_half(tokens, index)) return half;
  std::optional<LengthCount> count = read_figures(tokens, index);
  if (!count) count = read_words(tokens, index);
  if (!count && is_article(tokens, index)) return LengthCount{1, index, index + 1, true};
  if (!count || count->value <= 0) return std::nullopt;
  const std::uint32_t end = skip_and_a_half(tokens, count->end);
  const bool half_sign = tokens.gap(count->end).starts_with(kHalfSign);
  if (end == count->end && !half_sign) return count;
  return LengthCount{count->value + 0.5, index, end};
}

std::optional<LengthCount> read_length_count_before(const TokenReader& tokens, std::uint32_t end) {
  for (std::uint32_t begin = end - std::min(end, kMostTokens); begin < end; ++begin) {
    const std::optional<LengthCount> count = read_length_count(tokens, begin);
    if (count && count->end == end) return count;
  }
  return std::nullopt;
}

}  // namespace consultlint
