// Which passage a message names as the nearest to an element that is not there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/rule_run.h"

namespace consultlint {
namespace {

using testing::HasSubstr;

std::string reason_without_name(const std::string& reply) {
  static const Result<Catalogue> pages = Catalogue::load({});
  const std::string paper =
      "# Hospital discharge rules: a consultation\n\nWe would like your views on new rules.\n\n"
      "## What would change\n\nA ward would ask for a bed in a care home two days sooner. The "
      "home would hold it for a week, and the ward would pay.\n\n## Sending a reply\n\n" +
      reply +
      "\n\nReplies may be left at the desk in any of the five area offices. The last day is 15 "
      "December 2027.\n\nFurther copies are held at the area offices.\n";
  const test::RuleRun run = test::run_rule(*pages, *pages->find("elements/named-contact"), paper,
                                           {.format = Format::kMarkdown,
                                            .kind = DocumentKind::kConsultation,
                                            .reference_date = {},
                                            .options = {}});
  EXPECT_EQ(run.verdict, Verdict::kNotMet);
  return run.reason;
}

TEST(NearestMiss, IsAPassageThatLacksOnlyTheFact) {
  EXPECT_THAT(reason_without_name("Contact the discharge team with any questions."),
              HasSubstr("Contact the discharge team"))
      << "and not the ward, which comes first";
}

}  // namespace
}  // namespace consultlint
