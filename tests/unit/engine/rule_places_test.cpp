#include "engine/rule_places.h"

#include <gtest/gtest.h>

#include <vector>

namespace consultlint {
namespace {

TEST(RulePlaces, AreFoundByWhatTouchesThem) {
  RulePlaces places;
  places.add("a/rule", {10, 20}, 1);
  EXPECT_EQ(places.find("a/rule", {20, 25}), 1);
  EXPECT_EQ(places.find("a/rule", {5, 10}), 1);
  EXPECT_EQ(places.find("a/rule", {12, 12}), 1);
  EXPECT_EQ(places.find("a/rule", {0, 40}), 1);
  EXPECT_EQ(places.find("a/rule", {21, 25}), std::nullopt);
  EXPECT_EQ(places.find("a/rule", {5, 9}), std::nullopt);
  EXPECT_EQ(places.find("b/rule", {10, 20}), std::nullopt);
}

TEST(RulePlaces, ThatTouchBecomeOneWithTheHigherNumber) {
  RulePlaces places;
  places.add("a/rule", {10, 20}, 3);
  places.add("a/rule", {30, 40}, 1);
  EXPECT_EQ(places.find("a/rule", {35, 36}), 1);
  places.add("a/rule", {20, 30}, 2);
  EXPECT_EQ(places.find("a/rule", {35, 36}), 3);
}

TEST(RulePlaces, MoveWithTheText) {
  RulePlaces places;
  places.add("a/rule", {0, 3}, 1);
  places.add("a/rule", {10, 13}, 2);
  // "one two threefour" becomes "I two, and threefour".
  const std::vector<Edit> edits = {{{0, 3}, "I"}, {{7, 7}, ", and"}};
  places.move_with(Shift("one two threefour", edits));
  EXPECT_EQ(places.find("a/rule", {0, 1}), 1);
  EXPECT_EQ(places.find("a/rule", {2, 12}), std::nullopt);
  EXPECT_EQ(places.find("a/rule", {13, 14}), 2);
}

}  // namespace
}  // namespace consultlint
