#include "consultlint/phrase_rows.h"

namespace consultlint {

std::vector<std::uint32_t> phrase_rows(const Facts& facts, PhraseSet phrases) {
  constexpr std::uint32_t kMostRows = 32;
  std::vector<std::uint32_t> rows(facts.sentences().size());
  for (const PhraseHit& hit : facts.phrases(phrases)) {
    const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
    if (sentence != kNowhere && hit.entry < kMostRows) rows[sentence] |= 1U << hit.entry;
  }
  return rows;
}

}  // namespace consultlint
