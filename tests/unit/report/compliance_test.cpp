#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "unit/report/compliance_sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string written_with_codes(Reporter write, const FileReport& file) {
  return written(write, std::span(&file, 1), [](Report& report) { report.codes = kCodes; });
}

json json_of(const FileReport& file) {
  return json::parse(written_with_codes(write_compliance_json, file));
}

json results_of(const FileReport& file) {
  return json::parse(written_with_codes(write_sarif, file))["runs"][0]["results"];
}

TEST(ComplianceJson, HasOneObjectAFileAndCode) {
  const json object = json_of(judged_file());
  EXPECT_EQ(object["path"], "draft.md");
  EXPECT_EQ(object["code"], "kent");
  EXPECT_EQ(object["kind"], "consultation");
  ASSERT_EQ(object["clauses"].size(), 4U);
  const json& met = object["clauses"][0];
  EXPECT_EQ(met["clause"], "4.2");
  EXPECT_EQ(met["summary"], "Words are plain");
  EXPECT_EQ(met["verdict"], "met");
  EXPECT_EQ(met["rules"], json::parse(R"(["language/plain-words"])"));
  EXPECT_EQ(met["evidence"],
            json::parse(R"([{"line":3,"column":1,"page":null,"text":"Tell us."}])"));
  EXPECT_EQ(met["nearest"], nullptr);
  EXPECT_EQ(met["waiver"], nullptr);
  const json& not_met = object["clauses"][1];
  EXPECT_EQ(not_met["verdict"], "not-met");
  EXPECT_EQ(not_met["nearest"]["line"], 9);
  EXPECT_EQ(not_met["nearest"]["text"], "By 31 March.");
  EXPECT_EQ(object["clauses"][3]["verdict"], "not-checkable");
  EXPECT_EQ(object["clauses"][3]["why"], "History");
}

TEST(ComplianceJson, SaysWhyAFileCouldNotBeRead) {
  FileReport unreadable;
  unreadable.path = "bad.docx";
  unreadable.error = Error{"This is not a Word document.", ""};
  const json object = json_of(unreadable);
  EXPECT_EQ(object["path"], "bad.docx");
  EXPECT_EQ(object["error"], "This is not a Word document.");
}

TEST(ComplianceSarif, KindsFollowVerdicts) {
  struct Row {
    ClauseVerdict verdict;
    const char* kind;
    const char* level;
  };
  for (const Row& row :
       {Row{ClauseVerdict::kMet, "pass", "none"}, Row{ClauseVerdict::kNotMet, "fail", "warning"},
        Row{ClauseVerdict::kCannotTell, "open", "none"},
        Row{ClauseVerdict::kSignSeen, "review", "none"},
        Row{ClauseVerdict::kNoSign, "fail", "warning"},
        Row{ClauseVerdict::kNotApplicable, "notApplicable", "none"}}) {
    FileReport file = judged_file();
    file.compliance.clauses = {clause(0, row.verdict, {0})};
    const json result = results_of(file)[0];
    EXPECT_EQ(result["kind"], row.kind) << to_string(row.verdict);
    EXPECT_EQ(result["level"], row.level) << to_string(row.verdict);
    EXPECT_EQ(result["taxa"][0]["id"], "4.2");
    EXPECT_FALSE(result.contains("suppressions")) << "nothing is waived";
  }
}

TEST(ComplianceSarif, ClausesWithoutALevelOfTheirOwnFailAsNotes) {
  FileReport file = judged_file();
  file.compliance.clauses = {clause(1, ClauseVerdict::kNotMet, {1})};
  EXPECT_EQ(results_of(file)[0]["level"], "note");
}

TEST(ComplianceSarif, WhatNoDocumentShowsHasNoResult) {
  const json results = results_of(judged_file());
  EXPECT_EQ(results.size(), 3U);
  for (const json& result : results) EXPECT_NE(result["taxa"][0]["id"], "6");
}

TEST(ComplianceSarif, AClauseThatIsNotAskedStillNamesItsRule) {
  FileReport file = judged_file();
  file.compliance.clauses = {clause(1, ClauseVerdict::kNotApplicable, {})};
  const json result = results_of(file)[0];
  EXPECT_EQ(result["ruleId"], "timescale/two-closing-dates") << "the first of the group";
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
}

