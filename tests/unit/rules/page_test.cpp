#include "rules/page.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::lexicon_page;
using test::page_with;
using test::with_change;

TEST(Page, IsReadWhole) {
  const Result<ParsedPage> parsed = parse_page("checks/plain/test-words/check.md", lexicon_page());
  ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  const Page& page = parsed->page();
  EXPECT_EQ(page.rule.id, "plain/test-words");
  EXPECT_EQ(page.rule.kind, "lexicon");
  EXPECT_EQ(page.rule.level, Level::kNote);
  EXPECT_EQ(page.rule.title, "Words to test with");
  EXPECT_EQ(page.rule.summary, "Finds words of tests.");
  EXPECT_EQ(page.rule.why, "Because.");
  EXPECT_EQ(page.rule.page, lexicon_page());
  EXPECT_EQ(page.rule.kinds, 0);
  ASSERT_EQ(page.rule.options.size(), 1U);
  EXPECT_EQ(page.rule.options[0].meaning, "Once a document.");
  ASSERT_EQ(page.terms.size(), 2U);
  EXPECT_EQ(page.terms[0].prefer, "use; apply");
  EXPECT_EQ(page.terms[0].forms, Forms::kVerb);
  EXPECT_EQ(page.terms[1].forms, Forms::kExact);
  ASSERT_EQ(parsed->examples().size(), 2U);
  EXPECT_EQ(parsed->examples()[0].text, "We [[utilise]] it.");
  EXPECT_EQ(parsed->examples()[0].settings[0].value, "on");
  EXPECT_EQ(parsed->examples()[1].format, "text");
  EXPECT_EQ(parsed->examples()[1].kind, "notice");
}

TEST(Page, SaysWhereItLooks) {
  const auto where_of = [](std::string_view places) {
    const Result<ParsedPage> parsed = parse_page(
        "p.md",
        with_change(lexicon_page(), "since: 0.1", "since: 0.1\nwhere: " + std::string(places)));
    return parsed ? parsed->page().where : Where{};
  };
  EXPECT_TRUE(where_of("heading").covers(BlockKind::kHeading));
  EXPECT_FALSE(where_of("heading").covers(BlockKind::kParagraph));
  EXPECT_FALSE(where_of("prose").any_language);
  EXPECT_TRUE(where_of("prose any-language").any_language);
  EXPECT_TRUE(where_of("prose unquoted").unquoted);
  EXPECT_TRUE(where_of("any-language").covers(BlockKind::kParagraph)) << "everywhere";
}

TEST(Page, ReadsWindowsLineEnds) {
  std::string page = lexicon_page();
  for (std::size_t at = 0; (at = page.find('\n', at)) != std::string::npos; at += 2) {
    page.insert(at, "\r");
  }
  const Result<ParsedPage> parsed = parse_page("p.md", page);
  ASSERT_TRUE(parsed) << parsed.error().where << ": " << parsed.error().message;
  EXPECT_EQ(parsed->page().terms.size(), 2U);
}

struct Slip {
  std::string from;
  std::string to;
  std::string where;
  std::string message;
};

