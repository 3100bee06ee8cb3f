#include "rules/kinds/explained_terms.h"

#include <algorithm>
#include <string_view>

#include "rules/page_phrases.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

/// How far from the term its explanation is looked for: a long sentence.
constexpr std::uint32_t kReach = 300;
constexpr std::size_t kLeastWords = 2;  // of an explanation; one word is an abbreviation

/// What follows a term that is about to be explained.
constexpr std::string_view kExplaining[] = {
    ", also ",   ", i.e",       ", ie ",        ", meaning ",     ", or ",
    ", that is", ", which is ", ", which mean", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
    " - ",       " are the ",   " is a ",       " is an ",        " is the ",
    " is what ", " is when ",   " means ",      " mean ",         " refers to ",
    ": ",
};
/// What stands in front of a term that was explained before it was named.
constexpr std::string_view kNaming[] = {
    "call", "called", "calls", "known as", "named", "term", "terms", "termed", "we mean by",
};
constexpr std::string_view kArticles[] = {" a", " an", " the", " our", " this"};
/// What opens a sentence that explains the one before.
constexpr std::string_view kMeaning[] = {"This means", "That means", "This is ", "It means",
                                         "In other words"};
constexpr std::string_view kQuotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98",
                                        "\xE2\x80\x99", "\"",           "'"};

bool starts_with(std::string_view text, std::string_view start) {
  return ascii::lower_case(text.substr(0, start.size())) == ascii::lower_case(start);
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && starts_with(text.substr(text.size() - end.size()), end);
}

std::string_view without_quote_in_front(std::string_view text) {
  for (const std::string_view mark : kQuotes) {
    if (text.starts_with(mark)) return text.substr(mark.size());
  }
  return text;
}

std::string_view without_quote_behind(std::string_view text) {
  for (const std::string_view mark : kQuotes) {
    if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
  }
  return text;
}

std::string_view trimmed_behind(std::string_view text) {
  while (!text.empty() && ascii::is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool letter = !ascii::is_space(c);
    if (letter && !in_word) ++words;
    in_word = letter;
  }
  return words;
}

/// "(the part that goes to the parish)", not "(ICB)" or "(see page 4)".
bool explains_in_brackets(std::string_view after) {
  if (!after.starts_with(" (")) return false;
  const std::string_view inside = after.substr(2, after.find(')') - 2);
  return count_words(inside) >= kLeastWords && !starts_with(inside, "see ") &&
         !starts_with(inside, "in ") && !ascii::is_digit(inside.front());
}

/// "… is told first (the precept)", "… which is called a precept".
bool named_after_explanation(std::string_view before) {
  before = trimmed_behind(without_quote_behind(before));
  for (const std::string_view article : kArticles) {
    if (ends_with(before, article) ||
        ends_with(before, std::string("(").append(article.substr(1)))) {
      before = trimmed_behind(before.substr(0, before.size() - article.size() + 1));
      break;
    }
  }
  if (before.ends_with('(')) return count_words(before) > kLeastWords;
  return std::ranges::any_of(kNaming,
                             [before](std::string_view name) { return ends_with(before, name); });
}

bool next_sentence_explains(std::string_view after) {
  const std::size_t stop = after.find(". ");
  if (stop == std::string_view::npos) return false;
  return std::ranges::any_of(kMeaning, [next = after.substr(stop + 2)](std::string_view start) {
    return next.starts_with(start);
  });
}

bool in_glossary(const Facts& facts, TextSpan term) {
  const std::span<const GlossaryTerm> terms = facts.glossary();
  const auto next = std::ranges::upper_bound(
      terms, term.begin, {}, [](const GlossaryTerm& entry) { return entry.term.begin; });
  return next != terms.begin() && std::prev(next)->term.contains(term);
}

}  // namespace

bool explained_in_place(const Facts& facts, TextSpan term) {
  const Document& document = facts.document();
  const std::uint32_t index = document.block_at(term.begin);
  if (index == kNowhere) return false;
  const TextSpan block = document.blocks()[index].span;
  const std::uint32_t begin = std::max(block.begin, term.begin - std::min(term.begin, kReach));
  const std::uint32_t end = std::min(block.end, term.end + kReach);
  const std::string_view before = document.slice({begin, term.begin});
  const std::string_view after = without_quote_in_front(document.slice({term.end, end}));
  const auto follows = [after](std::string_view start) { return starts_with(after, start); };
  return explains_in_brackets(after) || std::ranges::any_of(kExplaining, follows) ||
         named_after_explanation(before) || next_sentence_explains(after);
}

std::vector<bool> explained_rows(const Facts& facts, std::span<const PhraseHit> hits,
                                 std::size_t rows) {
  std::vector<bool> explained(rows);
  std::vector<bool> met(rows);
  for (const PhraseHit& hit : hits) {
    if (hit.entry == kExceptEntry) continue;
    const std::uint32_t row = TermEntry::decode(hit.entry).row;
    if (explained[row]) continue;
    explained[row] =
        (!met[row] && explained_in_place(facts, hit.span)) || in_glossary(facts, hit.span);
    met[row] = true;
  }
  return explained;
}

}  // namespace consultlint
