#include "language/blended_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "language/expansions.h"
#include "language/spelled_letters.h"
#include "language/words.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kShortest = 4;  // "Ofwat"; three letters agree by chance
constexpr std::size_t kLongest = 10;
constexpr std::uint32_t kMostWords = 14;  // of the name, small words included

bool is_plain_name(const TokenReader& tokens, std::uint32_t token) {
  const std::string_view word = tokens.text(token);
  return tokens.is(token, Token::kCapitalised) && word.size() >= kShortest &&
         word.size() <= kLongest &&
         std::ranges::all_of(word.substr(1), [](char c) { return ascii::is_lower(c); });
}

std::size_t shared_prefix(std::string_view word, std::string_view letters) {
  return static_cast<std::size_t>(std::ranges::mismatch(word, letters).in1 - word.begin());
}

/// Whether `letters` are the beginnings of all the words, or, if more than one letter is of the
/// first, of the first ones.
bool is_blend_of(const std::vector<std::string>& words, std::string_view letters) {
  // reached[n]: the words so far can have given the first n letters.
  std::vector<bool> reached(letters.size() + 1);
  for (std::size_t n = 1; n <= shared_prefix(words.front(), letters); ++n) reached[n] = true;
  const bool one_letter = !(reached.size() > 2 && reached[2]);
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::vector<bool> next(reached.size());
    for (std::size_t from = 1; from < letters.size(); ++from) {
      if (!reached[from]) continue;
      const std::size_t most = shared_prefix(words[i], letters.substr(from));
      for (std::size_t n = 1; n <= most; ++n) next[from + n] = true;
    }
    reached = next;
    if (reached.back() && (!one_letter || i + 1 == words.size())) return true;
  }
  return false;
}

}  // namespace

std::optional<ShortName> blended_name_at(const Document& document, const TokenReader& tokens,
                                         std::uint32_t first, const Sentence& sentence) {
  if (first <= sentence.first_token || !is_plain_name(tokens, first)) return std::nullopt;
  const TextSpan form = tokens[first].span;
  const bool alone =
      tokens.gap(first) == " (" && closes_bracket(document.text().substr(form.end, 1));
  if (!alone) return std::nullopt;
  const std::string letters = fold_word(tokens.text(first));
  std::vector<std::string> words;  // that are not small, the last first
  for (std::uint32_t at = first; at > sentence.first_token && first - at < kMostWords;) {
    const std::string_view word = tokens.text(--at);
    if (is_small_word(word)) continue;
    if (!tokens.is(at, Token::kCapitalised)) break;
    words.insert(words.begin(), fold_word(word));
    if (words.size() < 2 || !is_blend_of(words, letters)) continue;
    const TextSpan name = {tokens[at].span.begin, tokens[first - 1].span.end};
    return ShortName{{first, first + 1, form}, {name, {name.begin, form.end + 1}, false}};
  }
  return std::nullopt;
}

}  // namespace consultlint
