#include "language/elements/feature_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace consultlint {
namespace {

FeatureList list_of(const std::vector<std::uint32_t>& hashes) {
  FeatureList list;
  for (const std::uint32_t hash : hashes) list.add(hash, [] { return "unused"; });
  return list;
}

void expect_settled(std::vector<std::uint32_t> hashes) {
  FeatureList list = list_of(hashes);
  list.settle();
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  EXPECT_EQ(list.hashes(), hashes);
}

TEST(FeatureList, HoldsEachFeatureOnceInOrderWhenSettled) {
  std::mt19937 random(7);
  for (const std::size_t size : {0U, 1U, 2U, 31U, 32U, 33U, 200U, 1'023U, 1'024U, 1'025U, 5'000U}) {
    std::vector<std::uint32_t> even(size);
    for (std::uint32_t& hash : even) hash = static_cast<std::uint32_t>(random());
    expect_settled(even);
    std::vector<std::uint32_t> crowded(size);  // all with one of two first bytes, many twice
    for (std::uint32_t& hash : crowded) {
      hash = static_cast<std::uint32_t>((random() % 2) * 0xFF000000U + random() % (size / 2 + 1));
    }
    expect_settled(crowded);
  }
}

TEST(FeatureList, KeepsNamesWhenTheyAreWanted) {
  FeatureList named(true);
  named.add(5, [] { return "five"; });
  named.add(3, [] { return "three"; });
  named.settle();
  EXPECT_EQ(named.name_of(5), "five");
  EXPECT_EQ(named.name_of(3), "three");
  EXPECT_EQ(named.name_of(4), "");
  FeatureList all(true);
  all.add(named);
  EXPECT_EQ(all.hashes(), named.hashes());
  EXPECT_EQ(all.name_of(5), "five");
  all.clear();
  EXPECT_TRUE(all.hashes().empty());
  EXPECT_EQ(all.name_of(5), "");
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