TEST(Page, SaysWhereAndWhatWouldBeRight) {
  const Slip slips[] = {
      {"severity: note", "sevrity: note", "p.md:4:1",
       "no key is called 'sevrity': did you mean 'severity'?"},
      {"severity: note\n", "", "p.md:2:1", "the front matter lacks 'severity'"},
      {"severity: note", "severity: note\nseverity: note", "p.md:5:1", "'severity' is given twice"},
      {"severity: note", "severity: bad", "p.md:4:11",
       "no severity is called 'bad': use one of note, warning, error"},
      {"kind: lexicon", "kind: lexikon", "p.md:3:7",
       "no kind of page is called 'lexikon': did you mean 'lexicon'?"},
      {"id: plain/test-words", "id: Plain", "p.md:2:5",
       "'Plain' is no id: write group/name-of-the-fault in small letters, figures and hyphens"},
      {"{found}", "{fuond}", "p.md:6:30",
       "no hole of this kind is called {fuond}: did you mean 'found'?"},
      {"{found}", "{found", "p.md:6:30", "this '{' has no '}'"},
      {"since: 0.1", "since: 0.1\napplies-to: consultation notise", "p.md:6:26",
       "no kind of document is called 'notise': did you mean 'notice'?"},
      {"since: 0.1", "since: 0.1\nwhere: prose hedding", "p.md:6:14",
       "no place is called 'hedding': did you mean 'heading'?"},
      {"since: 0.1", "since: 0.1\ndefault: no", "p.md:6:10", "'default' is on or off"},
      {"since: 0.1", "since: 0.1\napplies-to: notice\nelement: in-dated in-subject", "p.md:7:10",
       "'element' is one id, or one for each kind in 'applies-to'"},
      {"since: 0.1", "since:", "p.md:5:7", "'since' has no value"},
      {"since: 0.1", "since: 0.1\ntold-with: words", "p.md:6:12",
       "'words' is no id: write group/name-of-the-fault in small letters, figures and hyphens"},
      {"since: 0.1", "since: 0.1\ntold-with: plain/test-words", "p.md:6:12",
       "'told-with' names another rule"},
      {"of tests.", "of tests. ", "p.md:11:10", "the line ends in white space; remove it"},
      {"# Words", "Words", "p.md:8:1", "under the front matter stands the title: '# Title'"},
      {"## Why it matters", "## Why it mattered", "p.md:13:4",
       "a page of kind lexicon has no section 'Why it mattered': did you mean 'Why it matters'?"},
      {"## Terms", "## Evidence", "p.md:23:4",
       "a page of kind lexicon has no section 'Evidence': use one of Why it matters, Options, "
       "Terms, Except, Examples, References"},
      {"## Options", "## Terms", "p.md:23:4", "'Terms' is there twice"},
      {"## Why it matters\n\nBecause.\n\n", "", "p.md:8:3",
       "the page lacks the section 'Why it matters'"},
      {"## Options", "## References\n\nx\n\n## Options", "p.md:21:4",
       "'Options' stands before 'References'"},
      {"| Avoid |", "| Avoids |", "p.md:25:3",
       "'Terms' has no column 'Avoids': did you mean 'Avoid'?"},
      {"| Avoid | Prefer |", "| Prefer | Avoid |", "p.md:25:12",
       "the columns of 'Terms' are Avoid | Prefer | [Forms] | [Fix] | [Note], in this order"},
      {"| prior to | before |  |", "| prior to | before |", "p.md:28:1",
       "this row has 2 cells and its header 3"},
      {"| prior to | before |  |", "| prior to | before | verbs |", "p.md:28:23",
       "no set of forms is called 'verbs': did you mean 'verb'?"},
      {"| prior to |", "| utilise |", "p.md:28:3", "'utilise' is there twice"},
      {"| prior to |", "|  |", "p.md:28:4", "'Avoid' is empty"},
      {"once=on", "one=on", "p.md:32:16", "an example knows no 'one': did you mean 'once'?"},
      {"example bad", "example wrong", "p.md:32:12",
       "say whether the example is bad or good: ```example bad"},
      {"[[utilise]]", "utilise", "p.md:32:4",
       "a bad example needs a [[mark]] around what is reported, or 'absent'"},
      {"[[utilise]]", "[[utilise", "p.md:33:4", "this [[mark]] is not closed"},
      {"We use it.", "We [[use]] it.", "p.md:36:4", "a good example has no [[marks]]"},
      {"format=text", "format=docx", "p.md:36:17",
       "the format of an example is markdown, text or word"},
  };
  for (const Slip& slip : slips) {
    const Result<ParsedPage> parsed =
        parse_page("p.md", with_change(lexicon_page(), slip.from, slip.to));
    ASSERT_FALSE(parsed) << slip.to;
    EXPECT_EQ(parsed.error().where, slip.where) << slip.message;
    EXPECT_EQ(parsed.error().message, slip.message) << slip.to;
  }
}

