#include "language/element_scores.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

#include "language/elements/passage_scorer.h"
#include "language/learned/element_weights.h"

namespace consultlint {
namespace {

constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

std::size_t index_of(std::string_view element) {
  const auto elements = element_weights().elements;
  const auto found = std::ranges::lower_bound(elements, element, {}, &LearnedElement::id);
  if (found == elements.end() || found->id != element) return kUnknown;
  return static_cast<std::size_t>(found - elements.begin());
}

/// Keeps the best of a passage list in order; equal margins stay in text order.
void keep_best(std::span<ScoredPassage> best, std::uint8_t& count, ScoredPassage scored) {
  std::size_t at = count;
  while (at > 0 && best[at - 1].margin < scored.margin) --at;
  if (at == best.size()) return;
  const std::size_t last = std::min<std::size_t>(count, best.size() - 1);
  for (std::size_t i = last; i > at; --i) best[i] = best[i - 1];
  best[at] = scored;
  count = static_cast<std::uint8_t>(std::min<std::size_t>(count + 1U, best.size()));
}

std::int32_t weight_for(std::uint32_t feature, std::size_t element) {
  for (const std::uint16_t entry : element_weights().of(feature)) {
    if ((entry >> 8U) == element) return static_cast<std::int8_t>(entry & 0xFFU);
  }
  return 0;
}

std::vector<ScoredCue> all_cues(const PassageFeatures& features, std::size_t element) {
  std::vector<ScoredCue> cues;
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    const FeatureList& list = features[group];
    const std::int32_t factor = feature_factor(static_cast<FeatureGroup>(group), list.added());
    for (const std::uint32_t hash : list.hashes()) {
      const std::int32_t weight = (weight_for(hash, element) * factor) >> kFactorBits;
      if (weight == 0) continue;
      cues.push_back({list.name_of(hash), weight});
    }
  }
  return cues;
}

/// The first sentence of a passage that is no column heading, if there is any.
std::uint32_t first_telling(const Facts& facts, const Passage& passage) {
  const auto sentences = facts.sentences().subspan(passage.first_sentence, passage.sentences);
  const auto blocks = facts.document().blocks();
  const auto found = std::ranges::find_if(
      sentences, [blocks](const Sentence& sentence) { return !blocks[sentence.block].header; });
  if (found == sentences.end()) return passage.first_sentence;
  return passage.first_sentence + static_cast<std::uint32_t>(found - sentences.begin());
}

}  // namespace

ElementScores::ElementScores(const Facts& facts)
    : facts_(facts), reader_(facts), passages_(find_passages(facts)) {
  const auto elements = element_weights().elements;
  best_.resize(elements.size() * kBest);
  best_counts_.resize(elements.size());
  std::vector<std::int32_t> least(elements.size(), std::numeric_limits<std::int32_t>::min());
  PassageScorer scorer(element_lookup());
  for (std::uint32_t passage = 0; passage < passages_.size(); ++passage) {
    const std::span<const std::int32_t> scores = scorer.score(reader_, passages_[passage]);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (scores[i] <= least[i]) continue;
      const std::span<ScoredPassage> best = std::span(best_).subspan(i * kBest, kBest);
      keep_best(best, best_counts_[i], {passage, scores[i] - elements[i].bar});
      if (best_counts_[i] == kBest) least[i] = best.back().margin + elements[i].bar;
    }
  }
}

bool ElementScores::knows(std::string_view element) {
  return index_of(element) != kUnknown;
}

int ElementScores::papers(std::string_view element) {
  const std::size_t index = index_of(element);
  return index == kUnknown ? 0 : element_weights().elements[index].papers;
}

bool ElementScores::is_rare(std::string_view element) {
  return papers(element) < kManyPapers;
}

std::span<const ScoredPassage> ElementScores::best(std::string_view element) const {
  const std::size_t index = index_of(element);
  if (index == kUnknown) return {};
  return std::span(best_).subspan(index * kBest, best_counts_[index]);
}

TextSpan ElementScores::span(const ScoredPassage& scored) const {
  const Passage& passage = passages_[scored.passage];
  return facts_.sentences()[first_telling(facts_, passage)].span;
}

std::vector<ScoredCue> ElementScores::cues(std::string_view element, const ScoredPassage& scored,
                                           std::size_t most) const {
  const std::size_t index = index_of(element);
  if (index == kUnknown) return {};
  PassageFeatures features = named_features();
  reader_.read(passages_[scored.passage], features);
  std::vector<ScoredCue> cues = all_cues(features, index);
  std::ranges::stable_sort(cues, std::ranges::greater{},
                           [](const ScoredCue& cue) { return std::abs(cue.weight); });
  if (cues.size() > most) cues.erase(cues.begin() + static_cast<std::ptrdiff_t>(most), cues.end());
  return cues;
}

}  // namespace consultlint
