#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checks/page_example.h"
#include "language/phrase_table.h"
#include "rules/code_page.h"
#include "support/annotated.h"
#include "support/folder.h"
#include "support/rule_run.h"

namespace consultlint {
namespace {

TEST(BuiltinPages, ParseAgain) {
  ASSERT_FALSE(builtin_pages().empty());
  for (const BuiltinPage& page : builtin_pages()) {
    const Result<ParsedPage> parsed =
        parse_page(std::string(page.page.rule.id) + "/check.md", std::string(page.page.rule.page));
    EXPECT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  }
}

TEST(BuiltinPages, StandInOrderOfIdAndAreFound) {
  EXPECT_TRUE(std::ranges::is_sorted(builtin_pages(), {},
                                     [](const BuiltinPage& page) { return page.page.rule.id; }));
  const Catalogue catalogue = *Catalogue::load({});
  for (const BuiltinPage& page : builtin_pages()) {
    ASSERT_NE(catalogue.find(page.page.rule.id), nullptr);
    EXPECT_EQ(catalogue.find(page.page.rule.id)->page.rule.title, page.page.rule.title);
  }
}

TEST(BuiltinPages, AreToldWithARuleThatIsThere) {
  const Catalogue catalogue = *Catalogue::load({});
  for (const BuiltinPage& page : builtin_pages()) {
    const std::string_view teller = page.page.rule.told_with;
    if (teller.empty()) continue;
    ASSERT_NE(catalogue.find(teller), nullptr) << page.page.rule.id;
    EXPECT_TRUE(catalogue.find(teller)->page.rule.told_with.empty()) << "it has to be told itself";
  }
}

TEST(BuiltinPages, ElementsHaveEnoughExamples) {
  for (const BuiltinPage& page : builtin_pages()) {
    if (page.page.kind != PageKind::kElement) continue;
    const Result<ParsedPage> parsed = parse_page("check.md", std::string(page.page.rule.page));
    ASSERT_TRUE(parsed);
    const auto bad = std::ranges::count(parsed->examples(), true, &Example::bad);
    const auto good = std::ranges::count(parsed->examples(), false, &Example::bad);
    EXPECT_GE(bad, 2) << page.page.rule.id;
    EXPECT_GE(good, 3) << page.page.rule.id;
  }
}

/// Whether the page alone is the check.
bool is_declared(PageKind kind) {
  return kind != PageKind::kNative && kind != PageKind::kEngine;
}

/// The same page says the same of every example of every page of its kind, whether it was compiled
/// in or read from a pack.
TEST(Packs, SayWhatBuiltinPagesSay) {
  const test::Folder pack;
  for (const BuiltinPage& page : builtin_pages()) {
    if (!is_declared(page.page.kind)) continue;
    pack.write(std::string(page.page.rule.id) + "/check.md", page.page.rule.page);
  }
  const PhraseTableStorage nothing = build_phrase_table({}, 0, 0);
  const std::string packs[] = {pack.path()};
  const Result<Catalogue> read = Catalogue::load(packs, {}, nothing.data());
  ASSERT_TRUE(read) << read.error().where << ": " << read.error().message;
  const Catalogue built_in = *Catalogue::load({});
  for (const test::PageExample& example : test::all_page_examples()) {
    if (!is_declared(example.page->page.kind)) continue;
    const std::string text = test::Annotated(example.text).text;
    const BuiltinPage* other = read->find(example.page->page.rule.id);
    ASSERT_NE(other, nullptr);
    const test::RuleRun here = test::run_rule(built_in, *example.page, text, example.settings);
    const test::RuleRun there = test::run_rule(*read, *other, text, example.settings);
    EXPECT_EQ(here.findings == there.findings, true)
        << example.page->page.rule.id << " line " << example.line;
    EXPECT_EQ(here.verdict, there.verdict) << example.page->page.rule.id;
  }
}

/// What a clause requires, as text.
std::string spelled(const ClauseInfo& clause) {
  std::string text;
  for (const ClauseRequirement& requirement : clause.requirements) {
    for (const ClauseRule& rule : requirement.any_of) {
      text += std::string(rule.rule) + '(';
      for (const ClauseOption& option : rule.options) {
        text += std::string(option.name) + '=' + std::string(option.value) + ' ';
      }
      text += ") or ";
    }
    text += "; ";
  }
  return text;
}

TEST(Packs, StandAboveTheBuiltinPages) {
  const test::Folder pack;
  pack.write("house/our-words/check.md",
             "---\nid: house/our-words\nkind: lexicon\nseverity: note\nsince: 0.1\n"
             "message: Here we say {prefer}.\n---\n# House words\n\nFinds what we do not say.\n\n"
             "## Why it matters\n\nOne voice.\n\n## Terms\n\n| Avoid | Prefer |\n| --- | --- |\n"
             "| blue-sky zibbling | thinking |\n\n## Examples\n\n```example bad\n"
             "Some [[blue-sky zibbling]].\n```\n\n```example good\nSome thinking.\n```\n");
  const std::string packs[] = {pack.path()};
  const Result<Catalogue> catalogue = Catalogue::load(packs);
  ASSERT_TRUE(catalogue) << catalogue.error().where << ": " << catalogue.error().message;
  EXPECT_EQ(catalogue->pages().size(), builtin_pages().size() + 1);
  const test::RuleRun run = test::run_rule(*catalogue, *catalogue->find("house/our-words"),
                                           "Blue-sky zibbling in order to.", {});
  ASSERT_EQ(run.findings.size(), 1U);
  EXPECT_EQ(run.findings[0].message, "Here we say \"Thinking\".");
  const test::RuleRun wordy =
      test::run_rule(*catalogue, *catalogue->find("plain/wordy-phrases"), "In order to see.", {});
  EXPECT_EQ(wordy.findings.size(), 1U);
}

TEST(Packs, AreRefusedWhenTheyCannotBeUsed) {
  const test::Folder empty;
  empty.write("readme.md", "nothing");
  const std::string without_pages[] = {empty.path()};
  EXPECT_EQ(
      Catalogue::load(without_pages).error().message,
      "the pack holds no page; a check stands in <group>/<rule>/check.md, a code of practice in "
      "codes/<code>.md");

  const test::Folder twice;
  twice.write("plain/wordy-phrases/check.md",
              Catalogue::load({})->find("plain/wordy-phrases")->page.rule.page);
  const std::string same_id[] = {twice.path()};
  EXPECT_EQ(Catalogue::load(same_id).error().message,
            "there is a rule 'plain/wordy-phrases' already; choose another id");

  const std::string missing[] = {empty.path() + "/not-there"};
  EXPECT_FALSE(Catalogue::load(missing));
}

TEST(Packs, BringCodesThatAskForTheirOwnRulesAndOurs) {
  const std::string packs[] = {CONSULTLINT_SOURCE_DIR "/tests/packs/northvale"};
  const Result<Catalogue> catalogue = Catalogue::load(packs);
  ASSERT_TRUE(catalogue) << catalogue.error().where << ": " << catalogue.error().message;
  const CodeInfo* code = catalogue->find_code("northvale-charter-2024");
  ASSERT_NE(code, nullptr);
  EXPECT_EQ(code->clauses.size(), 5U);
  EXPECT_EQ(catalogue->codes().size(), builtin_codes().size() + 1);
}

TEST(Packs, CodesAreCheckedAgainstAllRules) {
  const test::Folder pack;
  const std::string page =
      "---\nid: house-code\ntitle: T\nissuer: I\ndate: 2024\nsince: 0.1\n---\n# T\n\nS.\n\n"
      "## Clauses\n\n| Clause | Asks | Kinds | Rules | Level | Class | Why |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n"
      "| 1 | A | notice | plain/wordy-phrase | note | checkable | |\n";
  pack.write("codes/house-code.md", page);
  const std::string packs[] = {pack.path()};
  const Result<Catalogue> catalogue = Catalogue::load(packs);
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().where, pack.path() + "/codes/house-code.md:16:20");
  EXPECT_EQ(catalogue.error().message,
            "no rule is called 'plain/wordy-phrase': did you mean 'plain/wordy-phrases'?");

