#include "language/short_names.h"

#include <algorithm>
#include <array>

#include "language/expansions.h"

namespace consultlint {
namespace {

constexpr std::uint32_t kLongestShortName = 4;  // words, as in "the Partnership Board"
constexpr std::uint32_t kLongestName = 12;

bool ends_with_quote(std::string_view gap) {
  constexpr std::array<std::string_view, 4> kQuotes = {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"};
  return std::ranges::any_of(kQuotes, [gap](std::string_view q) { return gap.ends_with(q); });
}

/// Behind the last word of what stands in brackets and quotation marks from
/// `first` on, or `first`.
std::uint32_t end_of_short_name(const Document& document, const TokenReader& tokens,
                                std::uint32_t first, std::uint32_t open) {
  const bool quoted = ends_with_quote(tokens.gap(first)) || ends_with_quote(tokens.gap(open));
  if (!quoted || !opens_bracket(tokens.gap(open))) return first;
  std::uint32_t end = first + 1;
  while (end - first < kLongestShortName && tokens.follows_by_space(end)) ++end;
  const std::string_view rest = document.text().substr(tokens[end - 1].span.end);
  return closes_bracket(rest) ? end : first;
}

/// Where the name begins that ends before the token `end`, with small words
/// inside it.
std::uint32_t begin_of_name(const TokenReader& tokens, std::uint32_t end, std::uint32_t floor) {
  std::uint32_t begin = end;
  for (std::uint32_t at = end; at > floor && end - at < kLongestName;) {
    --at;
    const bool capital = tokens.is(at, Token::kCapitalised);
    if (tokens.is_word(at, "the") || (!capital && !tokens.in_class(at, kFunctionWord))) break;
    if (capital) begin = at;
    if (tokens[at].glue == Glue::kBreak) break;
  }
  return begin;
}

}  // namespace

std::optional<ShortName> short_name_at(const Document& document, const TokenReader& tokens,
                                       std::uint32_t first, const Sentence& sentence) {
  if (!tokens.is(first, Token::kCapitalised)) return std::nullopt;
  const std::uint32_t open = first_introducing(tokens, first);
  if (open <= sentence.first_token) return std::nullopt;
  const std::uint32_t end = end_of_short_name(document, tokens, first, open);
  if (end == first) return std::nullopt;
  const std::uint32_t begin = begin_of_name(tokens, open, sentence.first_token);
  if (open - begin <= end - first) return std::nullopt;
  bool shared = false;
  for (std::uint32_t at = begin; at < open; ++at) {
    shared = shared || tokens[at].word == tokens[end - 1].word;
  }
  if (!shared) return std::nullopt;
  const TextSpan name = {tokens[begin].span.begin, tokens[open - 1].span.end};
  const TextSpan form = {tokens[first].span.begin, tokens[end - 1].span.end};
  return ShortName{{first, end, form}, {name, {name.begin, form.end}, false}};
}

}  // namespace consultlint
