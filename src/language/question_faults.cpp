#include "language/question_faults.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "language/cue_words.h"

namespace consultlint {
namespace {

using Phrases = std::span<const std::string_view>;

bool any_in(const FoldedText& text, Phrases phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return text.has(phrase); });
}

/// The question without what stands in double quotation marks.
std::string without_quotes(std::string_view text) {
  constexpr std::string_view kOpen = "\xE2\x80\x9C";
  constexpr std::string_view kClose = "\xE2\x80\x9D";
  std::string kept;
  while (!text.empty()) {
    const std::size_t plain = text.find('"');
    const std::size_t curly = text.find(kOpen);
    const std::size_t open = std::min({plain, curly, text.size()});
    kept += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::string_view mark = open == curly ? kClose : std::string_view("\"");
    const std::size_t close = text.find(mark, 1);
    if (close == std::string_view::npos) {
      kept += text.substr(1);
      break;
    }
    text.remove_prefix(close + mark.size());
    kept += ' ';
  }
  return kept;
}

bool is_balanced(const FoldedText& text) {
  constexpr std::array<std::string_view, 6> kBalanced = {"or disagree",       "agree or",
                                                         "support or oppose", "whether or not",
                                                         "or oppose",         "or not agree"};
  return any_in(text, kBalanced);
}

/// A question of degree leaves room for "not at all".
bool asks_how_far(const FoldedText& text) {
  constexpr std::array<std::string_view, 3> kStems = {"how far do you", "to what extent",
                                                      "how strongly do you"};
  return any_in(text, kStems);
}

bool is_leading(const FoldedText& text) {
  constexpr std::array<std::string_view, 18> kStems = {
      "do you agree that", "don't you",      "wouldn't you",  "would you agree",
      "isn't it",          "is it not",      "surely",        "do you not agree",
      "aren't we",         "shouldn't we",   "would you not", "isn't this",
      "you agree that",    "you will agree", "can we assume", "do you accept that",
      "do you not think",  "shouldn't"};
  return any_in(text, kStems) && !is_balanced(text) && !asks_how_far(text);
}

bool is_loaded(const FoldedText& text) {
  constexpr std::array<std::string_view, 27> kLoaded = {
      "vital",        "much needed",  "modernise",     "modernising",
      "modern",       "safer",        "unfair",        "wasteful",
      "sensible",     "outdated",     "exciting",      "world class",
      "fairer",       "common sense", "irresponsible", "overdue",
      "needless",     "crucial",      "unacceptable",  "generous",
      "desperately",  "excellent",    "wonderful",     "welcome improvement",
      "long overdue", "antisocial",   "selfish"};
  return any_in(text, kLoaded);
}

bool is_presuming(const FoldedText& text) {
  constexpr std::array<std::string_view, 16> kStems = {
      "how much will this",     "how much would this improve",
      "how much better",        "which benefit",
      "which benefits",         "which of these benefits",
      "which improvement",      "which of these improvements",
      "when should we start",   "how will you benefit",
      "how would you benefit",  "how will this improve",
      "how would this improve", "what do you like most",
      "what do you like best",  "how far will this improve"};
  return any_in(text, kStems) && !text.has("if you agree") && !text.has("if at all");
}

/// Whether the answer is one choice, so that two matters in it cannot be told apart.
bool is_closed(const FoldedText& text) {
  constexpr std::array<std::string_view, 14> kStems = {
      "do you agree",   "do you support", "do you think",      "do you feel",   "would you support",
      "should",         "to what extent", "how satisfied",     "are you happy", "do you want",
      "would you like", "how far do you", "are you in favour", "do you believe"};
  return any_in(text, kStems);
}

/// "The closure of A and the opening of B": two matters, each with its own.
bool joins_two_nouns(std::string_view text) {
  const std::size_t second = text.find(" and the ");
  if (second == std::string_view::npos) return false;
  return text.substr(0, second).find(" of ") != std::string_view::npos &&
         text.find(" of ", second) != std::string_view::npos;
}

bool is_double_barrelled(const FoldedText& text) {
  if (!is_closed(text) || text.has("between") || text.has("both")) return false;
  constexpr std::array<std::string_view, 9> kSecond = {
      "and that",    "and should",  "and with",  "and do you",     "and would",
      "and whether", "and are you", "and is it", "as well as that"};
  return any_in(text, kSecond) || joins_two_nouns(text.view());
}

}  // namespace

std::vector<std::string_view> find_question_faults(std::string_view question) {
  const FoldedText text(without_quotes(question));
  std::vector<std::string_view> faults;
  if (is_leading(text)) faults.emplace_back("leading");
  if (is_loaded(text)) faults.emplace_back("loaded");
  if (is_presuming(text)) faults.emplace_back("presuming");
  if (is_double_barrelled(text)) faults.emplace_back("double-barrelled");
  return faults;
}

}  // namespace consultlint
