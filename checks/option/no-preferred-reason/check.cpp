#include "consultlint/check.h"

#include <algorithm>

#include "consultlint/computed_outcome.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Whether a sentence says that an option is preferred.
bool prefers(std::string_view sentence) {
  constexpr std::string_view kCues[] = {"prefer",        "favours",   "favourite",  "FAVOURITE",
                                        "favour Option", "recommend", "ean towards"};
  return std::ranges::any_of(
      kCues, [&](std::string_view cue) { return sentence.find(cue) != std::string_view::npos; });
}

/// Whether the last word of an option's name, its number or letter, is a word of the sentence.
bool names(const Facts& facts, const Sentence& sentence, const OfferedOption& option) {
  const auto name = facts.tokens_in(option.name);
  if (name.empty()) return false;
  return std::ranges::any_of(facts.tokens_in(sentence.span), [&](const Token& token) {
    return token.word == name.back().word && token.flags == name.back().flags;
  });
}

/// The sentence that gives a reason for the preference: the one that tells it, by a word of reason,
/// or the next one in its paragraph. kNowhere if there is none.
std::size_t reason_for(const Document& document, const Facts& facts, const OfferedOption& option,
                       std::span<const std::uint32_t> rows) {
  const auto sentences = facts.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool tells = prefers(document.slice(sentences[i].span)) &&
                       names(facts, sentences[i], option) &&
                       !document.slice(sentences[i].span).ends_with('?');
    if (!tells) continue;
    if (rows[i] != 0) return i;
    if (i + 1 < sentences.size() && sentences[i + 1].block == sentences[i].block) return i + 1;
  }
  return kNowhere;
}

}  // namespace

Check option_no_preferred_reason(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const auto preferred = std::ranges::find(facts.options(), true, &OfferedOption::preferred);
    if (preferred == facts.options().end()) {
      return out.set_outcome(computed_outcome(Verdict::kNotApplicable,
                                              "No option is said to be preferred by its name."));
    }
    const std::size_t reason = reason_for(document, facts, *preferred, phrase_rows(facts, phrases));
    if (reason != kNowhere) {
      return out.set_outcome(computed_outcome(Verdict::kMet, "A reason stands by the preference.",
                                              {facts.sentences()[reason].span}));
    }
    out.set_outcome(computed_outcome(Verdict::kNotMet, "No reason stands by the preference."));
    out.report(preferred->name);
  };
}

}  // namespace consultlint::checks
