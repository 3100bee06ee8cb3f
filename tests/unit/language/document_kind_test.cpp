#include "language/document_kind.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/kind_by_cues.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

struct Row {
  std::string_view prose;
  DocumentKind kind;
};

TEST(DocumentKind, IsToldFromTitleAndTense) {
  constexpr Row kRows[] = {
      {"# Market hall opening hours: a consultation\n\nPlease send us your comments by 14 March "
       "2025. No decision has been made.",
       DocumentKind::kConsultation},
      {"# Draft code of practice\n\nWe are consulting on a draft. How to respond: write to us. "
       "Closing date: 14 March 2025.",
       DocumentKind::kConsultation},
      {"# Market hall hours: what you told us\n\nWe received 212 replies. Of those who replied, 80 "
       "per cent were in favour.",
       DocumentKind::kFeedbackReport},
      {"# Response to the draft transport strategy\n\nThank you for the opportunity to comment. "
       "Our "
       "members run six minibuses.",
       DocumentKind::kResponse},
      {"# Market hall: hours are changing\n\nCabinet agreed new hours. This page explains them. "
       "You "
       "do not need to do anything.",
       DocumentKind::kNotice},
      {"# Notice: the end of your grant\n\nThis is a notice for information. Your grant ends on 31 "
       "March 2027.",
       DocumentKind::kNotice},
      {"# Traders' forum: notice of meeting\n\nApologies. Matters arising. Date of next meeting.",
       DocumentKind::kMeeting},
      {"# Consultation diary 2025/26\n\nHere is what we expect to consult on.",
       DocumentKind::kDiary},
      {"# Consultation code of practice\n\nThis code applies to all departments. There should be "
       "consultation before any large change.",
       DocumentKind::kCode},
      {"# Trustees' annual report\n\nIt was a good year for the hospice.", DocumentKind::kOther},
      {"# Recipe\n\nBoil the beans.", DocumentKind::kOther},
      // Nothing here uses the words of a consultation paper; what it does shows it to be one.
      {"# The weir path\n\nDear neighbour\n\nWe are thinking about letting anglers use the path, "
       "and "
       "should like to have your opinion first. Would you kindly fill in the card and send it back "
       "by 17 April 2025? Or write to me at path@weir.example. We could also leave things alone.",
       DocumentKind::kConsultation},
  };
  for (const Row& row : kRows) {
    const FactsOf facts(row.prose);
    EXPECT_EQ(to_string(facts->document_kind().kind), to_string(row.kind)) << row.prose;
    EXPECT_FALSE(facts->document_kind().reasons.empty()) << row.prose;
    EXPECT_GT(facts->document_kind().confidence, 0) << row.prose;
  }
}

TEST(DocumentKind, OfANoticeIsShownByItsOwnWords) {
  const FactsOf facts(
      "# Notice: the end of your grant\n\nThis is a notice for information. Your grant ends on 31 "
      "March 2027.");
  EXPECT_EQ(facts->document_kind().reasons.front(), "the text says \"notice for information\"");
}

TEST(DocumentKind, OfAPaperThatTellsOfViewsButAsksForNoneIsNoConsultation) {
  const FactsOf facts(
      "# The weir path\n\nLast year people were asked for their views by 17 April 2024. Most said "
      "yes. The path opens in May.");
  EXPECT_NE(to_string(facts->document_kind().kind), "consultation");
}

/// A paper of each kind that uses few of the words that its kind is known by.
TEST(DocumentKind, IsLearnedFromWordsAndHeadings) {
  constexpr Row kRows[] = {
      {"# What happened with the swimming pool hours\n\nEarlier this year 140 people wrote to us "
       "about the pool. Most who wrote liked the early start; 40 did not. A third said that the "
       "price was too high. Because of what people said we have dropped the late session.\n\n## "
       "What people said\n\nMost replies were from swimmers.\n\n## What we have decided\n\nThe "
       "pool opens at six.",
       DocumentKind::kFeedbackReport},
      {"# Swimming club: our thoughts about your pool hours paper\n\nWe are a club of 80 swimmers. "
       "We support the early start. We do not agree that the late session should end, as our "
       "members work by day. Question 1: Yes. Question 2: No, because it is too dear.",
       DocumentKind::kResponse},
      {"# How the town hall and local groups work together\n\nThe council will give groups at "
       "least twelve weeks to answer. Groups will tell the council what their members think. Both "
       "sides will meet each year to look at how this works. This agreement binds all departments.",
       DocumentKind::kCode},
  };
  for (const Row& row : kRows) {
    const FactsOf facts(row.prose);
    EXPECT_NE(to_string(guess_kind_by_cues(*facts).kind), to_string(row.kind))
        << "its phrases alone tell it: " << row.prose;
    const KindGuess& guess = facts->document_kind();
    EXPECT_EQ(to_string(guess.kind), to_string(row.kind)) << row.prose;
    EXPECT_GE(guess.confidence, 0.5) << row.prose;
    EXPECT_LE(guess.confidence, 1) << row.prose;
    ASSERT_EQ(guess.reasons.size(), 1U) << row.prose;
    EXPECT_THAT(guess.reasons.front(), testing::HasSubstr("taken together"));
  }
}

TEST(DocumentKind, IsTheOneThatIsGiven) {
  Context context;
  context.kind = DocumentKind::kMeeting;
  const FactsOf facts("# A consultation\n\nPlease send us your comments.", context);
  EXPECT_EQ(facts->document_kind().kind, DocumentKind::kMeeting);
  EXPECT_EQ(facts->document_kind().confidence, 1.0);
  EXPECT_EQ(facts->document_kind().reasons, std::vector<std::string>{"given"});
}

}  // namespace
}  // namespace consultlint
