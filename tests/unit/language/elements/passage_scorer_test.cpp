#include "language/elements/passage_scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace consultlint {
namespace {

using testing::ElementsAre;

constexpr std::uint16_t entry(std::uint8_t element, std::int8_t weight) {
  return static_cast<std::uint16_t>(element << 8U | static_cast<std::uint8_t>(weight));
}

constexpr LearnedElement kElements[] = {{"a", 0, -100}, {"b", 0, 50}};
constexpr std::uint32_t kFeatures[] = {0, 10, 0x80000000, 0xFFFFFFFF};
constexpr std::uint32_t kFirst[] = {0, 1, 3, 4, 5};
constexpr std::uint16_t kWeights[] = {entry(0, kWeightUnit), entry(0, -kWeightUnit),
                                      entry(1, kWeightUnit), entry(1, 2 * kWeightUnit),
                                      entry(0, -2 * kWeightUnit)};
constexpr ElementWeights kTable = {kElements, kFeatures, kFirst, kWeights};

PassageFeatures features_of(FeatureGroup group, const std::vector<std::uint32_t>& hashes) {
  PassageFeatures features;
  FeatureList& list = features[static_cast<std::size_t>(group)];
  for (const std::uint32_t hash : hashes) list.add(hash, [] { return ""; });
  list.settle();
  return features;
}

std::vector<std::int32_t> score(const PassageFeatures& features) {
  PassageScorer scorer(kTable);
  const auto scores = scorer.score(features);
  return {scores.begin(), scores.end()};
}

TEST(PassageScorer, AddsTheWeightsOfFeaturesToTheBias) {
  EXPECT_THAT(score(PassageFeatures()), ElementsAre(-100, 50));
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {0})), ElementsAre(900, 50));
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {10})), ElementsAre(-1100, 1050));
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {0x80000000})), ElementsAre(-100, 2050));
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {0xFFFFFFFF})), ElementsAre(-2100, 50));
}

TEST(PassageScorer, DividesByTheRootOfTheNumberOfFeaturesKnownOrNot) {
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {0, 1, 2, 3})), ElementsAre(400, 50));
  EXPECT_THAT(score(features_of(FeatureGroup::kWords, {1, 2, 3})), ElementsAre(-100, 50));
}

TEST(PassageScorer, WordsWeighMost) {
  const auto gain = [](FeatureGroup group) { return score(features_of(group, {0}))[0] + 100; };
  EXPECT_EQ(gain(FeatureGroup::kWords), 1000);
  const std::vector<int> others = {gain(FeatureGroup::kHeading), gain(FeatureGroup::kLead),
                                   gain(FeatureGroup::kBefore), gain(FeatureGroup::kDocument)};
  EXPECT_THAT(others, testing::Each(testing::AllOf(testing::Gt(0), testing::Lt(1000))));
}

TEST(PassageScorer, DoesNotRememberThePassageBefore) {
  PassageScorer scorer(kTable);
  const PassageFeatures passages[] = {
      features_of(FeatureGroup::kWords, {0}),   features_of(FeatureGroup::kWords, {0}),
      features_of(FeatureGroup::kHeading, {0}), PassageFeatures(),
      features_of(FeatureGroup::kWords, {10}),  features_of(FeatureGroup::kWords, {0})};
  for (const PassageFeatures& passage : passages) {
    EXPECT_EQ(std::vector(scorer.score(passage).begin(), scorer.score(passage).end()),
              score(passage));
  }
}

/// The trainer works with the real number, the program with the integer.
TEST(FeatureFactor, IsTheFeatureValueInIntegers) {
  constexpr double kUnit = static_cast<double>(kScoreUnit) / kWeightUnit * (1 << kFactorBits);
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 17U, 100U, 1'000U, 100'000U}) {
      const auto name = static_cast<FeatureGroup>(group);
      const double wanted = feature_value(name, count) * kUnit;
      EXPECT_NEAR(static_cast<double>(feature_factor(name, count)), wanted, 1 + wanted / 1000);
    }
  }
}

}  // namespace
}  // namespace consultlint
