// `consultlint compliance` and `check --code` from the outside, on a draft that a test can read.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string kPack = CONSULTLINT_SOURCE_DIR "/tests/packs/northvale";
const std::string kCode = "northvale-charter-2024";

/// Runs for six weeks, and speaks of nothing that the code asks for but its closing date.
const std::string kDraft =
    "# Bus stops in the Vale\n\nWe are consulting on moving two bus stops and ask for your "
    "views.\n\nThe consultation runs from Monday 3 March 2025 to Monday 14 April 2025. Please "
    "reply by 14 April 2025. Ask the Hub Board for a copy.\n";

test::Run run(std::vector<std::string> words, const std::string& draft = kDraft) {
  const std::vector<std::string> common = {"--pack", kPack,          "--code",           kCode,
                                           "--kind", "consultation", "--stdin-filename", "draft.md",
                                           "-"};
  words.insert(words.end(), common.begin(), common.end());
  return test::consultlint(words, draft);
}

std::string verdicts(const std::vector<std::string>& options, const std::string& draft = kDraft) {
  std::vector<std::string> words = {"compliance", "--format", "json"};
  words.insert(words.end(), options.begin(), options.end());
  std::string all;
  const json report = json::parse(run(words, draft).out);
  for (const json& clause : report["clauses"]) {
    all += clause["clause"].get<std::string>() + ' ' + clause["verdict"].get<std::string>() + '\n';
  }
  return all;
}

TEST(Compliance, JudgesEveryClause) {
  EXPECT_EQ(verdicts({}), "1 not-met\n2 met\n3 not-met\n4 no-sign\n5 not-checkable\n");
  EXPECT_EQ(verdicts({"--set", "timescale/short-period.min-weeks=6"}),
            "1 not-met\n2 met\n3 met\n4 no-sign\n5 not-checkable\n");
  EXPECT_EQ(verdicts({}, kDraft + "\nThis paper was sent to all parish councils.\n"),
            "1 met\n2 met\n3 met\n4 no-sign\n5 not-checkable\n");
}

TEST(Compliance, ExitCodeIsOneForABreachAndTwoForFailure) {
  EXPECT_EQ(run({"compliance"}).code, 1);
  EXPECT_EQ(run({"compliance"}, kDraft + "\nThis paper was sent to all parish councils.\n").code,
            0);
  EXPECT_EQ(run({"compliance", "--waive", kCode + ":1=No parish is near", "--waive",
                 kCode + ":3=The law sets six weeks"})
                .code,
            0);
  EXPECT_EQ(run({"compliance", "no-such-file.md"}).code, 2);
}

TEST(Compliance, TextShowsEvidenceAndWhatWasLookedFor) {
  const test::Run report = run({"compliance"});
  EXPECT_EQ(report.err, "");
  EXPECT_THAT(report.out, StartsWith("draft.md: Northvale Charter (northvale-charter-2024)\n"));
  EXPECT_THAT(report.out, HasSubstr("  2  met          There is a closing date\n"
                                    "                  line 5: \""));
  EXPECT_THAT(report.out, HasSubstr("It is not said that parish councils were told. Looked for"));
  EXPECT_THAT(report.out, HasSubstr("Not checkable on a document: 5\n"));
  EXPECT_THAT(report.out, HasSubstr("1 of 3 checkable clauses met, 2 not met; signs seen for 0 of "
                                    "1; 1 not checkable on a document.\n"));
}

TEST(Compliance, WaiversAreShownWithTheirReason) {
  const test::Run report = run({"compliance", "--waive", kCode + ":1=No parish is near"});
  EXPECT_THAT(report.out, HasSubstr("  1  waived       Parish councils are told\n"
                                    "                  Because: No parish is near\n"));
}

TEST(Compliance, SeveralCodesAtOnce) {
  const test::Run report = run({"compliance", "--format", "json", "--code", "accessible-document"});
  EXPECT_THAT(report.out, AllOf(HasSubstr("\"code\":\"northvale-charter-2024\""),
                                HasSubstr("\"code\":\"accessible-document\"")));
}