TEST(ComplianceSarif, AWaiverIsASuppressionWithItsReason) {
  FileReport file = judged_file();
  file.compliance.clauses = {clause(1, ClauseVerdict::kNotMet, {1}, "The law sets six weeks")};
  const json result = results_of(file)[0];
  EXPECT_EQ(result["kind"], "fail");
  EXPECT_EQ(result["suppressions"][0]["justification"], "The law sets six weeks");
  EXPECT_EQ(result["suppressions"][0]["status"], "accepted");
}

/// A clause that is asked of consultations, but on no occasion that the draft gives.
FileReport file_without_occasion() {
  static constexpr RuleInfo kEvents = [] {
    RuleInfo rule;
    rule.id = "occasion/public-events";
    rule.kind = "element";
    return rule;
  }();
  FileReport file = judged_file();
  file.compliance.answers[0] = answer(kEvents, Verdict::kNotMet, "Give the hall and the hour.");
  file.compliance.clauses = {clause(0, ClauseVerdict::kNotApplicable, {0})};
  return file;
}

TEST(ComplianceText, TellsOfTheOccasionThatIsMissingInsteadOfAdvice) {
  const std::string text = written_with_codes(write_compliance_text, {file_without_occasion()});
  EXPECT_THAT(text, HasSubstr("  4.2  n/a          Words are plain\n"));
  EXPECT_THAT(
      text, HasSubstr("Asked only where there is a sign of \"public events\"; none was found.\n"));
  EXPECT_THAT(text, Not(HasSubstr("Give the hall")));
}

TEST(ComplianceSarif, TellsOfTheOccasionThatIsMissing) {
  EXPECT_EQ(results_of(file_without_occasion())[0]["message"]["text"],
            "4.2 Words are plain: not-applicable. Asked only where there is a sign of \"public "
            "events\"; none was found.");
}

TEST(ComplianceText, TellsAReasonOnceAndPointsBackToIt) {
  FileReport file = judged_file();
  file.compliance.clauses = {clause(0, ClauseVerdict::kNotMet, {1}),
                             clause(1, ClauseVerdict::kNotMet, {1}),
                             clause(2, ClauseVerdict::kSignSeen, {0})};
  const std::string text = written_with_codes(write_compliance_text, file);
  EXPECT_THAT(text, HasSubstr("As under 4.2.\n"));
  EXPECT_EQ(text.find("Two closing dates."), text.rfind("Two closing dates."));
}

TEST(ComplianceText, ShowsEvidenceNearestMissAndSummary) {
  const std::string text = written_with_codes(write_compliance_text, judged_file());
  EXPECT_EQ(text,
            "draft.md: Kent code (kent)\n"
            "read as a consultation paper\n"
            "\n"
            "  4.2   met          Words are plain\n"
            "                     line 3: \"Tell us.\"\n"
            "  4.10  not met      One date, in plain words\n"
            "                     Two closing dates.\n"
            "                     Nearest: line 9: \"By 31 March.\"\n"
            "  5     sign seen    Readers are heard\n"
            "                     line 3: \"Tell us.\"\n"
            "\n"
            "  Not checkable on a document: 6\n"
            "\n"
            "1 of 2 checkable clauses met, 1 not met; signs seen for 1 of 1; 1 not checkable on a "
            "document.\n");
}

TEST(ComplianceText, ManyRulesThatFoundNothingAreCounted) {
  const std::array<RuleInfo, 5> rules = {rule("timescale/late-papers"), rule("figures/totals"),
                                         rule("timescale/bad-weekday"), rule("contact/shared"),
                                         rule("figures/sums")};
  FileReport file = judged_file();
  file.compliance.answers.clear();
  for (const RuleInfo& silent : rules) {
    file.compliance.answers.push_back(answer(silent, Verdict::kMet, ""));
  }
  file.compliance.clauses = {clause(0, ClauseVerdict::kMet, {0, 1, 2, 3, 4}),
                             clause(2, ClauseVerdict::kSignSeen, {0, 1})};
  const std::string text = written_with_codes(write_compliance_text, file);
  EXPECT_THAT(text, HasSubstr("  Nothing found against it by 5 checks (timescale, figures, "
                              "contact).\n"));
  EXPECT_THAT(text, HasSubstr("  Nothing found against it by timescale/late-papers, "
                              "figures/totals.\n"));
}

