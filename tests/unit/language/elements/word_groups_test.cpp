#include "language/elements/word_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

std::set<std::string_view> groups_of_word(std::string_view word) {
  const test::FactsOf facts(word);
  const Terms terms(*facts);
  const auto all = terms.in({0, static_cast<std::uint32_t>(word.size())});
  std::set<std::string_view> names;
  for (int group = 0; group < 64; ++group) {
    if (((all.front().groups >> static_cast<unsigned>(group)) & 1U) != 0) {
      names.insert(name_of_group(group));
    }
  }
  return names;
}

TEST(WordGroups, HoldAWordWithAllThatShareItsStem) {
  for (const std::string_view word : {"council", "Council", "councillors", "cabinet"}) {
    EXPECT_THAT(groups_of_word(word), Contains("decider")) << word;
  }
  for (const std::string_view word : {"reply", "response", "respond", "questionnaires"}) {
    EXPECT_THAT(groups_of_word(word), Contains("reply")) << word;
  }
}

TEST(WordGroups, HoldSomeWordsForThemselvesAlone) {
  EXPECT_THAT(groups_of_word("make"), Contains("decide"));
  EXPECT_THAT(groups_of_word("makes"), Not(Contains("decide")));
  EXPECT_THAT(groups_of_word("your"), Contains("you"));
  EXPECT_THAT(groups_of_word("youth"), Not(Contains("you")));
}

TEST(WordGroups, AWordMayStandInSeveral) {
  EXPECT_GE(groups_of_word("council").size(), 2U);
}

TEST(WordGroups, MostWordsHaveNone) {
  for (const std::string_view word : {"banana", "turquoise", "xylophone"}) {
    EXPECT_THAT(groups_of_word(word), IsEmpty()) << word;
  }
}

TEST(WordGroups, EachHasItsOwnName) {
  std::set<std::string_view> names;
  int groups = 0;
  while (!name_of_group(groups).empty()) names.insert(name_of_group(groups++));
  EXPECT_GT(groups, 20);
  EXPECT_LE(groups, 64);
  EXPECT_EQ(names.size(), static_cast<std::size_t>(groups));
  EXPECT_EQ(name_of_group(1000), "");
}

}  // namespace
}  // namespace consultlint
