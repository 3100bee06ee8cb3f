#include "report/html/document_view.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/builder.h"
#include "html_sample.h"

namespace consultlint {
namespace {

using html_sample::add;
using html_sample::file_of;
using html_sample::page_of;
using html_sample::span_of;
using html_sample::Tree;
using html_sample::Written;

/// What a page shows of a document, elements and text only: no ids, no notes.
std::string paper_of(FileReport& file) {
  std::string html;
  html::Writer out(html);
  const Report report;
  const html::FileView view(report, file, html::Anchors());
  html::write_document(out, view);
  return html;
}

/// `html` without its attributes and line breaks.
std::string skeleton(const std::string& html) {
  std::string out;
  bool in_attributes = false;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (in_tag && c == ' ') in_attributes = true;
    if (c == '>') in_tag = in_attributes = false;
    if (!in_attributes && c != '\n') out += c;
  }
  return out;
}

struct Item {
  std::string text;
  std::uint8_t depth = 1;
  bool ordered = false;
};

Document list_of(const std::vector<Item>& items) {
  DocumentBuilder builder(Format::kDocx);
  const ArtifactIndex file = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  for (const Item& item : items) {
    builder.begin_block(BlockKind::kItem, {.depth = item.depth, .ordered = item.ordered});
    builder.append_synthetic(item.text, file, 0);
    builder.end_block();
  }
  builder.begin_block(BlockKind::kParagraph);
  builder.append_synthetic("end", file, 0);
  builder.end_block();
  builder.end_story();
  return builder.finish();
}

TEST(HtmlDocument, NestsItemsByDepth) {
  FileReport file = file_of(list_of({{"a"}, {"b", 2}, {"c", 3}, {"d", 2}, {"e"}}));
  EXPECT_EQ(skeleton(paper_of(file)),
            "<div><ul><li><div>a</div><ul><li><div>b</div><ul><li><div>c</div></li></ul></li>"
            "<li><div>d</div></li></ul></li><li><div>e</div></li></ul><p>end</p></div>");
}

TEST(HtmlDocument, BeginsAnotherListWhereTheKindChanges) {
  FileReport file = file_of(list_of({{"a", 1, true}, {"b"}}));
  EXPECT_EQ(skeleton(paper_of(file)),
            "<div><ol><li><div>a</div></li></ol><ul><li><div>b</div></li></ul><p>end</p></div>");
}

/// A table of rows of words; the first row is a header.
Document table_of(const std::vector<std::vector<std::string>>& rows) {
  DocumentBuilder builder(Format::kMarkdown);
  const ArtifactIndex file = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kTable);
  bool header = true;
  for (const auto& row : rows) {
    builder.begin_block(BlockKind::kRow, {.header = header});
    for (const std::string& cell : row) {
      builder.begin_block(BlockKind::kCell, {.header = header});
      builder.append_synthetic(cell, file, 0);
      builder.end_block();
    }
    builder.end_block();
    header = false;
  }
  builder.end_block();
  builder.end_story();
  return builder.finish();
}

TEST(HtmlDocument, ShowsTablesWithTheirHeaders) {
  FileReport file = file_of(table_of({{"Date", ""}, {"3 March", "Hall"}}));
  EXPECT_EQ(skeleton(paper_of(file)),
            "<div><div><table><tr><th>Date</th><td></td></tr><tr><td>3 March</td><td>Hall</td></tr>"
            "</table></div></div>");
}

TEST(HtmlDocument, ATableOfHeadersAloneHasNone) {
  FileReport file = file_of(table_of({{"Date", "Place"}}));
  EXPECT_EQ(skeleton(paper_of(file)),
            "<div><div><table><tr><td>Date</td><td>Place</td></tr></table></div></div>");
}

TEST(HtmlDocument, FindingsInATableStandBesideIt) {
  FileReport file = file_of(table_of({{"Date", "Place"}, {"3 March", "utilise"}}));
  add(file, html_sample::kPlainWords, span_of(file, "utilise"));
  const Tree tree(page_of(file));
  EXPECT_EQ(tree.count("//td/mark"), 1U);
  EXPECT_EQ(tree.count("//div[@class='row']/ol[@class='notes']/li"), 1U);
  EXPECT_EQ(tree.count("//table//li"), 0U);
}

struct Overlap {
  const char* name;
  std::vector<std::string> words;
  std::string shown;  // numbers in braces stand for markers
};

class Overlapping : public testing::TestWithParam<Overlap> {};

