#include "rules/kinds/lexicon.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/kinds/explained_terms.h"
#include "rules/kinds/replacement.h"
#include "rules/kinds/scope.h"
#include "rules/page_phrases.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

std::string advice(const std::string& prefer, std::string_view note) {
  if (!prefer.empty()) return "Write " + prefer + ".";
  return note.empty() ? "Cut it, or say it in other words." : std::string(note);
}

/// A capital inside a sentence makes the term a name, or part of one: "the Communities Workstream",
/// "the Association for the Blind". Of a term that the page itself writes with capitals only the
/// first word tells.
bool is_name(const Facts& facts, const PhraseHit& hit, const TermRow& row) {
  const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
  if (sentence == kNowhere) return false;
  const bool opens = facts.sentences()[sentence].first_token == hit.first_token;
  const std::size_t telling = std::ranges::any_of(row.avoid, ascii::is_upper) ? 1 : hit.tokens;
  const auto words = facts.tokens().subspan(hit.first_token, telling);
  return std::ranges::any_of(words.subspan(opens ? 1 : 0), [](const Token& word) {
    return word.is(Token::kCapitalised) && !word.is(Token::kAllCaps);
  });
}

/// The title of somebody who is named, "the chairman, Mr Hale", is no word that the author chose.
bool is_title_of_person(const Facts& facts, const PhraseHit& hit, const TermRow& row) {
  const std::size_t next = hit.first_token + std::size_t{hit.tokens};
  if (row.forms != Forms::kNoun || next >= facts.tokens().size()) return false;
  const Token& word = facts.tokens()[next];
  const std::string_view between = facts.document().slice({hit.span.end, word.span.begin});
  return (between == " " || between == ", ") && (facts.classes(word.word) & kTitleOfPerson) != 0;
}

/// Words that their owner chose and the author only repeats.
bool is_somebodys_own(const Facts& facts, const PhraseHit& hit, const TermRow& row) {
  return is_name(facts, hit, row) || is_title_of_person(facts, hit, row);
}

constexpr std::array<std::string_view, 8> kQuantifiers = {
    "enough", "many", "more and more", "most", "several", "too few", "too many", "too much"};
constexpr std::array<std::string_view, 16> kDefinite = {
    "her", "his",   "it",   "its",   "my",   "our",   "such", "that",
    "the", "their", "them", "these", "this", "those", "us",   "your"};

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, ascii::lower_case(word)) != words.end();
}

/// "A large number of the letters" are many of the letters: before a definite word a quantity keeps
/// its "of".
void keep_of(const Facts& facts, const PhraseHit& hit, std::vector<std::string>& texts) {
  const std::size_t next = hit.first_token + std::size_t{hit.tokens};
  if (next >= facts.tokens().size()) return;
  const Document& document = facts.document();
  const TextSpan word = facts.tokens()[next].span;
  if (!document.slice(hit.span).ends_with(" of") || !is_among(kDefinite, document.slice(word)))
    return;
  for (std::string& text : texts) {
    if (is_among(kQuantifiers, text)) text += " of";
  }
}

/// Whether a page declares a switch and it is on.
bool is_on(const Options& options, const RuleInfo& rule, std::string_view option) {
  return declares(rule, option) && options.flag(option);
}

void report_hit(const Facts& facts, const PhraseHit& hit, const TermRow& row, Sink& out) {
  const std::string_view found = facts.document().slice(hit.span);
  const Inflection form = settle_past(TermEntry::decode(hit.entry).form, facts, hit.first_token);
  std::vector<std::string> texts = replacements(row, form, found);
  keep_of(facts, hit, texts);
  const std::string prefer = quoted_list(texts);
  Finding& finding = out.report(hit.span, {{"found", found},
                                           {"prefer", prefer},
                                           {"note", row.note},
                                           {"advice", advice(prefer, row.note)}});
  if (texts.empty()) return;
  std::string best = std::move(texts.front());
  texts.erase(texts.begin());
  finding.fix = Fix{{Edit{hit.span, std::move(best)}},
                    row.safe ? Applicability::kSafe : Applicability::kNeedsReview,
                    std::move(texts)};
}

}  // namespace

Check make_lexicon(const Page& page, const Options& options) {
  return [&page, set = options.phrases(), allow = AllowList(options, page.rule),
          once = is_on(options, page.rule, "once"),
          explained = is_on(options, page.rule, "explained")](const Document& document,
                                                              const Facts& facts, Sink& out) {
    const TextFilter filter(page.where, facts);
    const std::span<const PhraseHit> hits = facts.phrases(set);
    std::vector<bool> settled(page.terms.size());  // rows of which nothing more is said
    if (explained) settled = explained_rows(facts, hits, page.terms.size());
    for (const PhraseHit& hit : hits) {
      if (hit.entry == kExceptEntry || !filter.covers(hit.span)) continue;
      const std::uint32_t row = TermEntry::decode(hit.entry).row;
      if (settled[row] || allow.holds(document.slice(hit.span))) continue;
      if (is_somebodys_own(facts, hit, page.terms[row])) continue;
      settled[row] = once;
      report_hit(facts, hit, page.terms[row], out);
    }
  };
}

}  // namespace consultlint
