#include "rules/cue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "rules/cue_table.h"

namespace consultlint {
namespace {

using ::testing::ElementsAre;

std::string dump(std::string_view cues) {
  std::string text;
  for (const EvidenceCue& cue : parse_cues(cues)) {
    for (const auto& segment : cue.segments) {
      text += '[';
      for (const std::string& phrase : segment) text += (text.ends_with('[') ? "" : "|") + phrase;
      text += ']';
    }
    text += ';';
  }
  return text;
}

TEST(EvidenceCue, StandsForPhrases) {
  EXPECT_EQ(dump("closing date; deadline"), "[closing date];[deadline];");
  EXPECT_EQ(dump("close/end on"), "[close on|end on];");
  EXPECT_EQ(dump("consult~ us"), "[consult us|consults us|consulted us|consulting us];");
  EXPECT_EQ(dump("open * until/to"), "[open][until|to];");
  EXPECT_EQ(dump("a * b * c"), "[a][b][c];");
  EXPECT_EQ(dump("a * b & c"), "[a][b][c];");
}

TEST(EvidenceCue, FaultsAreNamed) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"* date", "'*' stands between two words"},
      {"date *", "'*' stands between two words"},
      {"a * * b", "'*' stands between two words"},
      {"a & * b", "'*' stands between two words"},
      {"a &", "'&' stands between two words"},
      {"close/ on", "a word is missing beside '/'"},
      {"cl~ose", "'~' stands at the end of a word, once"},
      {"~", "'~' stands at the end of a word, once"},
      {"close|end",
       "'|' in a cue: the signs of cues are / between words, ~ behind a word, and * and & "
       "alone"},
      {"a/b/c/d a/b/c/d a/b/c/d a/b/c/d a/b/c/d",
       "this cue stands for more than 256 phrases; write fewer alternatives"},
  };
  for (const auto& [cues, message] : cases) {
    const std::optional<CueFault> fault = find_cue_fault(cues);
    ASSERT_TRUE(fault) << cues;
    EXPECT_EQ(fault->message, message) << cues;
  }
  EXPECT_FALSE(find_cue_fault("consultation * close~/end~ on; and/or"));
}

TEST(EvidenceCues, HoldsAPhraseOnceAndEveryUseOfIt) {
  const EvidenceCuesStorage storage = make_cue_table("close * on; close * by; on");
  ASSERT_EQ(storage.phrases, (std::vector<std::string>{"close", "on", "by"}));
  const EvidenceCues table = storage.table();
  EXPECT_THAT(table.uses(0), ElementsAre(EvidenceCues::Use{0, 0}, EvidenceCues::Use{1, 0}));
  EXPECT_THAT(table.uses(1), ElementsAre(EvidenceCues::Use{0, 1}, EvidenceCues::Use{2, 0}));
  EXPECT_THAT(table.uses(2), ElementsAre(EvidenceCues::Use{1, 1}));
  EXPECT_THAT(table.chains(0), ElementsAre(0, 2));
  EXPECT_THAT(table.chains(1), ElementsAre(0, 2));
  EXPECT_THAT(table.chains(2), ElementsAre(0, 1));
}

TEST(EvidenceCues, HoldsWhereChainsBegin) {
  const EvidenceCuesStorage storage = make_cue_table("a * b & c & d * e");
  EXPECT_THAT(storage.table().chains(0), ElementsAre(0, 2, 3, 5));
}

TEST(EvidenceCues, OnlySignsBetweenWordsNeedOne) {
  EXPECT_FALSE(needs_cue_table("close~/end~ on; until"));
  EXPECT_TRUE(needs_cue_table("until; close * by"));
  EXPECT_TRUE(needs_cue_table("reply & weigh"));
}

}  // namespace
}  // namespace consultlint