  const test::Folder twice;
  const CodeInfo& built_in = builtin_codes().front();
  twice.write("codes/" + std::string(built_in.id) + ".md", built_in.page);
  const std::string same_id[] = {twice.path()};
  EXPECT_EQ(Catalogue::load(same_id).error().message,
            "there is a code '" + std::string(built_in.id) + "' already; choose another id");
}

TEST(BuiltinCodes, ParseAgainAsTheyAreBuiltIn) {
  const Catalogue catalogue = *Catalogue::load({});
  std::vector<const RuleInfo*> rules;
  for (const BuiltinPage& page : catalogue.pages()) rules.push_back(&page.page.rule);
  ASSERT_FALSE(catalogue.codes().empty());
  for (const CodeInfo& code : catalogue.codes()) {
    const Result<ParsedCode> parsed = parse_code(code.id, std::string(code.page));
    ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
    const Failure failure = check_code(*parsed, rules);
    EXPECT_FALSE(failure) << failure->where << ": " << failure->message;
    ASSERT_EQ(parsed->code().clauses.size(), code.clauses.size()) << code.id;
    for (std::size_t i = 0; i < code.clauses.size(); ++i) {
      const ClauseInfo& here = code.clauses[i];
      const ClauseInfo& there = parsed->code().clauses[i];
      EXPECT_EQ(here.label, there.label);
      EXPECT_EQ(here.kinds, there.kinds) << here.label;
      EXPECT_EQ(here.level, there.level) << here.label;
      EXPECT_EQ(here.clause_class, there.clause_class) << here.label;
      EXPECT_EQ(spelled(here), spelled(there)) << here.label;
    }
  }
}

TEST(Catalogue, NamesTheRuleThatWasMeant) {
  EXPECT_EQ(Catalogue::load({})->unknown("plain/wordy-phrase", "x.yaml:3").message,
            "there is no rule 'plain/wordy-phrase': did you mean 'plain/wordy-phrases'?");
}

}  // namespace
}  // namespace consultlint
