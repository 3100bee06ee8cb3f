#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

/// A name and a few words more are no reason.
constexpr std::size_t kFewestSentences = 2;

std::size_t sentences_in(const Facts& facts, TextSpan place) {
  const auto begin_of = [](const Sentence& sentence) { return sentence.span.begin; };
  const auto all = facts.sentences();
  const auto first = std::ranges::lower_bound(all, place.begin, {}, begin_of);
  const auto end = std::ranges::lower_bound(first, all.end(), place.end, {}, begin_of);
  return static_cast<std::size_t>(end - first);
}

}  // namespace

Check option_discarded_without_reason(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const auto options = facts.options();
    const auto has_reason = [&](const OfferedOption& option) {
      return sentences_in(facts, option.text) >= kFewestSentences;
    };
    const bool reasons_told = std::ranges::any_of(options, [&](const OfferedOption& option) {
      return option.discarded && has_reason(option);
    });
    if (!reasons_told) return;
    for (const OfferedOption& option : options) {
      if (option.discarded && !has_reason(option)) out.report(option.name);
    }
  };
}

}  // namespace consultlint::checks
