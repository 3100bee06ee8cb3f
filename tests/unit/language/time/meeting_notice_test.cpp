#include "consultlint/meeting_notice.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;

/// "issued meeting" of a paper, as printed.
std::string notice_in(std::string_view paper) {
  Context context;
  context.kind = DocumentKind::kMeeting;
  const FactsOf facts(paper, context);
  const auto notice = meeting_notice(*facts);
  if (!notice) return "";
  const Document& document = facts->document();
  return std::string(document.slice(facts->dates()[notice->issued].span)) + ", " +
         std::string(document.slice(facts->dates()[notice->meeting].span));
}

TEST(MeetingNotice, IsOfTheFirstMeetingAfterThePaper) {
  EXPECT_EQ(notice_in("Harbour Users' Forum\n\nDated 6 October 2025\n\n"
                      "The next meeting will be held on 1 December 2025.\n\n"
                      "The autumn meeting will be held on 3 November 2025. "
                      "The last meeting was held on 1 September 2025."),
            "6 October 2025, 3 November 2025");
}

TEST(MeetingNotice, NeedsBothDays) {
  EXPECT_EQ(notice_in("Harbour Users' Forum\n\nA meeting will be held on 3 November 2025."), "");
  EXPECT_EQ(notice_in("Harbour Users' Forum\n\nDated 6 October 2025\n\nThere will be a meeting."),
            "");
}

TEST(MeetingNotice, IsNotGivenByMinutes) {
  constexpr std::string_view kNext =
      "\n\nDated 6 October 2025\n\nThe next meeting will be held on "
      "3 November 2025.";
  EXPECT_NE(notice_in("Harbour Users' Forum" + std::string(kNext)), "");
  for (const std::string head :
       {"Minutes", "Minutes of the meeting of the Forum", "Draft minutes for approval"}) {
    EXPECT_EQ(notice_in(head + std::string(kNext)), "") << head;
  }
  EXPECT_EQ(notice_in("Forum" + std::string(kNext) + "\n\nThe meeting closed at 9pm."), "");
  EXPECT_NE(
      notice_in("Forum" + std::string(kNext) + "\n\nPapers.\n\nTea.\n\nMinutes will be sent."), "");
}

}  // namespace
}  // namespace consultlint
