#include "language/cue_words.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {
namespace {

TEST(FoldedText, KeepsLowerCaseWordsWithOneSpaceBetween) {
  struct Case {
    std::string_view text;
    std::string_view folded;
    std::uint32_t words;
  };
  for (const auto& [text, folded, words] : {
           Case{"", " ", 0},
           Case{"  ", " ", 0},
           Case{"Send  your VIEWS", " send your views ", 3},
           Case{"\tthe 2 roads, (and) more.", " the 2 roads and more ", 5},
           Case{"drop-in", " drop in ", 2},
           Case{"don\xE2\x80\x99t 'quote'", " don't quote ", 2},
           Case{"one\xE2\x80\x94two\xC2\xA0three", " one two three ", 3},
           Case{"caf\xC3\xA9 days", " caf\xC3\xA9 days ", 2},
       }) {
    const FoldedText actual(text);
    EXPECT_EQ(actual.view(), folded) << text;
    EXPECT_EQ(actual.word_count(), words) << text;
  }
}

std::vector<std::string> cues_met(std::string_view source) {
  constexpr std::array kRows = {
      CueRow{1, 1, "open|opens on|opening*|no"},
      CueRow{2, 1, "open for comment|opened"},
  };
  const CueTable table(kRows);
  const FoldedText text(source);
  std::vector<std::string> met;
  for (const CueHit& hit : table.find_in(text)) {
    met.emplace_back(text.view().substr(hit.begin, hit.end - hit.begin));
  }
  return met;
}

TEST(CueTable, TheLongestCueOfAWordWins) {
  using Met = std::vector<std::string>;
  EXPECT_EQ(cues_met("It is open for comment and opens on Monday"),
            (Met{"open for comment", "opens on"}));
  EXPECT_EQ(cues_met("open for all"), Met{"open"});
  EXPECT_EQ(cues_met("The openings were opened"), (Met{"openings", "opened"}));
}

TEST(CueTable, ACueIsOfWholeWordsUpToTheEndOfTheText) {
  using Met = std::vector<std::string>;
  EXPECT_EQ(cues_met("reopen, openly, opens, not, o"), Met{});
  EXPECT_EQ(cues_met("no"), Met{"no"});
  EXPECT_EQ(cues_met("say no"), Met{"no"});
  EXPECT_EQ(cues_met("to open"), Met{"open"});
  EXPECT_EQ(cues_met("opening"), Met{"opening"});
  EXPECT_EQ(cues_met("opens o"), Met{});
}

}  // namespace
}  // namespace consultlint
