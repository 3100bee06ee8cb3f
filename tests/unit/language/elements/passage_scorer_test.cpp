#include "language/elements/passage_scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "unit/language/facts_of.h"

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
  const FeatureLookup lookup(kTable);
  PassageScorer scorer(lookup);
  const auto scores = scorer.score_document(features);
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

TEST(PassageScorer, DoesNotRememberTheDocumentBefore) {
  const FeatureLookup lookup(kTable);
  PassageScorer scorer(lookup);
  const PassageFeatures passages[] = {
      features_of(FeatureGroup::kWords, {0}),   features_of(FeatureGroup::kWords, {0}),
      features_of(FeatureGroup::kHeading, {0}), PassageFeatures(),
      features_of(FeatureGroup::kWords, {10}),  features_of(FeatureGroup::kWords, {0})};
  for (const PassageFeatures& passage : passages) {
    EXPECT_EQ(
        std::vector(scorer.score_document(passage).begin(), scorer.score_document(passage).end()),
        score(passage));
  }
}

/// What a reader reads, looked up and added one by one.
std::vector<std::int32_t> added_up(const PassageFeatures& features) {
  const ElementWeights& weights = element_weights();
  std::vector<std::int32_t> scores;
  for (const LearnedElement& element : weights.elements) scores.push_back(element.bias);
  for (std::size_t i = 0; i < kFeatureGroups; ++i) {
    std::vector<std::int32_t> sums(scores.size());
    for (const std::uint32_t hash : features[i].hashes()) {
      for (const std::uint16_t entry : weights.of(hash)) {
        sums[entry >> 8U] += static_cast<std::int8_t>(entry & 0xFFU);
      }
    }
    const std::int32_t factor = feature_factor(static_cast<FeatureGroup>(i), features[i].added());
    for (std::size_t k = 0; k < sums.size(); ++k) scores[k] += (sums[k] * factor) >> kFactorBits;
  }
  return scores;
}

/// Passages of one document are scored by what is known of them alone, and what they share once.
TEST(PassageScorer, ScoresAPassageOfADocumentAsItsFeatures) {
  const test::FactsOf facts(
      "# How to reply\n\nReply by 5pm on Friday 17 "
      "September 2027 to the council, the council "
      "says. It closes then.\n\nWrite to:\n\n- the "
      "hall\n- the library\n\n# After that\n\nWe "
      "shall tell you what we decided.\n\n| Step | Date "
      "|\n| We decide | 3 December 2027 |");
  const FeatureReader reader(*facts);
  PassageScorer scorer(element_lookup());
  PassageFeatures features;
  for (const Passage& passage : find_passages(*facts)) {
    reader.read(passage, features);
    const auto found = scorer.score(reader, passage);
    EXPECT_TRUE(std::ranges::equal(found, added_up(features))) << facts.text(passage.span);
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
