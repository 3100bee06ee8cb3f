#include "language/elements/passage_scorer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace consultlint {
namespace {

/// In hundredths, in the order of FeatureGroup; chosen by cross-validation.
constexpr std::array<std::int64_t, kFeatureGroups> kGroupWeights = {100, 30, 50, 30,
                                                                    50,  25, 50, 10};

/// The greatest integer whose square is not above `n`.
constexpr std::uint64_t integer_root(std::uint64_t n) {
  if (n < 2) return n;
  std::uint64_t guess = std::uint64_t{1} << ((static_cast<unsigned>(std::bit_width(n)) + 1) / 2);
  while (true) {
    const std::uint64_t next = (guess + n / guess) / 2;
    if (next >= guess) return guess;
    guess = next;
  }
}

}  // namespace

std::int32_t feature_factor(FeatureGroup group, std::size_t count) {
  constexpr int kRootBits = 10;
  const auto root = static_cast<std::int64_t>(
      integer_root(std::uint64_t{std::max<std::size_t>(count, 1)} << (2 * kRootBits)));
  const std::int64_t weight = kGroupWeights[static_cast<std::size_t>(group)];
  return static_cast<std::int32_t>(((weight * kScoreUnit) << (kFactorBits + kRootBits)) /
                                   (std::int64_t{100} * kWeightUnit * root));
}

double feature_value(FeatureGroup group, std::size_t count) {
  return static_cast<double>(kGroupWeights[static_cast<std::size_t>(group)]) /
         (100 * std::sqrt(static_cast<double>(std::max<std::size_t>(count, 1))));
}

PassageScorer::PassageScorer(const FeatureLookup& lookup)
    : lookup_(lookup),
      known_(lookup),
      biases_(lookup.padded_elements()),
      scores_(lookup.padded_elements()) {
  for (GroupScore& group : groups_) group.scores.resize(lookup.padded_elements());
  std::ranges::transform(lookup.weights().elements, biases_.begin(), &LearnedElement::bias);
}

std::span<const std::int32_t> PassageScorer::score_document(const PassageFeatures& features) {
  scores_ = biases_;
  for (std::size_t i = 0; i < kFeatureGroups; ++i) {
    GroupScore& group = groups_[i];
    group.source = {};
    std::ranges::fill(group.scores, 0);
    for (const std::uint32_t hash : features[i].hashes()) {
      const std::uint32_t slot = lookup_.slot_of(hash);
      if (slot != FeatureLookup::kUnknown) lookup_.add_weights(slot, group.scores);
    }
    scale(static_cast<FeatureGroup>(i), features[i].distinct(), group.scores);
    add(group.scores);
  }
  return scores();
}

std::span<const std::int32_t> PassageScorer::score(const FeatureReader& reader,
                                                   const Passage& passage) {
  scores_ = biases_;
  for (std::size_t i = 0; i < kFeatureGroups; ++i) {
    const auto name = static_cast<FeatureGroup>(i);
    const TextSpan source = reader.source(name, passage);
    if (source.empty()) continue;
    GroupScore& group = groups_[i];
    if (group.source != source) {
      group.source = source;
      known_.clear();
      reader.read_group(name, passage, source, known_);
      std::ranges::fill(group.scores, 0);
      for (const std::uint32_t slot : known_.slots()) lookup_.add_weights(slot, group.scores);
      scale(name, known_.added(), group.scores);
    }
    add(group.scores);
  }
  return scores();
}

void PassageScorer::scale(FeatureGroup group, std::size_t count,
                          std::vector<std::int32_t>& scores) {
  constexpr std::int32_t kMost = 60'000;  // times the largest factor, it is still a 32-bit number
  const std::int32_t factor = feature_factor(group, count);
  for (std::int32_t& score : scores) {
    score = (std::clamp(score, -kMost, kMost) * factor) >> kFactorBits;
  }
}

void PassageScorer::add(const std::vector<std::int32_t>& scores) {
  for (std::size_t i = 0; i < scores_.size(); ++i) scores_[i] += scores[i];
}

std::span<const std::int32_t> PassageScorer::scores() const {
  return std::span(scores_).first(lookup_.weights().elements.size());
}

}  // namespace consultlint
