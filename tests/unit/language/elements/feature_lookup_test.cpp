#include "language/elements/feature_lookup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace consultlint {
namespace {

using Sums = std::vector<std::int32_t>;

Sums weights_of(const ElementWeights& weights, std::uint32_t feature) {
  Sums sums(weights.elements.size());
  for (const std::uint16_t entry : weights.of(feature)) {
    sums[entry >> 8U] += static_cast<std::int8_t>(entry & 0xFFU);
  }
  return sums;
}

/// What a lookup adds for a feature; nothing for an unknown one.
Sums looked_up(const FeatureLookup& lookup, std::uint32_t feature) {
  Sums sums(lookup.padded_elements());
  const std::uint32_t slot = lookup.slot_of(feature);
  if (slot == FeatureLookup::kUnknown) return {};
  lookup.add_weights(slot, sums);
  sums.resize(lookup.weights().elements.size());
  return sums;
}

TEST(FeatureLookup, FindsWhatASearchFinds) {
  for (const FeatureLookup* lookup : {&element_lookup(), &kind_lookup()}) {
    const ElementWeights& weights = lookup->weights();
    for (const std::uint32_t feature : weights.features) {
      ASSERT_EQ(looked_up(*lookup, feature), weights_of(weights, feature)) << feature;
      ASSERT_EQ(looked_up(*lookup, feature + 1).empty(), weights.of(feature + 1).empty());
      ASSERT_EQ(looked_up(*lookup, feature - 1).empty(), weights.of(feature - 1).empty());
    }
  }
}

TEST(FeatureLookup, GivesEveryFeatureASlotOfItsOwn) {
  const FeatureLookup& lookup = element_lookup();
  std::vector<bool> taken(lookup.slots());
  for (const std::uint32_t feature : lookup.weights().features) {
    const std::uint32_t slot = lookup.slot_of(feature);
    ASSERT_LT(slot, lookup.slots());
    ASSERT_FALSE(taken[slot]) << feature;
    taken[slot] = true;
  }
}

TEST(FeatureLookup, FindsFeaturesThatCrowdAtTheEnds) {
  constexpr LearnedElement kElements[] = {{"a", 0, 0, 0}};
  constexpr std::uint32_t kFeatures[] = {0, 1, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF};
  constexpr std::uint32_t kFirst[] = {0, 1, 2, 3, 4, 5};
  constexpr std::uint16_t kWeights[] = {11, 12, 13, 14, 15};
  const ElementWeights weights = {kElements, kFeatures, kFirst, kWeights};
  const FeatureLookup lookup(weights);
  for (const std::uint32_t feature : kFeatures) {
    EXPECT_EQ(looked_up(lookup, feature), weights_of(weights, feature)) << feature;
  }
  EXPECT_TRUE(looked_up(lookup, 2).empty());
  EXPECT_TRUE(looked_up(lookup, 0xFFFFFFFC).empty());
}

TEST(FeatureLookup, OfAnEmptyTableFindsNothing) {
  constexpr std::uint32_t kFirst[] = {0};
  const ElementWeights weights = {{}, {}, kFirst, {}};
  const FeatureLookup lookup(weights);
  for (const std::uint32_t feature : {0U, 1U, 0xFFFFFFFFU}) {
    EXPECT_EQ(lookup.slot_of(feature), FeatureLookup::kUnknown);
  }
}

}  // namespace
}  // namespace consultlint
