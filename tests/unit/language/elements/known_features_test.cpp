#include "language/elements/known_features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr LearnedElement kElements[] = {{"a", 0, 0, 0}};
constexpr std::uint32_t kFeatures[] = {3, 0x80000000};
constexpr std::uint32_t kFirst[] = {0, 1, 2};
constexpr std::uint16_t kWeights[] = {11, 12};
constexpr ElementWeights kTable = {kElements, kFeatures, kFirst, kWeights};

void add(const std::vector<std::uint32_t>& hashes, KnownFeatures& to) {
  for (const std::uint32_t hash : hashes) to.add(hash, [] { return std::string("unused"); });
}

TEST(KnownFeatures, KeepEachThatHasWeightsOnce) {
  const FeatureLookup lookup(kTable);
  KnownFeatures known(lookup);
  add({4, 3, 5, 0x80000000, 3, 4}, known);
  EXPECT_THAT(known.slots(), ElementsAre(lookup.slot_of(3), lookup.slot_of(0x80000000)));
  EXPECT_EQ(known.added(), 6U);
}

TEST(KnownFeatures, BeginAnewWhenCleared) {
  const FeatureLookup lookup(kTable);
  KnownFeatures known(lookup);
  add({3, 7}, known);
  known.clear();
  EXPECT_THAT(known.slots(), IsEmpty());
  EXPECT_EQ(known.added(), 0U);
  add({3}, known);
  EXPECT_THAT(known.slots(), ElementsAre(lookup.slot_of(3)));
}

}  // namespace
}  // namespace consultlint
