#include "language/elements/passage_scorer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>

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

std::int64_t feature_factor(FeatureGroup group, std::size_t count) {
  constexpr int kRootBits = 10;
  const auto root = static_cast<std::int64_t>(
      integer_root(std::uint64_t{std::max<std::size_t>(count, 1)} << (2 * kRootBits)));
  const std::int64_t weight = kGroupWeights[static_cast<std::size_t>(group)];
  return ((weight * kScoreUnit) << (kFactorBits + kRootBits)) /
         (std::int64_t{100} * kWeightUnit * root);
}

double feature_value(FeatureGroup group, std::size_t count) {
  return static_cast<double>(kGroupWeights[static_cast<std::size_t>(group)]) /
         (100 * std::sqrt(static_cast<double>(std::max<std::size_t>(count, 1))));
}

PassageScorer::PassageScorer(const ElementWeights& weights)
    : weights_(weights), lookup_(weights), scores_(weights.elements.size()) {
  for (GroupScore& group : groups_) group.scores.resize(weights.elements.size());
}

std::span<const std::int32_t> PassageScorer::score(const PassageFeatures& features) {
  for (std::size_t i = 0; i < scores_.size(); ++i) scores_[i] = weights_.elements[i].bias;
  for (std::size_t i = 0; i < kFeatureGroups; ++i) {
    const std::vector<std::uint32_t>& hashes = features[i].hashes();
    if (hashes.empty()) continue;
    GroupScore& group = groups_[i];
    if (group.hashes != hashes) {
      group.hashes = hashes;
      score_group(static_cast<FeatureGroup>(i), group);
    }
    std::ranges::transform(scores_, group.scores, scores_.begin(), std::plus{});
  }
  return scores_;
}

void PassageScorer::score_group(FeatureGroup group, GroupScore& of) {
  std::ranges::fill(of.scores, 0);
  for (const std::uint32_t hash : of.hashes) {
    for (const std::uint16_t entry : lookup_.of(hash)) {
      of.scores[entry >> 8U] += static_cast<std::int8_t>(entry & 0xFFU);
    }
  }
  const std::int64_t factor = feature_factor(group, of.hashes.size());
  for (std::int32_t& score : of.scores) {
    score = static_cast<std::int32_t>((score * factor) >> kFactorBits);
  }
}

}  // namespace consultlint
