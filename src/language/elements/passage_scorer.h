#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/elements/feature_lookup.h"
#include "language/elements/known_features.h"
#include "language/elements/passage_features.h"

namespace consultlint {

/// What a feature of a group to which `count` were added adds to a score for each unit of its
/// weight, as a fixed-point number with kFactorBits bits behind the point: the weight of the group
/// divided by the square root of `count`.
inline constexpr int kFactorBits = 10;
std::int32_t feature_factor(FeatureGroup group, std::size_t count);
/// The same as a real number, in units of a trained weight.
double feature_value(FeatureGroup group, std::size_t count);

/// A trained weight of 1 is this many units of FeatureWeight.
inline constexpr int kWeightUnit = 32;
/// Scores are in thousandths of a trained score.
inline constexpr int kScoreUnit = 1000;

/// Scores passages against the learned weights. Keeps a reference to the lookup. Not thread-safe.
class PassageScorer {
 public:
  explicit PassageScorer(const FeatureLookup& lookup);

  /// The score of each element for a whole document, in the order of the weights; valid until the
  /// next call.
  std::span<const std::int32_t> score_document(const PassageFeatures& features);
  /// The same for a passage. Every call is of one reader.
  std::span<const std::int32_t> score(const FeatureReader& reader, const Passage& passage);

 private:
  /// What one group of features adds to the scores. Passages share their heading, the words that
  /// lead to them and their document with the passage before, so it is kept.
  struct GroupScore {
    TextSpan source;
    std::vector<std::int32_t> scores;  ///< By element, padded.
  };
  /// Makes the sums of weights in `scores` what the group adds.
  static void scale(FeatureGroup group, std::size_t count, std::vector<std::int32_t>& scores);
  void add(const std::vector<std::int32_t>& scores);
  std::span<const std::int32_t> scores() const;

  const FeatureLookup& lookup_;
  KnownFeatures known_;
  std::array<GroupScore, kFeatureGroups> groups_;
  std::vector<std::int32_t> biases_;  // by element, padded
  std::vector<std::int32_t> scores_;  // by element, padded
};

}  // namespace consultlint
