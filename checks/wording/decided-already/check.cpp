#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/computed_outcome.h"
#include "consultlint/phrase_rows.h"
#include "frames.h"
#include "rows.h"
#include "slips.h"
#include "subject_words.h"

namespace consultlint::checks {
namespace {

using decided::bit;
using decided::Slip;
using decided::SubjectWords;

/// Longer ones are lists, and not worth the time.
constexpr std::uint32_t kLongestSentence = 120;  // words

/// Sentences that could make a slip: prose of the paper itself that is no question.
bool is_statement(const Facts& facts, const Sentence& sentence) {
  const Document& document = facts.document();
  const Block& block = document.blocks()[sentence.block];
  const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem ||
                     block.kind == BlockKind::kCell || block.kind == BlockKind::kNote;
  return prose && facts.in_english(sentence.block) && !document.slice(sentence.span).ends_with('?');
}

std::vector<bool> proposing_sentences(const Facts& facts, std::span<const std::uint32_t> rows) {
  std::vector<bool> proposing;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const BlockKind kind = facts.document().blocks()[facts.sentences()[i].block].kind;
    const bool heading = kind == BlockKind::kHeading || kind == BlockKind::kTitle;
    proposing.push_back(!heading &&
                        (rows[i] & (bit(decided::kHedge) | bit(decided::kCondition))) != 0);
  }
  return proposing;
}

/// The slips of a paper, in text order.
std::vector<Slip> find_slips(const Facts& facts, PhraseSet phrases) {
  const std::vector<std::uint32_t> rows = phrase_rows(facts, phrases);
  const std::vector<bool> framed = decided::framed_sentences(facts, rows);
  const SubjectWords subject(facts, proposing_sentences(facts, rows));
  const std::span<const PhraseHit> hits = facts.phrases(phrases);
  const auto sentences = facts.sentences();
  std::vector<Slip> slips;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    if (framed[i] || rows[i] == 0 || sentence.tokens > kLongestSentence) continue;
    if (!is_statement(facts, sentence)) continue;
    const std::uint32_t end = sentence.first_token + sentence.tokens;
    const auto first =
        std::ranges::lower_bound(hits, sentence.first_token, {}, &PhraseHit::first_token);
    const auto last = std::ranges::lower_bound(first, hits.end(), end, {}, &PhraseHit::first_token);
    std::optional<Slip> slip = decided::find_slip(
        facts, subject, {facts.tokens(), {first, last}, sentence.first_token, end});
    if (slip) slips.push_back(std::move(*slip));
  }
  return slips;
}

Outcome outcome_of(const std::vector<Slip>& slips) {
  if (slips.empty()) {
    return computed_outcome(Verdict::kMet, "No wording takes the outcome as settled.");
  }
  Outcome outcome =
      computed_outcome(Verdict::kNotMet, "Some wording takes the outcome as settled.");
  outcome.nearest = slips.front().span;
  return outcome;
}

}  // namespace

Check wording_decided_already(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::vector<Slip> slips = find_slips(facts, phrases);
    for (const Slip& slip : slips) {
      Finding& finding = out.report(
          slip.span,
          {{"found", quoted_excerpt(document.slice(slip.span))}, {"advice", slip.advice}});
      if (slip.edit) finding.fix = Fix{{*slip.edit}, Applicability::kNeedsReview};
    }
    out.set_outcome(outcome_of(slips));
  };
}

}  // namespace consultlint::checks
