#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/elements/feature_lookup.h"
#include "language/elements/passage_features.h"
#include "language/learned/element_weights.h"

namespace consultlint {

/// What a feature of a group of `count` adds to a score for each unit of its weight, as a
/// fixed-point number with kFactorBits bits behind the point: the weight of the group divided by
/// the square root of `count`.
inline constexpr int kFactorBits = 16;
std::int64_t feature_factor(FeatureGroup group, std::size_t count);
/// The same as a real number, in units of a trained weight.
double feature_value(FeatureGroup group, std::size_t count);

/// A trained weight of 1 is this many units of FeatureWeight.
inline constexpr int kWeightUnit = 32;
/// Scores are in thousandths of a trained score.
inline constexpr int kScoreUnit = 1000;

/// Scores passages against the learned weights. Not thread-safe.
class PassageScorer {
 public:
  explicit PassageScorer(const ElementWeights& weights);

  /// The score of each element, in the order of the weights; valid until the next call.
  std::span<const std::int32_t> score(const PassageFeatures& features);

 private:
  /// What one group of features adds to the scores. Passages share their heading, the words that
  /// lead to them and their document with the passage before, so it is kept.
  struct GroupScore {
    std::vector<std::uint32_t> hashes;
    std::vector<std::int32_t> scores;  ///< By element.
  };
  void score_group(FeatureGroup group, GroupScore& of);

  const ElementWeights& weights_;
  FeatureLookup lookup_;
  std::array<GroupScore, kFeatureGroups> groups_;
  std::vector<std::int32_t> scores_;
};

}  // namespace consultlint
