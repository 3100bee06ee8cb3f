#include "rules/kinds/own_words.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "text/ascii.h"

namespace consultlint {
namespace {

/// Words as a reader counts them: what stands between white space.
std::uint32_t count_words(std::span<const Token> tokens) {
  if (tokens.empty()) return 0;
  const auto parts_words = [](const Token& token) {
    return token.glue == Glue::kSpace || token.glue == Glue::kBreak;
  };
  return 1 + static_cast<std::uint32_t>(std::ranges::count_if(tokens.subspan(1), parts_words));
}

/// How many tokens in front are a heading in capitals: four or more, before a word that begins a
/// sentence. Fewer are the name of an organisation.
std::size_t heading_in_capitals(std::span<const Token> tokens) {
  constexpr std::ptrdiff_t kFewest = 4;
  const auto in_capitals = [](const Token& token) {
    return token.is(Token::kAllCaps) || token.is(Token::kNumeric);
  };
  const auto end = std::ranges::find_if_not(tokens, in_capitals);
  const bool heads =
      end - tokens.begin() >= kFewest && end != tokens.end() && end->is(Token::kCapitalised);
  return heads ? static_cast<std::size_t>(end - tokens.begin()) : 0;
}

bool holds_ellipsis(std::string_view text) {
  constexpr std::string_view kEllipses[] = {"\xE2\x80\xA6", "..."};
  return std::ranges::any_of(kEllipses, [text](std::string_view ellipsis) {
    const std::size_t at = text.find(ellipsis);
    return at != std::string_view::npos && at + ellipsis.size() < text.size();
  });
}

/// Whether the closing bracket at `at` ends a label such as "(a)", "iv)" or "2)". `inside`: the
/// bracket was opened.
bool ends_label(std::string_view text, std::size_t at, bool inside) {
  constexpr std::size_t kLongest = 4;  // "viii"
  std::size_t begin = at;
  while (begin > 0 && (ascii::is_lower(text[begin - 1]) || ascii::is_digit(text[begin - 1]))) {
    --begin;
  }
  if (begin == at || at - begin > kLongest) return false;
  const char before = begin == 0 ? ' ' : text[begin - 1];
  return inside ? before == '(' && (begin == 1 || text[begin - 2] == ' ') : before == ' ';
}

std::size_t count_labels(std::string_view text) {
  std::size_t labels = 0;
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++open;
    if (text[at] != ')') continue;
    if (ends_label(text, at, open > 0)) ++labels;
    if (open > 0) --open;
  }
  return labels;
}

}  // namespace

OwnWords own_words(const Sentence& sentence, const TextFilter& filter, const Facts& facts) {
  const auto tokens = facts.tokens().subspan(sentence.first_token, sentence.tokens);
  const std::size_t heading = heading_in_capitals(tokens);
  OwnWords own{sentence.span, sentence.words};
  if (heading > 0) {
    own.span.begin = tokens[heading].span.begin;
    own.words -= std::min(own.words, count_words(tokens.first(heading)));
  }
  if (!filter.leaves_out_quotations()) return own;
  if (holds_ellipsis(facts.document().slice(own.span))) return {own.span, 0};
  for (const TextSpan quotation : filter.quotations_in(own.span)) {
    own.words -= std::min(own.words, count_words(facts.tokens_in(quotation)));
  }
  return own;
}

bool is_list_in_disguise(std::string_view sentence) {
  constexpr std::size_t kFewestParts = 2;
  const auto semicolons = static_cast<std::size_t>(std::ranges::count(sentence, ';'));
  return semicolons >= kFewestParts || count_labels(sentence) >= kFewestParts;
}

}  // namespace consultlint
