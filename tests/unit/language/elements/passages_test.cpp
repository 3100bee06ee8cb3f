#include "language/elements/passages.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/written_document.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;
using testing::ElementsAre;

/// "text"; of a list, "[text of the first … text of the last] of N".
std::string told(const Passage& passage, const FactsOf& facts) {
  const auto sentences = facts->sentences().subspan(passage.first_sentence, passage.sentences);
  const std::string_view first = facts.text(sentences.front().span);
  if (passage.kind == Passage::Kind::kSentence) return std::string(first);
  return fmt::format("[{} … {}] of {}", first, facts.text(sentences.back().span), sentences.size());
}

std::vector<std::string> passages_of(std::string_view prose) {
  const FactsOf facts(prose);
  std::vector<std::string> passages;
  for (const Passage& passage : find_passages(*facts)) passages.push_back(told(passage, facts));
  return passages;
}

TEST(Passages, SpanTheirSentences) {
  const FactsOf facts("# The weir\n\nIt leaks. It floods.\n\n- one\n- two\n\nThat is all.");
  for (const Passage& passage : find_passages(*facts)) {
    const auto sentences = facts->sentences().subspan(passage.first_sentence, passage.sentences);
    EXPECT_EQ(passage.block, sentences.front().block);
    EXPECT_EQ(passage.span, (TextSpan{sentences.front().span.begin, sentences.back().span.end}));
  }
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

/// Some formats make an item of it, some a paragraph.
TEST(Passages, ANumberedParagraphIsNoMemberOfAList) {
  constexpr std::pair<std::string_view, BlockKind> kLabels[] = {{"7.5", BlockKind::kParagraph},
                                                                {"7.5.1", BlockKind::kParagraph},
                                                                {"1.", BlockKind::kItem},
                                                                {"(a)", BlockKind::kItem},
                                                                {"\xE2\x80\xA2", BlockKind::kItem}};
  for (const auto& [label, kind] : kLabels) {
    const Document document = test::write_document(
        {{.text = "It floods.", .kind = BlockKind::kItem, .label = std::string(label)}});
    EXPECT_EQ(kind_for_features(document, document.blocks().front()), kind) << label;
  }
  const Document cell = test::write_document({{.text = "7.5", .kind = BlockKind::kCell}});
  EXPECT_EQ(kind_for_features(cell, cell.blocks().front()), BlockKind::kCell);
}

TEST(Passages, OfAnEmptyDocumentAreNone) {
  EXPECT_TRUE(passages_of("").empty());
}

}  // namespace
}  // namespace consultlint
