#include "language/elements/feature_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace consultlint {
namespace {

FeatureList list_of(const std::vector<std::uint32_t>& hashes) {
  FeatureList list;
  for (const std::uint32_t hash : hashes) list.add(hash, [] { return "unused"; });
  return list;
}

TEST(FeatureList, HoldsEachFeatureOnceInOrderWhenSettled) {
  FeatureList list = list_of({7, 3, 0xFFFFFFFF, 3, 0, 7, 3});
  list.settle();
  EXPECT_THAT(list.hashes(), testing::ElementsAre(0U, 3U, 7U, 0xFFFFFFFFU));
}

TEST(FeatureList, CountsWhatWasAddedDoublesToo) {
  FeatureList list = list_of({7, 3, 7});
  list.settle();
  EXPECT_EQ(list.added(), 3U);
  list.clear();
  EXPECT_EQ(list.added(), 0U);
}

TEST(FeatureList, KeepsNamesWhenTheyAreWanted) {
  FeatureList named(true);
  named.add(5, [] { return "five"; });
  named.add(3, [] { return "three"; });
  named.settle();
  EXPECT_EQ(named.name_of(5), "five");
  EXPECT_EQ(named.name_of(3), "three");
  EXPECT_EQ(named.name_of(4), "");
  named.clear();
  EXPECT_TRUE(named.hashes().empty());
  EXPECT_EQ(named.name_of(5), "");
}

TEST(FeatureList, AsksForNoNameThatIsNotWanted) {
  FeatureList list;
  bool asked = false;
  list.add(5, [&asked] {
    asked = true;
    return std::string("five");
  });
  EXPECT_FALSE(asked);
  EXPECT_EQ(list.name_of(5), "");
  EXPECT_THAT(list.hashes(), testing::ElementsAre(5U));
}

}  // namespace
}  // namespace consultlint
