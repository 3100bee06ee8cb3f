#include "rules/kinds/lexicon.h"

#include <string>
#include <vector>

#include "rules/kinds/replacement.h"
#include "rules/kinds/scope.h"
#include "rules/page_phrases.h"

namespace consultlint {
namespace {

std::string advice(const std::string& prefer, std::string_view note) {
  if (!prefer.empty()) return "Write " + prefer + ".";
  return note.empty() ? "Cut it, or say it in other words." : std::string(note);
}

/// A capital inside a sentence makes the term a name, or part of one: "the Communities Workstream".
bool is_name(const Facts& facts, const PhraseHit& hit) {
  const Token& first = facts.tokens()[hit.first_token];
  if (!first.is(Token::kCapitalised) || first.is(Token::kAllCaps)) return false;
  const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
  return sentence != kNowhere && facts.sentences()[sentence].first_token < hit.first_token;
}

void report_hit(const Facts& facts, const PhraseHit& hit, const TermRow& row, Sink& out) {
  const std::string_view found = facts.document().slice(hit.span);
  const Inflection form = settle_past(TermEntry::decode(hit.entry).form, facts, hit.first_token);
  std::vector<std::string> texts = replacements(row, form, found);
  const std::string prefer = quoted_list(texts);
  Finding& finding = out.report(hit.span, {{"found", found},
                                           {"prefer", prefer},
                                           {"note", row.note},
                                           {"advice", advice(prefer, row.note)}});
  if (texts.empty()) return;
  finding.fix = Fix{{Edit{hit.span, std::move(texts.front())}},
                    row.safe ? Applicability::kSafe : Applicability::kNeedsReview};
}

}  // namespace

Check make_lexicon(const Page& page, const Options& options) {
  return [&page, set = options.phrases(), allow = AllowList(options, page.rule),
          once = declares(page.rule, "once") && options.flag("once")](
             const Document& document, const Facts& facts, Sink& out) {
    const TextFilter filter(page.where, facts);
    std::vector<bool> reported(page.terms.size());
    for (const PhraseHit& hit : facts.phrases(set)) {
      if (hit.entry == kExceptEntry || !filter.covers(hit.span)) continue;
      if (allow.holds(document.slice(hit.span)) || is_name(facts, hit)) continue;
      const std::uint32_t row = TermEntry::decode(hit.entry).row;
      if (once && reported[row]) continue;
      reported[row] = true;
      report_hit(facts, hit, page.terms[row], out);
    }
  };
}

}  // namespace consultlint
