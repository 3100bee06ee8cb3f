#include "engine/standings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "engine/compliance.h"
#include "engine/runner.h"
#include "engine/selection.h"
#include "language/phrase_table.h"
#include "rules/code_page.h"
#include "support/prose.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Reports the first words of the document when its option says so; its outcome follows.
Check obedient(const Options& options) {
  return [verdict = options.text("verdict")](const Document&, const Facts&, Sink& out) {
    if (verdict == "not-met") out.report({0, 5});
    Outcome outcome;
    outcome.verdict = verdict == "met"       ? Verdict::kMet
                      : verdict == "not-met" ? Verdict::kNotMet
                                             : Verdict::kCannotTell;
    outcome.reason = verdict;
    out.set_outcome(outcome);
  };
}

constexpr std::array<OptionInfo, 1> kOptions = {
    {{"verdict", "not-met", "met | not-met | cannot-tell", "What it says."}}};

BuiltinPage page(std::string_view id) {
  BuiltinPage page;
  page.page.rule.id = id;
  page.page.rule.message = "Missing.";
  page.page.rule.level = Level::kWarning;
  page.page.rule.options = kOptions;
  page.native = obedient;
  return page;
}

/// A code page whose table has the given rows.
std::string code_with(std::string_view rows) {
  return "---\nid: test-code\ntitle: T\nissuer: I\ndate: 2002\nsince: 0.1\n---\n# T\n\nS.\n\n"
         "## Clauses\n\n| Clause | Asks | Kinds | Rules | Level | Class | Why |\n"
         "| --- | --- | --- | --- | --- | --- | --- |\n" +
         std::string(rows);
}

class Codes : public testing::Test {
 protected:
  /// "rule level clause,clause" of every finding.
  std::vector<std::string> findings(std::string_view rows, Selection selection = {},
                                    DocumentKind kind = DocumentKind::kConsultation) {
    const auto run = [&](const RulePlan& plan, const Facts& facts) {
      std::vector<std::string> lines;
      for (const ReportedFinding& found : run_rules(facts, plan.rules, plan.clauses).findings) {
        std::string line = std::string(found.rule->id) + ' ' + std::string(to_string(found.level));
        for (const std::string& clause : found.clauses) line += ' ' + clause;
        lines.push_back(line);
      }
      return lines;
    };
    return with_plan(rows, selection, kind, plan_check, run);
  }

  /// "clause verdict" of every clause.
  std::vector<std::string> verdicts(std::string_view rows, Selection selection = {},
                                    DocumentKind kind = DocumentKind::kConsultation) {
    const auto run = [&](const RulePlan& plan, const Facts& facts) {
      std::vector<std::string> failures;
      std::vector<std::string> lines;
      const Compliance judged = judge_clauses(facts, plan.rules, plan.clauses, failures);
      EXPECT_THAT(failures, IsEmpty());
      for (const ClauseReport& clause : judged.clauses) {
        lines.push_back(std::string(clause.clause->label) + ' ' +
                        std::string(verdict_word(clause)));
      }
      return lines;
    };
    return with_plan(rows, selection, kind, plan_compliance, run);
  }

 private:
  std::vector<std::string> with_plan(std::string_view rows, Selection& selection, DocumentKind kind,
                                     auto make_plan, auto run) {
    const Result<ParsedCode> code = parse_code("c.md", code_with(rows));
    if (!code) return {code.error().where + ": " + code.error().message};
    const std::array<CodeInfo, 1> codes = {code->code()};
    const Catalogue catalogue = *Catalogue::load({}, pages_, storage_.data(), codes);
    selection.codes = {"test-code"};
    const Result<RulePlan> plan = make_plan(catalogue, selection);
    if (!plan) return {plan.error().message};
    Context context;
    context.kind = kind;
    context.phrases = &catalogue.phrases();
    const Facts facts(document_, context);
    return run(*plan, facts);
  }

  std::vector<BuiltinPage> pages_ = {page("date/late"), page("date/odd"), page("word/hard")};
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  Document document_ = test::read_prose("Hello there.");
};

using Standings = Codes;

