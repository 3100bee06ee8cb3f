#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/document_invariants.h"

namespace consultlint {
namespace {

Document read(std::string_view markdown) {
  auto document = read_markdown("draft.md", std::string(markdown));
  EXPECT_TRUE(document) << markdown;
  return *std::move(document);
}

struct Row {
  std::string_view markdown;
  std::string_view dump;
};

void expect_dumps(std::span<const Row> rows) {
  for (const Row& row : rows) {
    const Document document = read(row.markdown);
    EXPECT_EQ(dump(document), row.dump) << row.markdown;
    EXPECT_EQ(test::invariant_report(document), "") << row.markdown;
  }
}

TEST(Markdown, ReadsBlocks) {
  constexpr Row kRows[] = {
      {"# Title\n\nFirst\nline.\n\nSecond.\n",
       "heading 1 Title\n"
       "paragraph First line.\n"
       "paragraph Second.\n"},
      {"Title\n=====\n\nPart\n----\n", "heading 1 Title\nheading 2 Part\n"},
      {"## Closed ##\n##\n", "heading 2 Closed\nheading 2\n"},
      {"## Scope {#scope .wide}\n\n* toc\n{:toc}\n\na {b}\n",
       "heading 2 Scope\nitem 1 toc\nparagraph a {b}\n"},
      {"\xC2\xA0\n\n\xC2\xA0text\n", "paragraph text\n"},
      {"one  \ntwo\\\nthree", "paragraph one / two / three\n"},
      {"> Quoted\n> text\n>\n> - item\n", "quote\n  paragraph Quoted text\n  item 1 item\n"},
      {"```yaml\na: 1\n\n  b: 2\n```\n", "code a: 1 /  /   b: 2\n"},
      {"\tIndented like a page number\n", "paragraph Indented like a page number\n"},
      {"a\n\n---\n\nb\n", "paragraph a\nparagraph b\n"},
      {"a &amp; b &#8211; c &pound;5 &nosuch; \\* d\n",
       "paragraph a & b \xE2\x80\x93 c \xC2\xA3"
       "5 &nosuch; * d\n"},
      {"a **b *c* d** ~~e~~ `f  g` <https://example.org>\n",
       "paragraph a b c d e f  g https://example.org\n"},
      {"", ""},
      {"\n \n\t\n", ""},
      {"1", "paragraph 1\n"},
      {"line one\r\nline two\r\n\r\nnext\r\n", "paragraph line one line two\nparagraph next\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, ReadsLists) {
  constexpr Row kRows[] = {
      {"- a\n- b\n  - c\n    - d\n- e\n",
       "item 1 a\nitem 1 b\n  item 2 c\n    item 3 d\nitem 1 e\n"},
      {"1. a\n2. b\n   1) c\n", "item #1 [1.] a\nitem #1 [2.] b\n  item #2 [1)] c\n"},
      {"3. a\n\n4. b\n\n   more\n", "item #1 [3.] a\nitem #1 [4.] b\n  paragraph more\n"},
      {"1. 2) a\n", "item #1 [1.]\n  item #2 [2)] a\n"},
      {"> 1. a\n", "quote\n  item #1 [1.] a\n"},
      {"1. **Bold** start\n2. [link](x)\n", "item #1 [1.] Bold start\nitem #1 [2.] link\n"},
      {"text\n\n7.\n\n# Next\n", "paragraph text\nitem #1 [7.]\nheading 1 Next\n"},
      {"1.\n   below\n", "item #1 [1.] below\n"},
      {"- [ ] open\n- [x] done\n", "item 1 \xE2\x98\x90 open\nitem 1 \xE2\x98\x92 done\n"},
      {"1. [X] done\n\n   more\n", "item #1 [1.] \xE2\x98\x92 done\n  paragraph more\n"},
      {"- a\n\n  > q\n", "item 1 a\n  quote\n    paragraph q\n"},
      {"- \xE2\x80\xA2 doubled\n", "item 1 doubled\n"},
      {"Choose:\n\xE2\x80\xA2 one\n\xE2\x80\xA2 two\n",
       "paragraph Choose:\nitem 1 one\nitem 1 two\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, ReadsClauseNumbersThatAuthorsType) {
  constexpr Row kRows[] = {
      {"## **2. Shared vision**\n", "heading 2 [2.] Shared vision\n"},
      {"## 10 Review\n", "heading 2 [10] Review\n"},
      {"## 11.0 Champions\n", "heading 2 [11.0] Champions\n"},
      {"4.2.7 . Where bids\n", "paragraph [4.2.7 .] Where bids\n"},
      {"- 1.1 text\n- i) when\n", "item 1 [1.1] text\nitem 1 [i)] when\n"},
      {"**4.1** Bold number\n", "paragraph [4.1] Bold number\n"},
      {"1\\. Escaped\n", "paragraph [1.] Escaped\n"},
      {"4.1 First clause\n4.2 Second clause\n",
       "paragraph [4.1] First clause\nparagraph [4.2] Second clause\n"},
      {"(a) first\n(b) second\n", "paragraph [(a)] first\nparagraph [(b)] second\n"},
      {"We refer to section\n4.2 of the code.\n",
       "paragraph We refer to section 4.2 of the code.\n"},
      {"## Question 3: what else?\n\nQ1. Why?\n",
       "heading 2 Question 3: what else?\nparagraph Q1. Why?\n"},
      {"3 March 2025\n\n2.5 million people\n",
       "paragraph 3 March 2025\nparagraph 2.5 million people\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, ReadsTables) {
  constexpr Row kRows[] = {
      {"| A | B |\n|---|---|\n| 1 | *2* |\n",
       "table\n  row header\n    cell header A\n    cell header B\n"
       "  row\n    cell 1\n    cell 2\n"},
      // Delimiter cells shorter than three characters.
      {"| A | B | C |\n|-|--|:-:|\n| 1 | | x \\| y |\n",
       "table\n  row header\n    cell header A\n    cell header B\n    cell header C\n"
       "  row\n    cell 1\n    cell\n    cell x | y\n"},
      {"A|B\n-|-\n1|2\n\nafter\n",
       "table\n  row header\n    cell header A\n    cell header B\n"
       "  row\n    cell 1\n    cell 2\nparagraph after\n"},
      // A caption glued to the table.
      {"Table 1: costs\n| A |\n|--|\n| 1 |\n",
       "paragraph Table 1: costs\ntable\n  row header\n    cell header A\n  row\n    cell 1\n"},
      {"> | A |\n> |--|\n> | 1 |\n",
       "quote\n  table\n    row header\n      cell header A\n    row\n      cell 1\n"},
      {"| A |\n|---|\n| 1 |\n|--|\n| 2 |\n",
       "table\n  row header\n    cell header A\n  row\n    cell 1\n  row\n    cell --\n"
       "  row\n    cell 2\n"},
      {"```\n| A |\n|--|\n```\n", "code | A | / |--|\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, ReadsHtmlThatDocumentsHold) {
  constexpr Row kRows[] = {
      {"the 28<sup>th</sup> of <b>May</b><br>at <i>noon</i>\n",
       "paragraph the 28th of May / at noon\n"},
      {"| A |\n|---|\n| intro <ul style=\"x\"> <li>\xE2\x80\xA2 one</li> <li>two</li></ul> |\n",
       "table\n  row header\n    cell header A\n  row\n    cell intro\n      item 1 one\n"
       "      item 1 two\n"},
      {"| A |\n|---|\n| <p>one</p><p>two</p> |\n",
       "table\n  row header\n    cell header A\n  row\n    cell one\n      paragraph two\n"},
      {"| A |\n|---|\n| one <br> <br> two |\n",
       "table\n  row header\n    cell header A\n  row\n    cell one\n      paragraph two\n"},
      {"<ol><li>one<ul><li>inner</ul><li>two</ol>\n\nafter\n",
       "item #1 [1.] one\n  item 2 inner\nitem #1 [2.] two\nparagraph after\n"},
      {"<div class=\"x\">\n\n## Head\n\n</div>\n\n<p>para</p>\n",
       "heading 2 Head\nparagraph para\n"},
      {"<h2>1. Scope</h2>\n<blockquote>said</blockquote>\n",
       "heading 2 [1.] Scope\nquote\n  paragraph said\n"},
      {"<table><thead><tr><th>A</th></tr></thead>\n<tr><td>1<td>2</tr></table>\nafter\n",
       "table\n  row header\n    cell header A\n  row\n    cell 1\n    cell 2\nparagraph after\n"},
      {"a <!-- note to self --> b\n\n<!-- two\n\nlines -->\n\nc\n", "paragraph a b\nparagraph c\n"},
      {"<!-- a --> <!-- b --># Head\n\nx <!-- c --> y <!-- d -->\n\n`<!-- e -->`\n",
       "heading 1 Head\nparagraph x y\nparagraph <!-- e -->\n"},
      {"one\n<!-- between -->\ntwo\n", "paragraph one\nparagraph two\n"},
      {"open <!-- never closed\n", "paragraph open <!-- never closed\n"},
      {"<script>\nlet a = 1;\n\nlet b;\n</script>\n\ntext\n", "paragraph text\n"},
      {"a <span\nclass=\"x\">b</span> <unknown> c\n", "paragraph a b c\n"},
      {"<ul><li>left open\n\n# Next\n\ntext\n",
       "item 1 left open\nheading 1 Next\nparagraph text\n"},
      {"</li></ul></table> stray\n", "paragraph stray\n"},
      {"&nbsp;\n\ntext\n", "paragraph text\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, ReadsContentsLists) {
  constexpr Row kRows[] = {
      {"# CONTENTS\n\n1. Purpose\n\n2. Vision\n\n## Purpose\n\nText.\n",
       "heading 1 CONTENTS\ncontents 1 [1.] Purpose\ncontents 1 [2.] Vision\n"
       "heading 2 Purpose\nparagraph Text.\n"},
      {"**Table of contents**\n\nScope ........ 4\nOur aims\tPage 2/3\n2.1 Costs   12\n\n# Scope\n",
       "paragraph Table of contents\ncontents 1 Scope\ncontents 1 Our aims\n"
       "contents 2 [2.1] Costs\nheading 1 Scope\n"},
      {"## Contents\n\n- [One](#one)\n  - [Two](#two)\n",
       "heading 2 Contents\ncontents 1 One\n  contents 2 Two\n"},
      {"Contents\n\nScope\n\nThis paper is about buses, and it is a sentence too long for a "
       "list.\n\n"
       "Second paragraph.\n",
       "paragraph Contents\ncontents 1 Scope\n"
       "paragraph This paper is about buses, and it is a sentence too long for a list.\n"
       "paragraph Second paragraph.\n"},
  };
  expect_dumps(kRows);
}

TEST(Markdown, NotesAreStoriesBehindTheBody) {
  const Document document = read(
      "Set by law[^1] and policy.[^long]\n\n"
      "[^1]: The *Act*.\n"
      "[^long]: First line\ngoes on.\n\n    Second paragraph.\n\n"
      "Body goes on[^none].\n\n[^unused]: Alone.\n");
  EXPECT_EQ(dump(document),
            "paragraph Set by law and policy.\n"
            "paragraph Body goes on[^none].\n"
            "note The Act.\n"
            "note First line goes on.\n"
            "  paragraph Second paragraph.\n"
            "note Alone.\n");
  EXPECT_EQ(test::invariant_report(document), "");
  ASSERT_EQ(document.stories().size(), 4U);
  EXPECT_EQ(document.stories()[0].kind, StoryKind::kBody);
  EXPECT_EQ(document.stories()[1].kind, StoryKind::kNote);
  EXPECT_EQ(document.stories()[1].label, "1");
  EXPECT_EQ(document.stories()[1].anchor, 10U);
  EXPECT_EQ(document.stories()[2].label, "long");
  EXPECT_EQ(document.stories()[2].anchor, 22U);
  EXPECT_EQ(document.stories()[3].anchor, kNowhere);
  std::vector<TextSpan> references;
  for (const Mark& mark : document.marks()) {
    if (mark.kind == Mark::Kind::kNoteReference) references.push_back(mark.span);
  }
  EXPECT_THAT(references, testing::ElementsAre(TextSpan{10, 10}, TextSpan{22, 22}));
  EXPECT_EQ(document.place({10, 10}).column, 11U);
}

TEST(Markdown, TakesAnEmptyAlternativeInHtmlForDecoration) {
  const Document document = read(
      "<img src=rule.png alt=\"\"> and <img src=map.png> and <img src=x alt='Chart'> and "
      "![](y.png)\n");
  std::vector<bool> decorative;
  for (const Image& image : document.images()) decorative.push_back(image.decorative);
  EXPECT_THAT(decorative, testing::ElementsAre(true, false, false, false));
}

TEST(Markdown, ReadsLinksAndImages) {
  const Document document = read(
      "See [the *form*](form.html \"Form\"), [the map][m] or <mailto:a@b.example>.\n\n"
      "<a href=\"x?a=1&amp;b=2\">page</a> ![A map](map.png) and ![](blank.png) end\n\n"
      "<img src=x alt='Chart'> or ![last](l.png)\n\n"
      "[m]: https://example.org/map\n");
  struct Expected {
    std::string_view words;
    std::string_view target;
  };
  constexpr Expected kLinks[] = {{"the form", "form.html"},
                                 {"the map", "https://example.org/map"},
                                 {"mailto:a@b.example", "mailto:a@b.example"},
                                 {"page", "x?a=1&b=2"}};
  ASSERT_EQ(document.links().size(), std::size(kLinks));
  for (std::size_t i = 0; i < std::size(kLinks); ++i) {
    EXPECT_EQ(document.slice(document.links()[i].span), kLinks[i].words);
    EXPECT_EQ(document.links()[i].target, kLinks[i].target);
  }
  struct Picture {
    std::string_view alternative;
    std::uint32_t line;
    std::uint32_t column;
  };
  constexpr Picture kImages[] = {{"A map", 3, 34}, {"", 3, 56}, {"Chart", 5, 1}, {"last", 5, 28}};
  ASSERT_EQ(document.images().size(), std::size(kImages));
  for (std::size_t i = 0; i < std::size(kImages); ++i) {
    const Image& image = document.images()[i];
    EXPECT_EQ(image.alternative, kImages[i].alternative);
    const Place place = document.place({image.at, image.at});
    EXPECT_EQ(place.line, kImages[i].line) << image.alternative;
    EXPECT_EQ(place.column, kImages[i].column) << image.alternative;
  }
}

TEST(Markdown, RecordsMarks) {
  const Document document = read("**a** *b* `c` 1<sup>st</sup> <strong>d</strong>\n");
  std::string found;
  for (const Mark& mark : document.marks()) {
    found += std::to_string(static_cast<int>(mark.kind));
    found += document.slice(mark.span);
    found += ' ';
  }
  EXPECT_EQ(found, "0a 1b 2c 3st 0d ");
}

TEST(Markdown, FrontMatterIsNoText) {
  const Document document = read(
      "---\ntitle: \"Parking zones\"\nlang: en-GB\nconsultlint: {kind: notice}\n---\n# Zones\n");
  EXPECT_EQ(dump(document), "heading 1 Zones\n");
  EXPECT_EQ(document.properties().title, "Parking zones");
  EXPECT_EQ(document.properties().language, "en-GB");
  EXPECT_EQ(document.properties().kind, "notice");
  EXPECT_EQ(document.place(document.blocks()[0].span).line, 6U);
  EXPECT_THAT(document.problems(), testing::IsEmpty());
}

TEST(Markdown, FrontMatterThatIsBrokenOrNoneAtAll) {
  struct Case {
    std::string_view markdown;
    std::string_view dump;
    std::size_t problems;
  };
  constexpr Case kCases[] = {
      {"+++\ntitle = 'x'\n+++\ntext\n", "paragraph text\n", 0},
      {"---\ntitle: [a\n---\ntext\n", "paragraph text\n", 1},
      {"---\n\nProse.\n\n---\n\nMore.\n", "paragraph Prose.\nparagraph More.\n", 0},
      {"---\n\nNote: prose. Note: more: prose.\n\n---\n\nMore.\n",
       "paragraph Note: prose. Note: more: prose.\nparagraph More.\n", 0},
      {"---\ntext\n", "paragraph text\n", 0},
      {"---\n---\ntext\n", "paragraph text\n", 0},
  };
  for (const Case& c : kCases) {
    const Document document = read(c.markdown);
    EXPECT_EQ(dump(document), c.dump) << c.markdown;
    EXPECT_EQ(document.problems().size(), c.problems) << c.markdown;
  }
}

TEST(Markdown, NulBecomesTheReplacement) {
  const Document document = read(std::string_view("a\0b", 3));
  EXPECT_EQ(dump(document),
            "paragraph a\xEF\xBF\xBD"
            "b\n");
  EXPECT_EQ(test::invariant_report(document), "");
}

TEST(Markdown, HostileInputEndsAndIsReported) {
  const auto repeated = [](std::string_view unit, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += unit;
    return out;
  };
  EXPECT_EQ(read(repeated("> ", 5000) + "deep").problems().size(), 1U);
  EXPECT_EQ(read(repeated("- ", 5000) + "deep").problems().size(), 1U);
  EXPECT_EQ(read(repeated("<ul><li>", 5000) + "deep").problems().size(), 1U);
  const std::string wide = repeated("|a", 200) + "|\n" + repeated("|--", 200) + "|\n";
  const Document table = read(wide);
  EXPECT_EQ(table.problems().size(), 1U);
  EXPECT_EQ(table.blocks().size(), 1U);
  const Document sparse =
      read(repeated("|a", 100) + "|\n" + repeated("|--", 100) + "|\n" + repeated("|a\n", 2100));
  EXPECT_EQ(sparse.problems().size(), 1U);
  EXPECT_LT(sparse.blocks().size(), 210'000U);
  for (const std::string_view unit : {"[", "*a ", "![", "<!--", "`", "[^a]: ", "<b", "|-", "&"}) {
    EXPECT_EQ(test::invariant_report(read(repeated(unit, 2000))), "") << unit;
  }
}

}  // namespace
}  // namespace consultlint