TEST_P(Overlapping, WordsStandOnceAndInOrder) {
  FileReport file = file_of(std::vector<Written>{{.text = "one two three four"}});
  for (const std::string& words : GetParam().words) {
    add(file, html_sample::kPlainWords, span_of(file, words));
  }
  const std::string html = paper_of(file);
  const std::size_t begin = html.find("<p id");
  EXPECT_EQ(skeleton(html.substr(begin, html.find("</p>") - begin)), "<p>" + GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Html, Overlapping,
    testing::Values(
        Overlap{"apart",
                {"one", "three"},
                "<mark>one</mark><a>1</a> two <mark>three</mark><a>2</a> four"},
        Overlap{"same", {"two", "two"}, "one <mark>two</mark><a>1</a><a>2</a> three four"},
        Overlap{"inside",
                {"one two three", "two"},
                "<mark>one </mark><mark>two</mark><a>2</a><mark> three</mark><a>1</a> four"},
        Overlap{"across",
                {"one two", "two three"},
                "<mark>one </mark><mark>two</mark><a>1</a><mark> three</mark><a>2</a> four"}),
    [](const testing::TestParamInfo<Overlap>& param) { return param.param.name; });

TEST(HtmlDocument, AFindingWithoutWordsIsAMarkAlone) {
  FileReport file = file_of(std::vector<Written>{{.text = "one two"}});
  add(file, html_sample::kPlainWords, {4, 4});
  const std::string html = skeleton(paper_of(file));
  EXPECT_NE(html.find("<p>one <a>1</a>two</p>"), std::string::npos) << html;
}

TEST(HtmlDocument, AFindingOverSeveralBlocksStandsAtTheFirst) {
  FileReport file = file_of(std::vector<Written>{{.text = "one"}, {.text = "two"}});
  add(file, html_sample::kPlainWords, {0, 7});
  const Tree tree(page_of(file));
  EXPECT_EQ(tree.text("//p[@id='b0']"), "one1");
  EXPECT_EQ(tree.text("//p[@id='b1']"), "two");
}

/// Text with everything that can be laid over it or set into it.
Document rich_text() {
  DocumentBuilder builder(Format::kMarkdown);
  const ArtifactIndex file = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kParagraph);
  builder.append_synthetic("See the plan in Welsh: mae pawb yma.", file, 0);
  builder.add_mark(Mark::Kind::kStrong, {4, 12});
  builder.add_link({8, 12}, "https://x.example/?a=1&b=<2>");
  builder.add_language("cy-GB", {23, 35});
  builder.add_revision({Revision::Kind::kDeleted, {3, 3}, "Jo", "old words"});
  builder.add_image("A map of \"the\" park", false);
  builder.end_block();
  builder.end_story();
  return builder.finish();
}

TEST(HtmlDocument, ShowsMarksLinksLanguagesDeletionsAndPictures) {
  FileReport file = file_of(rich_text());
  const Tree tree(page_of(file));
  ASSERT_TRUE(tree.is_sound()) << tree.why();
  EXPECT_EQ(tree.count("//a[starts-with(@href, 'http')]"), 0U);
  EXPECT_EQ(tree.text("//span[@class='address']"), " <https://x.example/?a=1&b=<2>>");
  EXPECT_EQ(tree.text("//span[@lang='cy-GB']"), "mae pawb yma");
  EXPECT_EQ(tree.text("//p[@id='b0']/del"), "old words");
  EXPECT_EQ(tree.text("//p[@id='b0']/strong"), "the ");
  EXPECT_EQ(tree.text("//p[@id='b0']/span[@class='link']/strong"), "plan");
  EXPECT_EQ(tree.text("//span[@class='picture']"), "Picture: A map of \"the\" park");
}

TEST(HtmlDocument, LinksNotesBothWays) {
  DocumentBuilder builder(Format::kMarkdown);
  const ArtifactIndex artifact = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kParagraph);
  builder.append_synthetic("Compact", artifact, 0);
  builder.end_block();
  builder.end_story();
  builder.begin_story(StoryKind::kNote, 7, "1");
  builder.begin_block(BlockKind::kNote);
  builder.append_synthetic("An agreement.", artifact, 0);
  builder.end_block();
  builder.end_story();
  FileReport file = file_of(builder.finish());
  const Tree tree(page_of(file));
  EXPECT_EQ(tree.text("//p[@id='b0']/a[@href='#s1']"), "[note 1]");
  EXPECT_EQ(tree.text("//div[@id='s1']//a[@href='#b0']"), "Note 1");
}

TEST(HtmlDocument, HostileWordsStayWords) {
  const std::string hostile =
      "</p><script>alert(1)</script><img src=x onerror=y> \xE2\x80\xAE evil";
  RuleInfo rule = html_sample::kPlainWords;
  rule.title = "<b>title</b>";
  rule.why = "Because `<i>` of </details><script>";
  FileReport file = file_of(std::vector<Written>{{.text = hostile, .kind = BlockKind::kTitle}},
                            "a\"><script>.md");
  ReportedFinding& finding = add(file, rule, {0, 12}, "\"><svg onload=z>");
  finding.edits.push_back({.place = {}, .text = "<u>", .span = {0, 4}});
  finding.clauses = {"x\" y:<z>"};
  file.problems = {"<hr>"};
  const std::string page = page_of(file);
  const Tree tree(page);
  ASSERT_TRUE(tree.is_sound()) << tree.why();
  EXPECT_EQ(tree.count("//script"), 1U);
  EXPECT_EQ(tree.count("//img|//i|//u|//hr|//svg[@onload]|//*[@onerror]"), 0U);
  EXPECT_EQ(page.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_NE(page.find("[U+202E]"), std::string::npos);
}

}  // namespace
}  // namespace consultlint