TEST_F(Standings, AClauseGivesItsLevelAndName) {
  EXPECT_THAT(findings("| 1 | A | consultation | date/late | error | checkable | |\n"),
              ElementsAre("date/late error test-code:1", "date/odd warning", "word/hard warning"));
}

TEST_F(Standings, TheStrictestOfSeveralClausesWins) {
  EXPECT_THAT(
      findings("| 1 | A | consultation | date/late | note | checkable | |\n"
               "| 2 | B | consultation | date/late | error | checkable | |\n"
               "| 3 | C | consultation | date/late | note | checkable | |\n",
               {.select = {"date/odd"}}),
      ElementsAre("date/late error test-code:1 test-code:2 test-code:3", "date/odd warning"));
}

TEST_F(Standings, TheUserStandsAboveTheClause) {
  EXPECT_THAT(findings("| 1 | A | consultation | date/late | error | checkable | |\n",
                       {.select = {"date/late"}, .levels = {{"date", Level::kNote}}}),
              ElementsAre("date/late note test-code:1"));
  EXPECT_THAT(findings("| 1 | A | consultation | date/late | error | checkable | |\n",
                       {.select = {"date/late"}, .options = {{"date/late", {"verdict", "met"}}}}),
              IsEmpty());
  EXPECT_THAT(findings("| 1 | A | consultation | date/late | error | checkable | |\n",
                       {.select = {"word"}, .ignore = {"date"}}),
              ElementsAre("word/hard warning"));
}

TEST_F(Standings, OptionsOfAClauseReplaceThoseOfThePage) {
  EXPECT_THAT(findings("| 1 | A | consultation | date/late verdict=met | error | checkable | |\n",
                       {.select = {"date/late"}}),
              IsEmpty());
}

TEST_F(Standings, AClauseForAnotherKindAsksForNothing) {
  EXPECT_THAT(
      findings("| 1 | A | notice | date/late | error | checkable | |\n", {.select = {"date/odd"}}),
      ElementsAre("date/odd warning"));
  EXPECT_THAT(findings("| 1 | A | notice | date/late | error | checkable | |\n",
                       {.select = {"date/odd"}}, DocumentKind::kNotice),
              ElementsAre("date/late error test-code:1", "date/odd warning"));
}

TEST_F(Standings, LevelOffReportsNothingAndLeavesTheRuleAsItIs) {
  EXPECT_THAT(
      findings("| 1 | A | consultation | date/late | off | checkable | |\n", {.select = {"word"}}),
      ElementsAre("word/hard warning"));
  EXPECT_THAT(findings("| 1 | A | consultation | date/late | off | checkable | |\n",
                       {.select = {"date/late"}}),
              ElementsAre("date/late warning"));
}

TEST_F(Standings, OfAlternativesTheFirstThatFoundSomethingIsReported) {
  const Selection only_word = {.select = {"word"}};
  EXPECT_THAT(
      findings("| 1 | A | consultation | any(date/late; date/odd) | error | checkable | |\n",
               only_word),
      ElementsAre("date/late error test-code:1", "word/hard warning"));
  EXPECT_THAT(findings("| 1 | A | consultation | any(date/late verdict=cannot-tell; date/odd) | "
                       "error | checkable | |\n",
                       only_word),
              ElementsAre("date/odd error test-code:1", "word/hard warning"));
}

TEST_F(Standings, AnAlternativeThatIsMetSilencesTheOthers) {
  EXPECT_THAT(findings("| 1 | A | consultation | any(date/late; date/odd verdict=met) | error | "
                       "checkable | |\n"),
              ElementsAre("word/hard warning"))
      << "the page's own date/late gives way to the clause's";
}

TEST_F(Standings, NothingIsReportedWithoutTheOccasionForIt) {
  const Selection only_word = {.select = {"word"}};
  EXPECT_THAT(findings("| 1 | A | consultation | date/late when date/odd verdict=met | error | "
                       "checkable | |\n",
                       only_word),
              ElementsAre("date/late error test-code:1", "word/hard warning"));
  for (const char* occasion : {"not-met", "cannot-tell"}) {
    EXPECT_THAT(findings("| 1 | A | consultation | date/late when date/odd verdict=" +
                             std::string(occasion) + " | error | checkable | |\n",
                         only_word),
                ElementsAre("word/hard warning"))
        << occasion;
  }
}

