#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace consultlint::checks {
namespace {

/// With fewer numbered clauses a document may number only some of what it refers to.
constexpr std::size_t kFewestClauses = 4;

std::set<ClauseNumber> numbers_in_use(const Document& document) {
  std::set<ClauseNumber> numbers;
  for (const Block& block : document.blocks()) {
    if (block.label.empty() || block.kind == BlockKind::kContents) continue;
    auto number = ClauseNumber::parse(document.number(block));
    // 9.1.2 shows that there is a 9.1, whether or not it is printed.
    while (number) {
      numbers.insert(*number);
      number = number->size() > 1 ? std::optional(number->parent()) : std::nullopt;
    }
  }
  return numbers;
}

bool has_clauses(const std::set<ClauseNumber>& numbers) {
  const auto clauses =
      std::ranges::count_if(numbers, [](const ClauseNumber& number) { return number.size() > 1; });
  return static_cast<std::size_t>(clauses) >= kFewestClauses;
}

/// The number whose first part is tokens[first], with all that is joined to it by full stops.
TextSpan number_at(std::span<const Token> tokens, std::size_t first) {
  TextSpan span = tokens[first].span;
  for (std::size_t i = first + 1; i < tokens.size() && tokens[i].glue == Glue::kDot; ++i) {
    if (!tokens[i].is(Token::kNumeric)) break;
    span.end = tokens[i].span.end;
  }
  return span;
}

/// Whether the words behind a number give it to another document: "of the county plan".
bool belongs_elsewhere(std::string_view behind) {
  if (!behind.starts_with(" of ")) return false;
  constexpr std::string_view kOwn[] = {" of this ", " of the code", " of the paper",
                                       " of the document", " of our "};
  return std::ranges::none_of(kOwn, [&](std::string_view own) { return behind.starts_with(own); });
}

/// What a reader may have been meant to find: "The last number under 9.1 is 9.1.2."
std::string nearest(const std::set<ClauseNumber>& numbers, const ClauseNumber& wanted) {
  const ClauseNumber parent = wanted.parent();
  auto last = numbers.lower_bound(parent.with_last(static_cast<std::uint16_t>(parent.last() + 1)));
  while (last != numbers.begin()) {
    --last;
    if (last->size() == wanted.size() && last->is_inside(parent)) {
      return "The last number under " + parent.to_string() + " is " + last->to_string() + ".";
    }
    if (*last < parent) break;
  }
  return "Nothing is numbered under " + parent.to_string() + ".";
}

}  // namespace

Check structure_dangling_reference(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::set<ClauseNumber> numbers = numbers_in_use(document);
    if (!has_clauses(numbers)) return;
    const std::span<const Token> tokens = facts.tokens();
    for (const PhraseHit& hit : facts.phrases(phrases)) {
      const std::size_t next = hit.first_token + hit.tokens;
      const bool number_follows = next < tokens.size() && tokens[next].is(Token::kNumeric) &&
                                  tokens[next].glue == Glue::kSpace;
      if (!number_follows) continue;
      const TextSpan span = number_at(tokens, next);
      const auto number = ClauseNumber::parse(document.slice(span));
      if (!number || number->size() < 2 || numbers.contains(*number)) continue;
      if (belongs_elsewhere(document.text().substr(span.end))) continue;
      out.report(span, {{"number", number->to_string()}, {"nearest", nearest(numbers, *number)}});
    }
  };
}

}  // namespace consultlint::checks
