#include "language/elements/feature_lookup.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace consultlint {
namespace {

void expect_same(const ElementWeights& weights, const FeatureLookup& lookup,
                 std::uint32_t feature) {
  EXPECT_TRUE(std::ranges::equal(lookup.of(feature), weights.of(feature))) << feature;
}

TEST(FeatureLookup, FindsWhatASearchFinds) {
  for (const ElementWeights* weights : {&element_weights(), &kind_weights()}) {
    const FeatureLookup lookup(*weights);
    for (const std::uint32_t feature : weights->features) {
      ASSERT_FALSE(lookup.of(feature).empty());
      expect_same(*weights, lookup, feature);
      expect_same(*weights, lookup, feature + 1);
      expect_same(*weights, lookup, feature - 1);
    }
  }
}

TEST(FeatureLookup, FindsFeaturesAtBothEnds) {
  constexpr std::uint32_t kFeatures[] = {0, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
  constexpr std::uint32_t kFirst[] = {0, 1, 2, 3, 4};
  constexpr std::uint16_t kWeights[] = {11, 12, 13, 14};
  const ElementWeights weights = {{}, kFeatures, kFirst, kWeights};
  const FeatureLookup lookup(weights);
  for (const std::uint32_t feature : kFeatures) {
    EXPECT_EQ(lookup.of(feature).size(), 1U);
    expect_same(weights, lookup, feature);
  }
  EXPECT_TRUE(lookup.of(1).empty());
  EXPECT_TRUE(lookup.of(0xFFFFFFFE).empty());
}

TEST(FeatureLookup, OfAnEmptyTableFindsNothing) {
  constexpr std::uint32_t kFirst[] = {0};
  const ElementWeights weights = {{}, {}, kFirst, {}};
  const FeatureLookup lookup(weights);
  for (const std::uint32_t feature : {0U, 1U, 0xFFFFFFFFU}) {
    EXPECT_TRUE(lookup.of(feature).empty());
  }
}

}  // namespace
}  // namespace consultlint