TEST_F(Standings, AnOccasionHoldsThoughItsRuleIsIgnored) {
  EXPECT_THAT(findings("| 1 | A | consultation | date/late when date/odd | error | checkable | |\n",
                       {.select = {"word"}, .ignore = {"date/odd"}}),
              ElementsAre("word/hard warning"));
}

using Judging = Codes;

TEST_F(Judging, GivesEveryClauseOneVerdict) {
  EXPECT_THAT(
      verdicts("| met | A | consultation | date/late verdict=met | off | checkable | |\n"
               "| not | A | consultation | date/late; date/odd verdict=met | note | checkable | |\n"
               "| open | A | consultation | date/late verdict=cannot-tell | note | checkable | |\n"
               "| seen | A | consultation | date/late verdict=met | note | sign | Only a sign |\n"
               "| unseen | A | consultation | date/late | note | sign | Only a sign |\n"
               "| unclear | A | consultation | date/late verdict=cannot-tell | note | sign | W |\n"
               "| other | A | diary | date/late | note | checkable | |\n"
               "| never | A | | | | not-checkable | History |\n"),
      ElementsAre("met met", "not not-met", "open cannot-tell", "seen sign-seen", "unseen no-sign",
                  "unclear cannot-tell", "other not-applicable", "never not-checkable"));
}

TEST_F(Judging, AnyAndGroups) {
  EXPECT_THAT(verdicts("| 1 | A | consultation | any(date/late; date/odd verdict=met) | note | "
                       "checkable | |\n"
                       "| 2 | A | consultation | date/* | note | checkable | |\n"
                       "| 3 | A | consultation | any(date/*; word/hard verdict=met) | note | "
                       "checkable | |\n"),
              ElementsAre("1 met", "2 not-met", "3 met"));
}

TEST_F(Judging, OnOccasion) {
  EXPECT_THAT(
      verdicts("| 1 | A | consultation | date/late when date/odd | note | checkable | |\n"
               "| 2 | A | consultation | date/late when date/odd verdict=met | note | checkable | "
               "|\n"
               "| 3 | A | consultation | date/late when date/odd; word/hard verdict=met | note | "
               "sign | Only a sign |\n"
               "| 4 | A | consultation | any(date/late; word/hard verdict=met) when date/odd "
               "verdict=met | note | checkable | |\n"),
      ElementsAre("1 not-applicable", "2 not-met", "3 sign-seen", "4 met"));
}

TEST_F(Judging, TheUsersOptionsReachTheClause) {
  EXPECT_THAT(verdicts("| 1 | A | consultation | date/late | note | checkable | |\n",
                       {.options = {{"date/late", {"verdict", "met"}}}}),
              ElementsAre("1 met"));
}

TEST_F(Judging, NothingIsIgnored) {
  EXPECT_THAT(
      verdicts("| 1 | A | consultation | date/late | note | checkable | |\n", {.ignore = {"date"}}),
      ElementsAre("1 not-met"));
}

TEST_F(Judging, WaiversNameAClauseOfTheCodeAndGiveAReason) {
  const char* rows =
      "| 1.1 | A | consultation | date/late | note | checkable | |\n"
      "| 1.2 | A | consultation | date/late | note | checkable | |\n";
  EXPECT_THAT(verdicts(rows, {.waivers = {{"test-code", "1.2", "The law"}}}),
              ElementsAre("1.1 not-met", "1.2 waived"));
  EXPECT_THAT(verdicts(rows, {.waivers = {{"test-code", "1.3", "The law"}}}),
              ElementsAre("test-code has no clause '1.3': did you mean '1.1'?"));
  EXPECT_THAT(verdicts(rows, {.waivers = {{"test-cod", "1.1", "The law"}}}),
              ElementsAre("there is no code of practice 'test-cod': did you mean 'test-code'?"));
  EXPECT_THAT(
      verdicts(rows, {.waivers = {{"test-code", "1.1", " "}}}),
      ElementsAre("test-code:1.1 is waived without a reason; say why the paper departs from it"));
}

}  // namespace
}  // namespace consultlint