TEST(Compliance, SarifNamesTheClausesOfEveryResult) {
  const json log = json::parse(run({"compliance", "--format", "sarif"}).out);
  const json& sarif = log["runs"][0];
  EXPECT_EQ(sarif["taxonomies"][0]["name"], kCode);
  EXPECT_EQ(sarif["taxonomies"][0]["taxa"].size(), 5U);
  ASSERT_EQ(sarif["results"].size(), 4U);
  EXPECT_EQ(sarif["results"][0]["kind"], "fail");
  EXPECT_EQ(sarif["results"][0]["level"], "error");
  EXPECT_EQ(sarif["results"][0]["taxa"][0]["id"], "1");
  EXPECT_EQ(sarif["results"][1]["kind"], "pass");
}

struct Slip {
  std::vector<std::string> words;
  std::string message;
};

TEST(Compliance, SaysWhatWouldBeRight) {
  for (const Slip& slip : {
           Slip{{"--code", "northvale-charter-2042"}, "did you mean 'northvale-charter-2024'?"},
           Slip{{"--waive", kCode + ":7=x"}, "northvale-charter-2024 has no clause '7'"},
           Slip{{"--waive", kCode + ":1="}, "is waived without a reason"},
           Slip{{"--waive", "accessible-document:title=x"}, "add --code accessible-document"},
           Slip{{"--waive", "1=x"}, "--waive wants CODE:CLAUSE=REASON, not '1=x'"},
           Slip{{"--format", "jsonl"}, "there is no format 'jsonl'; did you mean 'json'?"},
       }) {
    std::vector<std::string> words = {"compliance"};
    words.insert(words.end(), slip.words.begin(), slip.words.end());
    const test::Run report = run(words);
    EXPECT_EQ(report.code, 2);
    EXPECT_THAT(report.err, HasSubstr(slip.message));
  }
  const test::Run without = test::consultlint({"compliance", "draft.md"});
  EXPECT_EQ(without.code, 2);
  EXPECT_THAT(without.err, HasSubstr("name a code of practice with --code"));
}

TEST(CheckWithACode, AddsItsRulesWithTheirClauses) {
  const test::Run report =
      run({"check", "--format", "jsonl", "--select", "jargon/northvale-terms"});
  EXPECT_THAT(report.out, HasSubstr("\"clauses\":[\"northvale-charter-2024:1\"]"));
  EXPECT_THAT(report.out, HasSubstr("\"clauses\":[\"northvale-charter-2024:3\"]"));
  EXPECT_THAT(report.out, HasSubstr("\"rule\":\"jargon/northvale-terms\",\"level\":\"note\""));
  EXPECT_THAT(report.out, HasSubstr("less than 8 weeks")) << "not the twelve of the page";
}

TEST(CheckWithACode, AnAlternativeThatIsMetIsEnough) {
  const test::Run report = run({"check", "--format", "jsonl"},
                               kDraft + "\nThis paper was sent to all parish councils.\n");
  EXPECT_THAT(report.out, Not(HasSubstr("timescale/short-period")));
}

TEST(ExplainACode, ShowsWhatAClauseAsksFor) {
  const test::Run clause = test::consultlint({"explain", "--pack", kPack, kCode + ":3"});
  EXPECT_EQ(clause.code, 0);
  EXPECT_THAT(clause.out, HasSubstr("Papers run for eight weeks, or say why not"));
  EXPECT_THAT(clause.out, HasSubstr("timescale/short-period min-weeks=8, or "
                                    "elements/parish-councils-told"));
  const test::Run silent = test::consultlint({"explain", "--pack", kPack, kCode + ":5"});
  EXPECT_THAT(silent.out, HasSubstr("A document does not show whether it is met."));
  const test::Run occasion = test::consultlint({"explain", "herefordshire-2009:9.2.5.a"});
  EXPECT_THAT(occasion.out, HasSubstr("elements/confidentiality-marking, only where "
                                      "occasion/restricted-information is met"));
  const test::Run page = test::consultlint({"explain", "--pack", kPack, kCode});
  EXPECT_THAT(page.out, StartsWith("# Northvale Charter\n"));
  const test::Run unknown = test::consultlint({"explain", "--pack", kPack, "northvale-charter"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'northvale-charter-2024'?"));
}

TEST(ListCodes, ShowsIdDateAndTitle) {
  const test::Run codes = test::consultlint({"list", "codes", "--pack", kPack});
  EXPECT_THAT(codes.out, HasSubstr("northvale-charter-2024"));
  EXPECT_THAT(codes.out, HasSubstr("2024-04-01    5 clauses  Northvale Charter\n"));
}

}  // namespace
}  // namespace consultlint
