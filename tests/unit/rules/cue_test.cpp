#include "rules/cue.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/page_phrases.h"

namespace consultlint {
namespace {

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

TEST(EvidenceCueTable, HoldsAPhraseOnceAndEveryUseOfIt) {
  const EvidenceCueTable table = make_cue_table("close * on; close * by; on");
  ASSERT_EQ(table.phrases, (std::vector<std::string>{"close", "on", "by"}));
  EXPECT_EQ(table.uses[0], (std::vector<EvidenceCueTable::Use>{{0, 0}, {1, 0}}));
  EXPECT_EQ(table.uses[1], (std::vector<EvidenceCueTable::Use>{{0, 1}, {2, 0}}));
  EXPECT_EQ(table.chains, (std::vector<std::vector<std::uint32_t>>{{0, 2}, {0, 2}, {0, 1}}));
}

TEST(EvidenceCueTable, HoldsWhereChainsBegin) {
  const EvidenceCueTable table = make_cue_table("a * b & c & d * e");
  EXPECT_EQ(table.chains, (std::vector<std::vector<std::uint32_t>>{{0, 2, 3, 5}}));
}

}  // namespace
}  // namespace consultlint
