#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>

#include "support/junit_shape.h"
#include "unit/report/compliance_sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using testing::HasSubstr;
using testing::Not;

std::string junit(const Files& files, auto adjust) {
  std::string report = written(write_junit, files, adjust);
  EXPECT_EQ(test::junit_fault(report), "") << report;
  return report;
}

std::string junit(const Files& files) {
  return junit(files, [](Report&) {});
}

TEST(Junit, ARuleIsATestCaseAndPassesAreSeen) {
  EXPECT_EQ(junit(file("./a.md", Format::kMarkdown,
                       {finding(kPlainWords, "Hard.", at(3, "[[utilise]]")),
                        finding(kPlainWords, "Hard, \"too\".", at(4, "[[utilise]]"))})),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"consultlint 0.1.0\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
            "  <testsuite name=\"a.md\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
            "    <testcase name=\"language/plain-words\" classname=\"a.md\">\n"
            "      <failure type=\"warning\" message=\"2 findings\">"
            "./a.md:3:1: warning: Hard.&#10;./a.md:4:1: warning: Hard, &quot;too&quot;.&#10;"
            "</failure>\n"
            "    </testcase>\n"
            "    <testcase name=\"timescale/two-closing-dates\" classname=\"a.md\"/>\n"
            "  </testsuite>\n"
            "</testsuites>\n");
}

TEST(Junit, WhatDoesNotFailTheRunIsPrintedByATestThatPasses) {
  FileReport lenient =
      file("a.md", Format::kMarkdown, {finding(kPlainWords, "Hard.", at(3, "[[utilise]]"))});
  lenient.fail_on = Level::kError;
  const std::string report = junit(Files(std::move(lenient)));
  EXPECT_THAT(report, HasSubstr("failures=\"0\""));
  EXPECT_THAT(report, HasSubstr("<system-out>a.md:3:1: warning: Hard.&#10;</system-out>"));
}

TEST(Junit, OnlyTheRulesOfAFileAreItsTests) {
  RuleInfo elsewhere = rule("elements/minutes");
  elsewhere.kinds = 1U << static_cast<unsigned>(DocumentKind::kMeeting);
  const std::vector<const RuleInfo*> all = {&elsewhere, &kPlainWords, &kTwoDates};
  const std::vector<const RuleInfo*> own = {&kTwoDates};
  FileReport limited = file("b.md", Format::kMarkdown, {});
  limited.rules = own;
  const std::string report = junit(Files(file("a.md", Format::kMarkdown, {}), std::move(limited)),
                                   [&](Report& each) { each.rules = all; });
  EXPECT_THAT(report, Not(HasSubstr("elements/minutes"))) << "of meetings only";
  EXPECT_THAT(report, HasSubstr("name=\"language/plain-words\" classname=\"a.md\""));
  EXPECT_THAT(report, Not(HasSubstr("name=\"language/plain-words\" classname=\"b.md\"")));
  EXPECT_THAT(report, HasSubstr("name=\"timescale/two-closing-dates\" classname=\"b.md\""));
}

TEST(Junit, NothingInADocumentBreaksTheXml) {
  ReportedFinding found =
      finding(kPlainWords, std::string("<&>\"]]>\t\n\x01\x1b\xFF\0x", 13), at(1, "[[x]]"));
  found.message += "\xEF\xBF\xBF\xED\xA0\x80 é 😀";
  const std::string report = junit(file("a\"<\n\xFE.md", Format::kMarkdown, {found}));
  EXPECT_THAT(report, HasSubstr("&lt;&amp;&gt;&quot;]]&gt;&#9;&#10;"));
  EXPECT_THAT(report, HasSubstr(" é 😀"));
}

TEST(Junit, AWordFileSaysItsParagraph) {
  ReportedFinding found = finding(kPlainWords, "Hard.", at(12, "[[utilise]]"));
  found.at.whereabouts = "paragraph 12";
  EXPECT_THAT(junit(file("b.docx", Format::kDocx, {found})),
              HasSubstr("message=\"Hard. (paragraph 12)\""));
}

TEST(Junit, WhatCouldNotBeDoneIsAnError) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  FileReport damaged = file("c.docx", Format::kDocx, {});
  damaged.problems = {"The comments are missing."};
  const std::vector<Error> errors = {{"There is no such file.", "d.md"}};
  const std::string report = junit(Files(std::move(unreadable), std::move(damaged)),
                                   [&](Report& each) { each.errors = errors; });
  EXPECT_THAT(report, HasSubstr("<testsuite name=\"b.docx\" tests=\"1\" failures=\"0\" "
                                "errors=\"1\" skipped=\"0\">"))
      << "no rule has looked at it";
  EXPECT_THAT(report, HasSubstr("<error type=\"input/unreadable\""));
  EXPECT_THAT(report, HasSubstr("<system-out>The comments are missing.</system-out>"));
  EXPECT_THAT(report, HasSubstr("<testsuite name=\"consultlint\""));
}

TEST(Junit, AClauseIsATestCaseThatOnlyFailsWhenItIsNotMet) {
  FileReport judged = judged_file();
  judged.compliance.clauses.push_back(
      clause(1, ClauseVerdict::kNotMet, {1}, "The law sets six weeks"));
  const std::string report =
      junit(Files(std::move(judged)), [](Report& each) { each.codes = kCodes; });
  EXPECT_THAT(report, HasSubstr("tests=\"5\" failures=\"1\" errors=\"0\" skipped=\"2\">"));
  EXPECT_THAT(report, HasSubstr("<testcase name=\"kent:4.2 Words are plain\""));
  EXPECT_THAT(report, HasSubstr("Found in &quot;Tell us.&quot;.&#10;draft.md:3:1: "));
  EXPECT_THAT(report, HasSubstr("<failure type=\"not-met\" message=\"not-met: Two closing dates."));
  EXPECT_THAT(report, HasSubstr("message=\"waived: The law sets six weeks\""));
  EXPECT_THAT(report, HasSubstr("message=\"not-checkable: History\""));
  EXPECT_THAT(report, Not(HasSubstr("language/plain-words\" classname")));
}

TEST(Junit, NoFileIsNoTest) {
  EXPECT_THAT(junit(Files()), HasSubstr("tests=\"0\" failures=\"0\" errors=\"0\">\n</testsuites>"));
}

}  // namespace
}  // namespace consultlint
