#include "rules/kinds/kinds.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule_set.h"
#include "unit/rules/heard.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::hear;
using test::Heard;
using Texts = std::vector<std::string>;

TEST(Lexicon, FindsFormsAndOffersTheSameForm) {
  const Heard heard = hear(test::lexicon_page(),
                           {"UTILISING it, we utilised them. It was utilised.", "Prior to May."});
  EXPECT_EQ(heard.found, (Texts{"UTILISING", "utilised", "utilised", "Prior to"}));
  EXPECT_EQ(heard.fixes, (Texts{"USING", "used", "used", "Before"}));
  EXPECT_EQ(heard.messages[1], "Write \"used\" or \"applied\", not utilised.");
}

TEST(Lexicon, ReportsOnceAndAllows) {
  const std::vector<std::string> lines = {"We utilise it. They utilise it. Prior to May."};
  EXPECT_EQ(hear(test::lexicon_page(), lines, {{"once", "on"}}).found.size(), 2U);
  const std::string page =
      test::with_change(test::lexicon_page(), "| once |", "| allow |  | list | Fine. |\n| once |");
  EXPECT_EQ(hear(page, lines, {{"allow", "UTILISE; x"}}).found, (Texts{"Prior to"}));
}

TEST(Lexicon, LeavesAloneWhatIsNotTheAuthorsProse) {
  const std::string page =
      test::with_change(test::lexicon_page(), "since: 0.1", "since: 0.1\nwhere: prose unquoted");
  const Heard heard =
      hear(page, {"# We utilise it", "He said \"we utilise it\" and left. We utilise it \"here\".",
                  "\xE2\x80\x9Cutilise\xE2\x80\x9D; see www.x.org/utilise/it or "
                  "a@utilise.org",
                  "> They utilise it."});
  EXPECT_EQ(heard.found.size(), 1U);
}

TEST(Lexicon, ACapitalInsideASentenceMakesAName) {
  EXPECT_EQ(
      hear(test::lexicon_page(), {"Ask the Utilise Group. Utilise it. They utilise it."}).found,
      (Texts{"Utilise", "utilise"}));
}

TEST(Lexicon, ExceptionsCoverTerms) {
  const std::string page = test::with_change(test::lexicon_page(), "## Examples",
                                             "## Except\n\n- not utilise\n\n## Examples");
  EXPECT_EQ(hear(page, {"We do not utilise it; we utilise them."}).found, (Texts{"utilise"}));
}

std::string pattern_page(std::string_view rows) {
  return test::page_with("pattern", "{found} -> {replace}",
                         "## Patterns\n\n| Pattern | Replace | Scope | Except |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(rows));
}

TEST(PatternKind, ReportsTheGroupAndReplacesIt) {
  const Heard heard = hear(pattern_page("| `\\w(\\.\\.)(?:[^.]\\|$)` | . | block |  |\n"),
                           {"The timetables.. And more...", "No end.."});
  EXPECT_EQ(heard.found, (Texts{"..", ".."}));
  EXPECT_EQ(heard.fixes, (Texts{".", "."}));
}

TEST(PatternKind, ExceptionsAndGroupsInReplacements) {
  const Heard heard = hear(pattern_page("| `((\\d+) weeks)` | \\2-week | sentence | `4 weeks` |\n"),
                           {"It lasts 12 weeks. Not 4 weeks. But 6 weeks."});
  EXPECT_EQ(heard.found, (Texts{"12 weeks", "6 weeks"}));
  EXPECT_EQ(heard.fixes, (Texts{"12-week", "6-week"}));
}

TEST(PatternKind, WithoutLiteralsIsTriedEverywhere) {
  const Heard heard = hear(pattern_page("| `\\b\\d{5}\\b` |  | sentence |  |\n"),
                           {"Ring 12345. Or 1234.", "# 54321"});
  EXPECT_EQ(heard.found, (Texts{"12345", "54321"}));
  EXPECT_TRUE(heard.fixes.empty());
}

std::string limit_page(std::string_view row) {
  return test::page_with("limit", "{value} {figure}, not over {limit}",
                         "## Options\n\n| Name | Default | Range | Meaning |\n"
                         "| --- | --- | --- | --- |\n| most | 4 | 1..9 | Words. |\n\n"
                         "## Limits\n\n| Figure | Scope | Bound | Value |\n"
                         "| --- | --- | --- | --- |\n" +
                             std::string(row));
}

TEST(RuleSet, EqualInstancesAreOne) {
  const Result<ParsedPage> parsed =
      parse_page("p.md", limit_page("| words | sentence | above | most |\n"));
  ASSERT_TRUE(parsed);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  const auto rule = [&page](std::string_view most, bool selected) {
    const std::vector<Setting> settings = {{"most", std::string(most)}};
    Result<RuleInstance> instance = make_rule(page, settings, "test");
    instance->selected = selected;
    return std::move(*instance);
  };
  RuleSet rules;
  EXPECT_EQ(rules.add(rule("5", false)), 0U);
  EXPECT_EQ(rules.add(rule("6", false)), 1U);
  EXPECT_EQ(rules.add(rule("5", true)), 0U);
  EXPECT_EQ(rules.add(rule("5", false)), 0U);
  ASSERT_EQ(rules.rules().size(), 2U);
  EXPECT_TRUE(rules.rules()[0].selected) << "somebody wants it for itself";
  EXPECT_FALSE(rules.rules()[1].selected);
}

TEST(MakeRule, NamesTheOptionThatIsWrong) {
  const Result<ParsedPage> parsed =
      parse_page("p.md", limit_page("| words | sentence | above | most |\n"));
  ASSERT_TRUE(parsed);
  const BuiltinPage page{parsed->page(), 0, nullptr};
  const std::vector<Setting> unknown = {{"mots", "5"}};
  EXPECT_EQ(make_rule(page, unknown, "c.yaml:4").error(),
            (Error{"test/some-page has no option 'mots': did you mean 'most'?", "c.yaml:4"}));
  const std::vector<Setting> wrong = {{"most", "12"}};
  EXPECT_EQ(
      make_rule(page, wrong, "c.yaml:4").error(),
      (Error{"test/some-page: option 'most' takes a whole number in 1..9, not '12'", "c.yaml:4"}));
}

}  // namespace
}  // namespace consultlint
