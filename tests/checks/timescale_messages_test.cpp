// What the checks of periods say besides where: the words that they took for a reason or a promise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/rule_run.h"

namespace consultlint {
namespace {

using testing::HasSubstr;
using testing::Not;

test::RuleRun run(std::string_view rule, const std::string& prose) {
  static const Result<Catalogue> pages = Catalogue::load({});
  return test::run_rule(*pages, *pages->find(rule), "# Day centre consultation\n\n" + prose,
                        {.format = Format::kMarkdown,
                         .kind = DocumentKind::kConsultation,
                         .reference_date = {},
                         .options = {}});
}

TEST(ShortPeriod, NamesTheWordsThatItTakesForTheReason) {
  const std::string period =
      "The consultation opens on 3 February 2025 and closes on 17 March 2025.";
  const test::RuleRun excused = run(
      "timescale/short-period", period + " We are asking what you think, because charges rose.");
  EXPECT_EQ(excused.verdict, Verdict::kWeak);
  EXPECT_EQ(excused.reason,
            "Open for 42 days (43 counting both ends). The reason for less than 12 weeks seems to "
            "be \"because charges rose\".");
  const test::RuleRun bare = run("timescale/short-period", period);
  EXPECT_EQ(bare.verdict, Verdict::kNotMet);
  EXPECT_EQ(bare.reason, "Open for 42 days (43 counting both ends).");
}

TEST(FeedbackDateMissing, QuotesAPromiseOnlyOfResults) {
  const std::string period = "Please reply by 28 April 2025. ";
  const auto message = [&](const std::string& promise) {
    const test::RuleRun told = run("timescale/feedback-date-missing", period + promise);
    return told.findings.empty() ? std::string() : told.findings.front().message;
  };
  EXPECT_THAT(message("The results will be published in due course."), HasSubstr("in due course"));
  EXPECT_THAT(message("We will let you know what we decide as soon as we can."),
              HasSubstr("as soon as we can"));
  const std::string survey = message("The traffic survey will be published in due course.");
  EXPECT_THAT(survey, HasSubstr("not when they will hear"));
  EXPECT_THAT(survey, Not(HasSubstr("in due course")));
}

}  // namespace
}  // namespace consultlint