TEST(ComplianceText, AWaivedClauseIsShownWithItsReasonAndCountsAsNeither) {
  FileReport file = judged_file();
  file.compliance.clauses[1].waiver = "The law sets six weeks";
  file.compliance.clauses[3].waiver = "Not of our making";
  const std::string text = written_with_codes(write_compliance_text, file);
  EXPECT_THAT(text, HasSubstr("  4.10  waived       One date, in plain words\n"
                              "                     Because: The law sets six weeks\n"));
  EXPECT_THAT(text, HasSubstr("Because: Not of our making\n"));
  EXPECT_THAT(text, HasSubstr("1 of 1 checkable clause met; signs seen for 1 of 1; 2 waived.\n"));
  EXPECT_THAT(text, Not(HasSubstr("not met")));
}

TEST(ComplianceText, SaysThatNothingIsAskedOfAnotherKind) {
  FileReport file = judged_file();
  file.kind = DocumentKind::kOther;  // which no clause of the code is asked of
  file.compliance.clauses = {clause(0, ClauseVerdict::kNotApplicable, {}),
                             clause(3, ClauseVerdict::kNotCheckable, {})};
  EXPECT_EQ(
      written_with_codes(write_compliance_text, file),
      "draft.md: Kent code (kent)\n"
      "read as a document of another kind; --kind says which it is\n"
      "\n"
      "\n"
      "  Not checkable on a document: 6\n"
      "\n"
      "  Not asked of a document of another kind: 4.2\n"
      "\n"
      "No checkable clause; 1 not checkable on a document; 1 not asked of a document of another "
      "kind.\n");
}

TEST(ComplianceText, SaysWhyAClauseDoesNotApply) {
  FileReport file = judged_file();
  file.compliance.answers[1].verdict = Verdict::kNotApplicable;
  file.compliance.answers[1].reason = "The paper lists no questions.";
  file.compliance.answers[1].nearest.reset();
  file.compliance.clauses = {clause(0, ClauseVerdict::kNotApplicable, {1})};
  const std::string text = written_with_codes(write_compliance_text, file);
  EXPECT_THAT(text, HasSubstr("  4.2  n/a          Words are plain\n"
                              "                    The paper lists no questions.\n"));
  EXPECT_THAT(text, HasSubstr("No checkable clause; 1 not applicable.\n"));
}

TEST(ComplianceText, LongLabelsAndAsksKeepTheirColumns) {
  static constexpr std::array<ClauseInfo, 1> kLong = {
      {{"Annex B, paragraph 12",
        "Words that go on and on until the line is full, and then some more", kOfConsultations,
        kPlain, Level::kNote, ClauseClass::kCheckable, ""}}};
  FileReport file = judged_file();
  file.compliance.clauses = {clause(0, ClauseVerdict::kMet, {0})};
  file.compliance.clauses[0].clause = kLong.data();
  const std::string text = written_with_codes(write_compliance_text, file);
  EXPECT_THAT(text, HasSubstr("  Annex B, paragraph 12\n"
                              "                    met          Words that go on and on until the "
                              "line is full, and then some more\n"));
}

TEST(ComplianceExitCode, IsOneForABreachThatIsNotWaived) {
  const auto code_of = [](const FileReport& file) {
    Report report;
    report.files = {&file, 1};
    return exit_code(report);
  };
  FileReport file = judged_file();
  EXPECT_EQ(code_of(file), 1);
  file.compliance.clauses[1].waiver = "The law sets six weeks";
  EXPECT_EQ(code_of(file), 0);
  file.compliance.clauses[1] = clause(2, ClauseVerdict::kNoSign, {1});
  EXPECT_EQ(code_of(file), 0) << "a sign that is missing is no breach";
}

}  // namespace
}  // namespace consultlint
