#include "language/learned/element_weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "consultlint/context.h"

namespace consultlint {
namespace {

class LearnedTable : public testing::TestWithParam<const ElementWeights*> {};

TEST_P(LearnedTable, IsInOrder) {
  const ElementWeights& table = *GetParam();
  EXPECT_FALSE(table.elements.empty());
  const auto rising = [](const auto& range, auto projection) {
    return std::ranges::adjacent_find(range, std::ranges::greater_equal{}, projection) ==
           range.end();
  };
  EXPECT_TRUE(rising(table.elements, &LearnedElement::id));
  EXPECT_TRUE(rising(table.features, std::identity{}));
  EXPECT_TRUE(rising(table.first, std::identity{})) << "every feature has a weight";
}

TEST_P(LearnedTable, PointsInsideItself) {
  const ElementWeights& table = *GetParam();
  ASSERT_EQ(table.first.size(), table.features.size() + 1);
  EXPECT_EQ(table.first.front(), 0U);
  EXPECT_EQ(table.first.back(), table.weights.size());
  EXPECT_LE(table.elements.size(), 256U) << "an element is told by a byte";
  for (const std::uint16_t entry : table.weights) {
    ASSERT_LT(entry >> 8U, table.elements.size());
    ASSERT_NE(entry & 0xFFU, 0U) << "a weight of nothing is no weight";
  }
}

TEST_P(LearnedTable, HasOneWeightForAFeatureAndAnElement) {
  const ElementWeights& table = *GetParam();
  for (const std::uint32_t feature : table.features) {
    std::set<unsigned> seen;
    for (const std::uint16_t entry : table.of(feature)) {
      ASSERT_TRUE(seen.insert(entry >> 8U).second) << feature;
    }
  }
}

TEST_P(LearnedTable, KnowsNothingOfOtherFeatures) {
  const ElementWeights& table = *GetParam();
  for (const std::uint32_t feature : table.features) {
    if (!std::ranges::binary_search(table.features, feature + 1)) {
      ASSERT_TRUE(table.of(feature + 1).empty());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Tables, LearnedTable, testing::Values(&element_weights(), &kind_weights()),
                         [](const auto& table) {
                           return table.param == &element_weights() ? "elements" : "kinds";
                         });

TEST(KindWeights, AreOfTheKindsOfDocuments) {
  EXPECT_EQ(kind_weights().elements.size(), static_cast<std::size_t>(kDocumentKinds));
  for (const LearnedElement& kind : kind_weights().elements) {
    EXPECT_TRUE(document_kind_named(kind.id)) << kind.id;
    EXPECT_EQ(kind.bar, 0) << kind.id;
  }
}

TEST(LearnedTables, TakeLessThanTwoMegabytesOfSourceEach) {
  constexpr std::uintmax_t kMost = 2'000'000;
  const std::filesystem::path folder = CONSULTLINT_SOURCE_DIR "/src/language/learned";
  for (const char* name : {"element_weights.cpp", "kind_weights.cpp"}) {
    EXPECT_LT(std::filesystem::file_size(folder / name), kMost) << name;
  }
}

}  // namespace
}  // namespace consultlint