TEST(Page, ChecksWhatKindsDeclare) {
  const struct {
    std::string page;
    std::string message;
  } slips[] = {
      {page_with("pattern", "x",
                 "## Patterns\n\n| Pattern | Replace | Scope |\n| --- | --- | --- "
                 "|\n| `a(b` |  | block |\n"),
       "the pattern 'a(b' is wrong: missing ): a(b"},
      {page_with("limit", "x",
                 "## Limits\n\n| Figure | Scope | Bound | Value |\n| --- | --- | --- "
                 "| --- |\n| smog | sentence | above | 9 |\n"),
       "'smog' is known of sections and documents only"},
      {page_with("limit", "x",
                 "## Limits\n\n| Figure | Scope | Bound | Value |\n| --- | --- | --- "
                 "| --- |\n| words | sentence | above | most |\n"),
       "'most' is neither a number nor an option of this page that holds one"},
      {page_with("limit", "x",
                 "## Options\n\n| Name | Default | Range | Meaning |\n| --- | --- | --- | --- |\n"
                 "| most | 25 | list | x |\n\n## Limits\n\n| Figure | Scope | Bound | Value |\n"
                 "| --- | --- | --- | --- |\n| words | sentence | above | most |\n"),
       "'most' is neither a number nor an option of this page that holds one"},
      {with_change(lexicon_page(), "| once | off |", "| once | 3 |"),
       "the default of 'once' must be on or off"},
      {page_with("element", "x",
                 "## Evidence\n\n| Strength | Scope | Cues | Near |\n| --- | --- | "
                 "--- | --- |\n| strong | any | * date |  |\n"),
       "'*' stands between two words"},
      {page_with("element", "x",
                 "## Evidence\n\n| Strength | Scope | Cues | Near |\n| --- | --- | "
                 "--- | --- |\n| strong | any | x | organisations |\n"),
       "say how many: organisations:3"},
      {page_with("element", "x",
                 "## Evidence\n\n| Strength | Scope | Cues | Near |\n| --- | --- | "
                 "--- | --- |\n| strong | any |  |  |\n"),
       "a row of evidence needs cues, a fact in 'Near', or both"},
      {page_with(
           "element", "x",
           "## Words\n\n| Name | Words |\n| --- | --- |\n| a | b; c |\n\n## Evidence\n\n| Strength "
           "| "
           "Scope | Cues | Near |\n| --- | --- | --- | --- |\n| strong | any | your <d> | |\n"),
       "'Words' has no 'd'"},
      {page_with(
           "element", "x",
           "## Words\n\n| Name | Words |\n| --- | --- |\n| a | b; c |\n\n## Evidence\n\n| Strength "
           "| "
           "Scope | Cues | Near |\n| --- | --- | --- | --- |\n| strong | any | your <a | |\n"),
       "'Words' has no 'a'"},
      {page_with("element", "x",
                 "## Words\n\n| Name | Words |\n| --- | --- |\n| a | b c |\n\n## Evidence\n\n| "
                 "Strength | "
                 "Scope | Cues | Near |\n| --- | --- | --- | --- |\n| strong | any | <a> | |\n"),
       "'b c' is no single word"},
      {page_with("element", "x",
                 "## Words\n\n| Name | Words |\n| --- | --- |\n| a | b |\n| a | c |\n\n## "
                 "Evidence\n\n| Strength | "
                 "Scope | Cues | Near |\n| --- | --- | --- | --- |\n| strong | any | <a> | |\n"),
       "the name 'a' is there twice"},
      {page_with("native", "x",
                 "## Options\n\n| Name | Default | Range | Meaning |\n| --- | --- | "
                 "--- | --- |\n| weeks | 90 | 1..52 | x |\n"),
       "option 'weeks' takes a whole number in 1..52, not '90'"},
  };
  for (const auto& slip : slips) {
    const Result<ParsedPage> parsed = parse_page("p.md", slip.page);
    ASSERT_FALSE(parsed) << slip.message;
    EXPECT_EQ(parsed.error().message, slip.message);
  }
}

TEST(Page, IdMustBeTheFolder) {
  const Result<ParsedPage> parsed = parse_page("checks/plain/words/check.md", lexicon_page());
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().message, "the id is 'plain/test-words' but the folder is plain/words");
}

TEST(Page, UnescapesCells) {
  const Result<ParsedPage> parsed = parse_page(
      "p.md", page_with("pattern", "{found}",
                        "## Patterns\n\nSigns.\n\n| Pattern | Replace | Scope |\n| --- | --- | --- "
                        "|\n| `colour\\|color` | \"\" | sentence |\n"));
  ASSERT_TRUE(parsed) << parsed.error().message;
  const PatternRow& row = parsed->page().patterns[0];
  EXPECT_EQ(row.pattern, "colour|color");
  EXPECT_EQ(row.literals, "color\ncolour");
  EXPECT_TRUE(row.has_replacement);
  EXPECT_EQ(row.replace, "");
}

TEST(Page, MayAnswerAnotherElementForEachKind) {
  std::string text = lexicon_page();
  text.insert(text.find("---\n#"), "applies-to: meeting notice\nelement: in-dated mn-agenda\n");
  const Result<ParsedPage> parsed = parse_page("p.md", text);
  ASSERT_TRUE(parsed) << parsed.error().message;
  const RuleInfo& rule = parsed->page().rule;
  EXPECT_EQ(rule.element_in(DocumentKind::kNotice), "in-dated");
  EXPECT_EQ(rule.element_in(DocumentKind::kMeeting), "mn-agenda");
  EXPECT_EQ(rule.element_in(DocumentKind::kDiary), "");
}

/// No cut-off page crashes the parser, and none is taken for whole.
TEST(Page, RefusesEveryPrefix) {
  const std::string page = lexicon_page();
  const std::size_t end = page.rfind("```");
  for (std::size_t size = 0; size < end; ++size) {
    EXPECT_FALSE(parse_page("p.md", page.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace consultlint
