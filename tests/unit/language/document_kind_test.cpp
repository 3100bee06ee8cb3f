#include "language/document_kind.h"

#include <gtest/gtest.h>

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
      // It tells of views, but asks for none.
      {"# The weir path\n\nLast year people were asked for their views by 17 April 2024. Most said "
       "yes. The path opens in May.",
       DocumentKind::kOther},
  };
  for (const Row& row : kRows) {
    const FactsOf facts(row.prose);
    EXPECT_EQ(to_string(facts->document_kind().kind), to_string(row.kind)) << row.prose;
    EXPECT_FALSE(facts->document_kind().reasons.empty()) << row.prose;
    EXPECT_GT(facts->document_kind().confidence, 0) << row.prose;
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
