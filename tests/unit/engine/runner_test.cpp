#include "engine/runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "language/phrase_table.h"
#include "support/prose.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

RuleInfo info(std::string_view id) {
  RuleInfo rule;
  rule.id = id;
  rule.message = "Seen.";
  return rule;
}

/// Reports `word` wherever it first stands.
Check report_word(std::string_view word) {
  return [word](const Document& document, const Facts&, Sink& out) {
    const auto at = static_cast<std::uint32_t>(document.text().find(word));
    out.report({at, at + static_cast<std::uint32_t>(word.size())});
  };
}

RuleInstance rule(const RuleInfo& of, Check check, Level level = Level::kWarning) {
  RuleInstance instance;
  instance.info = &of;
  instance.check = std::move(check);
  instance.level = level;
  return instance;
}

class Runner : public testing::Test {
 protected:
  Checkup run(const std::vector<RuleInstance>& rules, std::optional<DocumentKind> kind = {}) {
    Context context;
    context.kind = kind;
    context.phrases = &table_;
    const Facts facts(document_, context);
    return run_rules(facts, rules);
  }

  Document document_ = test::read_prose("# Hours\n\nThe hall opens late.\n\nIt closes early.");
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  PhraseTable table_{storage_.data()};
  RuleInfo first_ = info("a/first");
  RuleInfo second_ = info("b/second");
};

std::vector<std::string> texts(const Checkup& checkup) {
  std::vector<std::string> all;
  for (const ReportedFinding& finding : checkup.findings) all.push_back(finding.text);
  return all;
}

TEST_F(Runner, FindingsStandInOrderOfPlaceThenRule) {
  const Checkup checkup =
      run({rule(second_, report_word("hall")), rule(second_, report_word("The")),
           rule(first_, report_word("hall"))});
  EXPECT_THAT(texts(checkup), ElementsAre("The", "hall", "hall"));
  EXPECT_EQ(checkup.findings[1].rule->id, "a/first");
}

TEST_F(Runner, OneBrokenCheckDoesNotHideTheOthers) {
  const Check broken = [](const Document&, const Facts&, Sink&) {
    throw std::logic_error("undeclared option");
  };
  const Checkup checkup = run({rule(first_, broken), rule(second_, report_word("hall"))});
  EXPECT_THAT(checkup.failures, ElementsAre("a/first failed: undeclared option"));
  EXPECT_THAT(texts(checkup), ElementsAre("hall"));
}

TEST_F(Runner, TheSameFaultFoundByTwoInstancesIsOneWithTheStrictestLevel) {
  const Checkup checkup = run({rule(first_, report_word("hall"), Level::kNote),
                               rule(first_, report_word("hall"), Level::kError)});
  ASSERT_THAT(checkup.findings, SizeIs(1));
  EXPECT_EQ(checkup.findings[0].level, Level::kError);
}

TEST_F(Runner, ARuleForAnotherKindIsNotRunAndSaysSoWhenItAnswersAnElement) {
  first_.kinds = 1U << static_cast<unsigned>(DocumentKind::kNotice);
  first_.element = "in-subject";
  second_.kinds = first_.kinds;
  const Checkup checkup = run({rule(first_, report_word("hall")), rule(second_, report_word("It"))},
                              DocumentKind::kDiary);
  EXPECT_THAT(checkup.findings, SizeIs(0));
  ASSERT_THAT(checkup.outcomes, SizeIs(1));
  EXPECT_EQ(checkup.outcomes[0].outcome.verdict, Verdict::kNotApplicable);
  EXPECT_EQ(checkup.outcomes[0].outcome.reason, "does not apply to a document of kind 'diary'");
  EXPECT_THAT(run({rule(first_, report_word("hall"))}, DocumentKind::kNotice).findings, SizeIs(1));
}

TEST_F(Runner, FindingsKnowTheirHeadingAndLine) {
  const Checkup checkup = run({rule(first_, report_word("closes"))});
  ASSERT_THAT(checkup.findings, SizeIs(1));
  const Located& at = checkup.findings[0].at;
  EXPECT_EQ(at.heading, "Hours");
  EXPECT_EQ(at.line.substr(at.begin, at.end - at.begin), "closes");
}

TEST_F(Runner, WhatAnotherFindingTellsIsNotToldTwice) {
  first_.told_with = "b/second";
  const RuleInstance told = rule(first_, report_word("opens"), Level::kError);
  const RuleInstance teller = rule(second_, report_word("closes"), Level::kNote);
  const Checkup both = run({told, teller});
  EXPECT_THAT(texts(both), ElementsAre("closes"));
  ASSERT_THAT(both.findings[0].related, SizeIs(1));
  EXPECT_EQ(both.findings[0].related[0].message, "Seen.");
  EXPECT_EQ(both.findings[0].related[0].at.place.line, 3U);
  EXPECT_EQ(both.findings[0].level, Level::kError) << "the weight of both";
  EXPECT_THAT(texts(run({told})), ElementsAre("opens")) << "nobody else tells it";
}

}  // namespace
}  // namespace consultlint
