#include "engine/project_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "support/folder.h"

namespace consultlint {
namespace {

TEST(ProjectWords, AreReadALineEachInSmallLettersAndInOrder) {
  const test::Folder folder;
  folder.write("trade.txt", "# of the trade\r\nHustings\n\n  dwile # a cloth\n");
  folder.write("places.txt", "Leominster\ndwile");
  const std::vector<Given<std::string>> files = {{folder.at("trade.txt"), "c"},
                                                 {folder.at("places.txt"), "c"}};
  const auto words = read_project_words(files);
  ASSERT_TRUE(words) << words.error().message;
  EXPECT_THAT(*words, testing::ElementsAre("dwile", "hustings", "leominster"));
}

TEST(ProjectWords, ALineWithSeveralWordsIsAMistake) {
  const test::Folder folder;
  folder.write("places.txt", "Ledbury\nChipping Norton\n");
  const std::vector<Given<std::string>> files = {{folder.at("places.txt"), "c:2:1"}};
  const auto words = read_project_words(files);
  ASSERT_FALSE(words);
  EXPECT_EQ(words.error().where, folder.at("places.txt") + ":2");
}

TEST(ProjectWords, AMissingFileIsToldWhereItIsNamed) {
  const std::vector<Given<std::string>> files = {{"/nowhere/words.txt", "consultlint.yaml:2:1"}};
  const auto words = read_project_words(files);
  ASSERT_FALSE(words);
  EXPECT_EQ(words.error().where, "consultlint.yaml:2:1");
  EXPECT_THAT(words.error().message, testing::HasSubstr("/nowhere/words.txt"));
}

}  // namespace
}  // namespace consultlint
