// --reference-date: what depends on today, and nothing else.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/program.h"

namespace consultlint {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kPaper =
    "---\nconsultlint: {kind: consultation}\n---\n"
    "# Day centre consultation\n\n"
    "The consultation opens on 3 February 2025 and closes on 27 April 2025.\n";
constexpr std::string_view kCode =
    "---\nconsultlint: {kind: code}\n---\n"
    "# Compact\n\nThis code will be reviewed in June 2024.\n";

test::Run check(std::string_view input, std::vector<std::string> words = {}) {
  words.insert(words.end(), {"--select", "timescale", "-"});
  return test::consultlint(words, input);
}

TEST(ReferenceDate, TellsWhatIsPast) {
  EXPECT_THAT(check(kPaper, {"--reference-date", "2025-04-28"}).out,
              HasSubstr("timescale/closing-date-past"));
  EXPECT_THAT(check(kPaper, {"--reference-date", "2025-04-27"}).out,
              Not(HasSubstr("timescale/closing-date-past")));
  EXPECT_THAT(check(kCode, {"--reference-date", "2024-07-01"}).out,
              HasSubstr("timescale/review-overdue"));
  EXPECT_THAT(check(kCode, {"--reference-date", "2024-06-30"}).out,
              Not(HasSubstr("timescale/review-overdue")));
}

TEST(ReferenceDate, IsNotNeededForWhatTheDocumentTells) {
  EXPECT_THAT(check(kPaper).out, HasSubstr("timescale/closing-on-weekend"));
}

TEST(ReferenceDate, IsNoDayOfTheDocumentsOwn) {
  // Before the closing date there is nothing to add to what the document tells by itself.
  EXPECT_EQ(check(kPaper).out, check(kPaper, {"--reference-date", "2025-04-01"}).out);
  EXPECT_THAT(check(kPaper).out, Not(HasSubstr("closing-date-past")));
  EXPECT_THAT(check(kCode).out, Not(HasSubstr("review-overdue")));
}

}  // namespace
}  // namespace consultlint
