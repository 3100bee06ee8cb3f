#include "consultlint/check.h"

#include "consultlint/computed_outcome.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// The rows of the page's table.
enum Row : std::uint32_t { kMoney, kSpeakingUp, kCondition, kOpposite };

constexpr std::uint32_t bit(Row row) {
  return 1U << row;
}

}  // namespace

Check wording_gagging(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    constexpr std::uint32_t kTied = bit(kMoney) | bit(kSpeakingUp) | bit(kCondition);
    const std::vector<std::uint32_t> rows = phrase_rows(facts, phrases);
    Outcome outcome = computed_outcome(Verdict::kMet, "No wording ties criticism to funding.");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i] != kTied) continue;
      const TextSpan span = facts.sentences()[i].span;
      out.report(span, {{"found", quoted_excerpt(document.slice(span))}});
      if (outcome.verdict == Verdict::kMet) {
        outcome = computed_outcome(Verdict::kNotMet, "Some wording ties criticism to funding.");
        outcome.nearest = span;
      }
    }
    out.set_outcome(std::move(outcome));
  };
}

}  // namespace consultlint::checks
