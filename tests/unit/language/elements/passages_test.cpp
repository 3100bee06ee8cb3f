#include "language/elements/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;
using testing::ElementsAre;

/// Each passage as "text", a list as "[text of the first … text of the last] of N".
std::vector<std::string> passages_of(std::string_view prose) {
  const FactsOf facts(prose);
  std::vector<std::string> told;
  for (const Passage& passage : find_passages(*facts)) {
    const auto sentences = facts->sentences().subspan(passage.first_sentence, passage.sentences);
    EXPECT_EQ(passage.block, sentences.front().block);
    EXPECT_EQ(passage.span.begin, sentences.front().span.begin);
    EXPECT_EQ(passage.span.end, sentences.back().span.end);
    const std::string first(facts.text(sentences.front().span));
    const std::string last(facts.text(sentences.back().span));
    told.push_back(passage.kind == Passage::Kind::kSentence
                       ? first
                       : "[" + first + " … " + last + "] of " + std::to_string(sentences.size()));
  }
  return told;
}

TEST(Passages, AreSentencesAndHeadings) {
  EXPECT_THAT(passages_of("# The weir\n\nIt leaks. It must be mended.\n\nTell us."),
              ElementsAre("The weir", "It leaks.", "It must be mended.", "Tell us."));
}

TEST(Passages, AListStandsBeforeItsMembers) {
  EXPECT_THAT(passages_of("Reply by:\n\n- letter\n- telephone\n- the form\n\nThank you."),
              ElementsAre("Reply by:", "[letter … the form] of 3", "letter", "telephone",
                          "the form", "Thank you."));
}

TEST(Passages, ATableIsAListOfItsCells) {
  EXPECT_THAT(passages_of("| Step | Date |\n| Closes | 14 March 2027 |\n\nThat is all."),
              ElementsAre("[Step … 14 March 2027] of 4", "Step", "Date", "Closes", "14 March 2027",
                          "That is all."));
}

TEST(Passages, OneMemberIsNoList) {
  EXPECT_THAT(passages_of("Reply by:\n\n- letter\n\nThank you."),
              ElementsAre("Reply by:", "letter", "Thank you."));
}

TEST(Passages, TwoListsPartedByProseAreTwo) {
  EXPECT_THAT(passages_of("- a1\n- a2\n\nOr:\n\n- b1\n- b2"),
              ElementsAre("[a1 … a2] of 2", "a1", "a2", "Or:", "[b1 … b2] of 2", "b1", "b2"));
}

TEST(Passages, OfAnEmptyDocumentAreNone) {
  EXPECT_TRUE(passages_of("").empty());
}

}  // namespace
}  // namespace consultlint
