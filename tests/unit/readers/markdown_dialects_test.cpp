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

using testing::ElementsAre;
using testing::IsEmpty;

Document read(std::string_view markdown) {
  auto document = read_markdown("draft.md", std::string(markdown));
  EXPECT_TRUE(document) << markdown;
  EXPECT_EQ(test::invariant_report(*document), "") << markdown;
  return *std::move(document);
}

struct Row {
  std::string_view markdown;
  std::string_view dump;
};

void expect_dumps(std::span<const Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(dump(read(row.markdown)), row.dump) << row.markdown;
}

TEST(MarkdownDialects, DefinitionsAreParagraphs) {
  constexpr Row kRows[] = {
      {"Term\n: What it means\n\nAfter.\n",
       "paragraph Term\nparagraph What it means\nparagraph After.\n"},
      {"Term\n\n:   One\n\n    More\n\n:   Two\n",
       "paragraph Term\nparagraph One\nparagraph More\nparagraph Two\n"},
      {"# Head\n: no term\n", "heading 1 Head\nparagraph : no term\n"},
      {"Time\n:30 past\n", "paragraph Time :30 past\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, CaptionsStandByTheirTable) {
  constexpr std::string_view kTable = "table\n  row header\n    cell header A\n  row\n    cell 1\n";
  EXPECT_EQ(dump(read("| A |\n|---|\n| 1 |\n\n: Costs\n")),
            std::string(kTable) + "caption Costs\n");
  EXPECT_EQ(dump(read("Text.\n\n: Costs\n\n| A |\n|---|\n| 1 |\n")),
            "paragraph Text.\ncaption Costs\n" + std::string(kTable));
}

TEST(MarkdownDialects, LineBlocksKeepTheirLines) {
  constexpr Row kRows[] = {
      {"| Civic Centre\n| High Street\n\ntext\n",
       "paragraph Civic Centre / High Street\nparagraph text\n"},
      {"| A\n|---\n| 1\n", "table\n  row header\n    cell header A\n  row\n    cell 1\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, DivisionsLeaveNoMarks) {
  constexpr Row kRows[] = {
      {"::: {.note #n}\nInside.\n:::\n", "paragraph Inside.\n"},
      {"before\n:::warning\nInside.\n:::\nafter\n",
       "paragraph before\nparagraph Inside.\nparagraph after\n"},
      {"::: tip Good idea\n- item\n:::\n", "paragraph Good idea\nitem 1 item\n"},
      {":::note[Please read]\ntext\n:::\n", "paragraph Please read\nparagraph text\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, AttributesAreNoText) {
  constexpr Row kRows[] = {
      {"## Scope {#scope .wide}\n\n* toc\n{:toc}\n\na {b}\n",
       "heading 2 Scope\nitem 1 toc\nparagraph a {b}\n"},
      {"See [the words]{.mark} and *these*{#x} here.\n",
       "paragraph See the words and these here.\n"},
      {"R&amp;[D]{.x}\n", "paragraph R&D\n"},
      {"A [link](x){target=_blank}, ![](y){width=50%} end\n", "paragraph A link, end\n"},
      {"`a {.b}` and {{site.mail}} stay\n", "paragraph a {.b} and {{site.mail}} stay\n"},
      {"Use {name} or {a, b} {.c\n", "paragraph Use {name} or {a, b} {.c\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, TitleBlockAbbreviationsAndFormulas) {
  constexpr Row kRows[] = {
      {"% Parking zones\n% The Council\n% 3 March\n\ntext\n",
       "title Parking zones\nparagraph The Council\nparagraph 3 March\nparagraph text\n"},
      {"% Zones\ntext\n", "title Zones\nparagraph text\n"},
      {"50\n% of them\n", "paragraph 50 % of them\n"},
      {"The CPZ.\n\n*[CPZ]: Controlled parking zone\n*[GP]: Doctor\n",
       "paragraph The CPZ.\nfurniture CPZ: Controlled parking zone\nfurniture GP: Doctor\n"},
      {"Given\n\n$$\nx = *y*\n$$\n\nand $$ a $$ b\n",
       "paragraph Given\ncode x = *y*\nparagraph and $$ a $$ b\n"},
      {"$$ x = 1 $$\n", "code x = 1\n"},
      {"$$ never closed\n", "paragraph $$ never closed\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, RawHtmlAndIndentedLines) {
  constexpr Row kRows[] = {
      {"text\n\n    Civic *Centre*\n      High Street\n",
       "paragraph text\nparagraph Civic *Centre* / High Street\n"},
      {"<ul>\n    <li>one</li>\n\n    <li>two</li>\n</ul>\n", "item 1 one\nitem 1 two\n"},
      {"<table>\n<style>td {a: b}</style>\n<tr><td>a</td></tr></table>\n",
       "table\n  row\n    cell a\n"},
      {"- one\n\n```{=html}\n<!-- -->\n```\n\n- two\n", "item 1 one\nitem 1 two\n"},
      {"<pre>\none\n\n*two*\n</pre>\nafter\n", "code one /  / *two*\nparagraph after\n"},
  };
  expect_dumps(kRows);
}

struct Address {
  std::string_view markdown;
  std::vector<std::string> targets;
};

TEST(MarkdownDialects, AddressesInTheTextAreLinks) {
  const Address kRows[] = {
      {"See www.example.org/a_b, or (https://example.org/x_(y)).",
       {"http://www.example.org/a_b", "https://example.org/x_(y)"}},
      {"Mail a.b+c@example.gov.uk.", {"mailto:a.b+c@example.gov.uk"}},
      {"\xE2\x80\x9Chttps://a.example/b?c=d&amp;e=f\xE2\x80\x9D", {"https://a.example/b?c=d&e=f"}},
      {"[www.example.org](x) and `www.example.org`", {"x"}},
      {"<https://a.example> and HTTP://b.example!", {"https://a.example", "HTTP://b.example"}},
      {"@name, a@b, www.x, https://local, xwww.a.b", {}},
      {"```\nwww.example.org\n```", {}},
      {"| A |\n|--|\n| www.a.example |", {"http://www.a.example"}},
      {"    www.a.example", {"http://www.a.example"}},
  };
  for (const Address& row : kRows) {
    const Document document = read(row.markdown);
    std::vector<std::string> targets;
    for (const Link& link : document.links()) targets.push_back(link.target);
    EXPECT_EQ(targets, row.targets) << row.markdown;
  }
}

TEST(MarkdownDialects, ReadsGridTables) {
  constexpr Row kRows[] = {
      {"Costs:\n+-----+--------+\n| A   | B      |\n+=====+========+\n| 1   | - \xC2\xA3one |\n"
       "| and | - two  |\n+-----+--------+\nafter\n",
       "paragraph Costs:\ntable\n  row header\n    cell header A\n    cell header B\n"
       "  row\n    cell 1 and\n    cell\n      item 1 \xC2\xA3one\n      item 1 two\n"
       "paragraph after\n"},
      {"+---+---+\n| a | b |\n+---+---+\n|   | **d** e |\n+---+---+\n",
       "table\n  row\n    cell a\n    cell b\n  row\n    cell\n    cell d e\n"},
      {"+---+---+\n| both  |\n+---+---+\n| a | b |\n+---+---+\n",
       "table\n  row\n    cell both\n  row\n    cell a\n    cell b\n"},
      {"+---+\n| never closed\n", "paragraph +---+ never closed\n"},
      {"+ item\n+ item\n", "item 1 item\nitem 1 item\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, HeadingsHaveNames) {
  const Document document = read(
      "# How to respond\n\n## Scope {#area}\n\n## How to respond\n\n## Area\n\n"
      "<a name=\"here\"></a>text\n");
  std::vector<std::string> names;
  for (const Bookmark& bookmark : document.bookmarks()) names.push_back(bookmark.name);
  EXPECT_THAT(names, ElementsAre("how-to-respond", "area", "how-to-respond-1", "area-1", "here"));
  EXPECT_EQ(document.place({document.bookmarks()[1].at, document.bookmarks()[1].at}).line, 3U);
  EXPECT_EQ(document.place({document.bookmarks()[4].at, document.bookmarks()[4].at}).line, 9U);
}

TEST(MarkdownDialects, CommentsToTheProgramAreDirectives) {
  const Document document = read(
      "<!-- consultlint: ignore a/b it is quoted -->\nFirst.\n\n"
      "Some <!-- consultlint: ignore c/d --> words <!-- nothing -->.\n\n"
      "Noted[^1].\n\n[^1]: A note. <!-- consultlint:ignore e/f -->\n\n"
      "`<!-- consultlint: ignore g/h -->`\n");
  EXPECT_EQ(dump(document),
            "paragraph First.\nparagraph Some words .\nparagraph Noted.\n"
            "paragraph <!-- consultlint: ignore g/h -->\nnote A note.\n");
  ASSERT_EQ(document.directives().size(), 3U);
  const auto directive = [&](std::size_t i) { return document.directives()[i]; };
  EXPECT_EQ(directive(0).text, "ignore a/b it is quoted");
  EXPECT_EQ(directive(0).at, 0U);
  EXPECT_EQ(directive(0).source.span, (SourceSpan{0, 45}));
  EXPECT_EQ(directive(1).text, "ignore c/d");
  EXPECT_EQ(document.text().substr(directive(1).at, 5), "words");
  EXPECT_EQ(directive(2).text, "ignore e/f");
  EXPECT_EQ(document.stories()[1].span.contains(directive(2).at - 1), true);
}

TEST(MarkdownDialects, ImagesSideBySideHaveTheirOwnPlaces) {
  const Document document = read("![](a.png \"A (1)\")![b](b_(1).png)\n\n# ![](c.png)\n\ntext\n");
  ASSERT_EQ(document.images().size(), 3U);
  EXPECT_EQ(document.place(document.images()[0]), (Place{1, 1, 1, 19, 0}));
  EXPECT_EQ(document.place(document.images()[1]), (Place{1, 19, 1, 34, 0}));
  EXPECT_EQ(document.place(document.images()[2]), (Place{3, 3, 3, 13, 0}));
}

TEST(MarkdownDialects, ImagesEndWhereTheirMarkupEnds) {
  struct Picture {
    std::string_view written;
    std::string_view behind;
  };
  constexpr Picture kPictures[] = {
      {"![foo]", "(no destination)"},
      {"![foo]", "(u \"no title)"},
      {"![foo][]", "(a b)"},
      {"![b][foo]", "(u)"},
      {"![b][\nfoo]", "(u)"},
      {"![foo]", "[[]"},
      {"![foo]", "[\n\n]"},
      {"![foo]", "[\n# b]"},
      {"![b](u)", "(u)"},
      {"![b]( <u (v> 'a \\' b' )", ")"},
      {"![b](u\\)v\n(w))", " x"},
      {"![b]()", "."},
  };
  for (const Picture& picture : kPictures) {
    const std::string both = std::string(picture.written) + std::string(picture.behind);
    const Document document = read(both + "\n\n[foo]: u\n");
    ASSERT_EQ(document.images().size(), 1U) << both;
    const SourceSpan source = document.images()[0].source.span;
    EXPECT_EQ(both.substr(source.begin, source.size()), picture.written) << both;
  }
}

TEST(MarkdownDialects, EmptyHeadingsHaveAPlace) {
  const Document document = read("text\n\nmore\n\n## \n\nend\n");
  EXPECT_EQ(dump(document), "paragraph text\nparagraph more\nheading 2\nparagraph end\n");
  EXPECT_EQ(document.place(document.blocks()[2].span).line, 5U);
  EXPECT_EQ(dump(read("| #\n: d\n#\n")), "heading 1\nparagraph : d\nheading 1\n");
  EXPECT_EQ(dump(read("n\r#\n~\n#")), "paragraph n\nheading 1\nparagraph ~\nheading 1\n");
}

TEST(MarkdownDialects, ItemsOfHtmlAreNumbered) {
  constexpr Row kRows[] = {
      {"<ol start=\"3\"><li>a</li><li value=7>b</li><li>c</li></ol>\n",
       "item #1 [3.] a\nitem #1 [7.] b\nitem #1 [8.] c\n"},
      {"<ol type=i><li>a<ol type=A><li>b</ol><li>c</ol>\n",
       "item #1 [i.] a\n  item #2 [A.] b\nitem #1 [ii.] c\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, NotesHoldBlocks) {
  const Document document = read(
      "Text[^a].\n\n[^a]: First *part*.\n\n    Second part.\n\n    1. one\n       - inner\n"
      "    2. two\n\n    ```\n    code\n    ```\n");
  EXPECT_EQ(dump(document),
            "paragraph Text.\nnote First part.\n  paragraph Second part.\n"
            "  item #1 [1.] one\n    item 2 inner\n  item #1 [2.] two\n  code code\n");
}

TEST(MarkdownDialects, NotesMayStandInTheLine) {
  const Document document = read(
      "Set by law^[The *Act* [1](u).] and policy^[Ibid.]^[Ibid.], `^[code]`, x^[ or ^[].\n\n"
      "- Item^[One], y^[1. Two].\n\n[^a]: Of^[a note].\n");
  EXPECT_EQ(dump(document),
            "paragraph Set by law and policy, ^[code], x^[ or ^[].\nitem 1 Item, y^[1. Two].\n"
            "note The Act 1.\nnote Ibid.\nnote Ibid.\nnote One\n"
            "note Of^[a note].\n");
  ASSERT_EQ(document.stories().size(), 6U);
  EXPECT_EQ(document.stories()[1].anchor, 10U);
  EXPECT_EQ(document.stories()[1].label, "");
  EXPECT_EQ(document.stories()[3].anchor, 21U);
}

TEST(MarkdownDialects, FormulasInTheLineAreCodeButPricesAreText) {
  const auto code = [](std::string_view markdown) {
    const Document document = read(markdown);
    std::vector<std::string> found;
    for (const Mark& mark : document.marks()) {
      if (mark.kind == Mark::Kind::kCode) found.emplace_back(document.slice(mark.span));
    }
    return found;
  };
  EXPECT_THAT(code("Let $x$ be ($E = mc^2$), $\\alpha_{i=1}$.\n"),
              ElementsAre("x", "E = mc^2", "\\alpha_{i=1}"));
  EXPECT_THAT(code("$a_1$ or `$b$`\n"), ElementsAre("a_1", "$b$"));
  for (const std::string_view prices :
       {"$5 and $10", "$5$", "$5-$10", "from $100 = \u00A380 in US$", "US$x$", "$x and $y", "\\$x$",
        "$the_cost of a trip = much$", "$$x$$ y", "$A$5", "a $", "$x_1\n$"}) {
    EXPECT_THAT(code(prices), IsEmpty()) << prices;
  }
  EXPECT_EQ(dump(read("From $5 to $10, or A$6.\n")), "paragraph From $5 to $10, or A$6.\n");
}

TEST(MarkdownDialects, MarksOfAContentsListAreFurniture) {
  constexpr Row kRows[] = {
      {"# Head\n[TOC]\ntext\n", "heading 1 Head\nfurniture [TOC]\nparagraph text\n"},
      {"a\n\n[[_TOC_]]  \n\nb\n", "paragraph a\nfurniture [[TOC]]\nparagraph b\n"},
      {"[TOC] is\n", "paragraph [TOC] is\n"},
  };
  expect_dumps(kRows);
}

TEST(MarkdownDialects, NotesReferredToFromImagesHangNowhere) {
  const Document document = read("a ![map[^1]](b) c\n\n[^1]: n\n");
  EXPECT_EQ(document.stories()[1].anchor, kNowhere);
}

TEST(MarkdownDialects, WideTablesAreNamedInAProblem) {
  std::string wide = "text\n\n";
  for (int i = 0; i < 129; ++i) wide += "|a";
  wide += "|\n";
  for (int i = 0; i < 129; ++i) wide += "|-";
  wide += "|\n";
  EXPECT_THAT(read(wide).problems(), ElementsAre(testing::HasSubstr("line 4 has 129 columns")));
}

struct Front {
  std::string_view markdown;
  std::string_view title;
  std::string_view kind;
  std::string_view problem;  ///< What it must hold; empty: none.
  std::string_view dump;
};

TEST(MarkdownDialects, ReadsFrontMatter) {
  constexpr Front kRows[] = {
      {"+++\ntitle = \"Zones\"\nlang = 'en'\ntags = [\n  \"a\",\n]\n[consultlint]\nkind = "
       "\"notice\"\n+++\nText.\n",
       "Zones", "notice", "", "paragraph Text.\n"},
      {"+++\ntitle = 'Zones'\nconsultlint = { kind = 'meeting' }\n+++\nText.\n", "Zones", "meeting",
       "", "paragraph Text.\n"},
      {"+++\ntitle \"Zones\"\n+++\nText.\n", "", "", "TOML (line 2)", "paragraph Text.\n"},
      {"---\ntitle: Parking: zones\n---\nText.\n", "Parking: zones", "", "YAML (line 2",
       "paragraph Text.\n"},
      {"---\ntitle: Zones\n\nText.\n", "", "", "line 1 is not closed",
       "paragraph title: Zones\nparagraph Text.\n"},
      {"---\ntitle: Zones\n\nSome prose\n\n---\n\nMore.\n", "", "", "line 1 is not closed",
       "paragraph title: Zones\nparagraph Some prose\nparagraph More.\n"},
      {"---\ntitle: Zones\n\nlang: en\n...\nText.\n", "Zones", "", "", "paragraph Text.\n"},
  };
  for (const Front& row : kRows) {
    const Document document = read(row.markdown);
    EXPECT_EQ(document.properties().title, row.title) << row.markdown;
    EXPECT_EQ(document.properties().kind, row.kind) << row.markdown;
    EXPECT_EQ(dump(document), row.dump) << row.markdown;
    if (row.problem.empty()) {
      EXPECT_THAT(document.problems(), IsEmpty()) << row.markdown;
    } else {
      EXPECT_THAT(document.problems(), ElementsAre(testing::HasSubstr(std::string(row.problem))));
    }
  }
}

}  // namespace
}  // namespace consultlint
