#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

constexpr std::string_view kStyles =
    R"(<w:style w:styleId="berschrift1"><w:name w:val="Heading 1"/></w:style>)"
    R"(<w:style w:styleId="Sub"><w:name w:val="Council heading"/><w:basedOn w:val="berschrift1"/></w:style>)"
    R"(<w:style w:styleId="Outlined"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>)"
    R"(<w:style w:styleId="A"><w:name w:val="Loop a"/><w:basedOn w:val="B"/></w:style>)"
    R"(<w:style w:styleId="B"><w:name w:val="Loop b"/><w:basedOn w:val="A"/></w:style>)"
    R"(<w:style w:styleId="T"><w:name w:val="Title"/></w:style>)"
    R"(<w:style w:styleId="S"><w:name w:val="Subtitle"/></w:style>)"
    R"(<w:style w:styleId="TH"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/></w:style>)"
    R"(<w:style w:styleId="T2"><w:name w:val="toc 2"/></w:style>)"
    R"(<w:style w:styleId="C"><w:name w:val="caption"/></w:style>)"
    R"(<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>)"
    R"(<w:style w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>)"
    R"(<w:style w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>)";

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

std::string paragraph(std::string_view text, std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + run(text) + "</w:p>";
}

std::string styled(std::string_view style, std::string_view text, std::string_view more = {}) {
  return paragraph(text, "<w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more));
}

std::string read(const std::string& body) {
  const auto document =
      read_docx("a.docx", DocxWriter(body).with("styles", std::string(kStyles)).package());
  return document ? dump(*document) : "error: " + document.error().message;
}

TEST(DocxBody, KindsFollowFromStyleAndOutline) {
  struct Case {
    std::string body;
    std::string_view dumped;
  };
  const std::vector<Case> cases = {
      {styled("berschrift1", "Aims"), "heading 1 Aims\n"},
      {styled("Sub", "Aims"), "heading 1 Aims\n"},
      {styled("Outlined", "Aims"), "heading 3 Aims\n"},
      {styled("Outlined", "Aims", "<w:outlineLvl w:val=\"0\"/>"), "heading 1 Aims\n"},
      {styled("berschrift1", "Aims", "<w:outlineLvl w:val=\"9\"/>"), "paragraph Aims\n"},
      {styled("A", "Aims"), "paragraph Aims\n"},
      {styled("Unknown", "Aims"), "paragraph Aims\n"},
      {styled("T", "Our plan") + styled("S", "A paper"), "title Our plan\ntitle A paper\n"},
      {styled("TH", "Contents"), "paragraph Contents\n"},
      {styled("C", "Table 1"), "caption Table 1\n"},
      {styled("Code", "x = 1"), "code x = 1\n"},
      {styled("LB2", "one"), "item 2 one\n"},
      {styled("Q", "So") + styled("Q", "it is") + paragraph("End"),
       "quote\n  paragraph So\n  paragraph it is\nparagraph End\n"},
      {styled("berschrift1", ""), "heading 1\n"},
      {paragraph("", "<w:outlineLvl w:val=\"0\"/>"), ""},
      {paragraph("Aims", "<w:outlineLvl w:val=\"0\"/>"), "heading 1 Aims\n"},
      {styled("Code", "x = 1") + styled("Code", "") + styled("Code", "  y = 2") + paragraph("a"),
       "code x = 1 /  /   y = 2\nparagraph a\n"},
      {styled("Q", "quoted last"), "quote\n  paragraph quoted last\n"},
      {R"(<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>)"
       "<w:t>hidden</w:t></w:r></w:p>",
       "paragraph hidden\n"},  // a story of its own
      {paragraph("Run-in",
                 "<w:pStyle w:val=\"berschrift1\"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>") +
           paragraph("text"),
       "heading 1 Run-in\nparagraph text\n"},
      {paragraph("One ", "<w:rPr><w:vanish/></w:rPr>") + paragraph("line"), "paragraph One line\n"},
      {paragraph("") + paragraph("  ") + paragraph("a"), "paragraph a\n"},
      {styled("berschrift1", "8.1 Scope"), "heading 1 [8.1] Scope\n"},
      {paragraph("(a) the first"), "paragraph [(a)] the first\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.body), c.dumped);
}

TEST(DocxBody, ContentsEntriesHoldTheirPageApart) {
  const auto entry = [](std::string_view text, std::string_view page) {
    return "<w:p><w:pPr><w:pStyle w:val=\"T2\"/></w:pPr>" + run(text) + "<w:r><w:tab/></w:r>" +
           run(page) + "</w:p>";
  };
  EXPECT_EQ(read(entry("1.1", "Aims") + entry("Aims", "12") + entry("Annex", "iv")),
            "contents 2 [1.1] Aims\n"
            "contents 2 Aims\n  furniture 12\n"
            "contents 2 Annex\n  furniture iv\n");
}

TEST(DocxBody, ContentsMayBeAGalleryOrAField) {
  const std::string gallery =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
      "</w:docPartObj></w:sdtPr><w:sdtContent>" +
      styled("TH", "Contents") + paragraph("Aims") + "</w:sdtContent></w:sdt>";
  EXPECT_EQ(read(gallery + paragraph("Text")),
            "paragraph Contents\ncontents 1 Aims\nparagraph Text\n");
  const std::string field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText>"
      "<w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("Aims") + "</w:p>" + "<w:p>" + run("Costs") +
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  EXPECT_EQ(read(field + paragraph("Text")), "contents 1 Aims\ncontents 1 Costs\nparagraph Text\n");
}

std::string cell(std::string_view content, std::string_view properties = {}) {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(content) +
         "</w:tc>";
}
std::string row(std::string_view cells, std::string_view properties = {}) {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}
std::string table(std::string_view rows) {
  return "<w:tbl>" + std::string(rows) + "</w:tbl>";
}

TEST(DocxTables, HaveHeaderRowsAndMergedCells) {
  const std::string down = "<w:vMerge w:val=\"restart\"/>";
  EXPECT_EQ(read(table(row(cell(paragraph("When"), "<w:gridSpan w:val=\"2\"/>"), "<w:tblHeader/>") +
                       row(cell(paragraph("May"), down) + cell(paragraph("1"))) +
                       row(cell(paragraph("lost"), "<w:vMerge/>") + cell(paragraph("2"))))),
            "table\n"
            "  row header\n"
            "    cell header merged When\n"
            "  row\n"
            "    cell merged May\n"
            "    cell 1\n"
            "  row\n"
            "    cell 2\n");
}

std::string wide_row(std::size_t cells) {
  std::string row = "<w:tr>";
  for (std::size_t i = 1; i <= cells; ++i) {
    row += "<w:tc>" + styled("Q", std::to_string(i) + '.') + "</w:tc>";
  }
  return row + "</w:tr>";
}

TEST(DocxTables, ReadWhatStandsInTooManyColumnsInTheLast) {
  const std::string body = "<w:tbl>" + wide_row(131) + wide_row(128) + "</w:tbl>" + paragraph("On");
  const Result<Document> document =
      read_document("wide.docx", DocxWriter(body).with("styles", std::string(kStyles)).package());
  ASSERT_TRUE(document);
  std::size_t cells = 0;
  for (const Block& block : document->blocks()) cells += block.kind == BlockKind::kCell ? 1 : 0;
  EXPECT_EQ(cells, 256U);
  EXPECT_NE(document->text().find("128.\n129.\n130.\n131.\n1.\n2."), std::string_view::npos);
  EXPECT_EQ(document->blocks().back().parent, kNowhere);
  ASSERT_EQ(document->problems().size(), 1U);
  EXPECT_EQ(document->problems()[0],
            "The table at paragraph 129 has more than 128 columns; what stands in the others was "
            "read as part of column 128.");
}

TEST(DocxTables, NestAndHoldBlocks) {
  const std::string inner = table(row(cell(paragraph("in"))));
  const std::string wrapped = "<w:sdt><w:sdtContent>" + row(cell(paragraph("a") + paragraph("b"))) +
                              "</w:sdtContent></w:sdt>";
  EXPECT_EQ(read(table(wrapped + row(cell(inner + paragraph("after"))))),
            "table\n"
            "  row\n"
            "    cell a\n"
            "      paragraph b\n"
            "  row\n"
            "    cell\n"
            "      table\n"
            "        row\n"
            "          cell in\n"
            "      paragraph after\n");
}

TEST(DocxBody, DropCapsBelongToTheirParagraph) {
  EXPECT_EQ(read(paragraph("D", "<w:framePr w:dropCap=\"drop\"/>") + paragraph("rop cap")),
            "paragraph Drop cap\n");
}

TEST(DocxBody, PlacesCountEveryParagraph) {
  const auto document = read_docx(
      "a.docx", DocxWriter(paragraph("") + table(row(cell(paragraph("a")) + cell(paragraph("b")))) +
                           paragraph("c"))
                    .package());
  ASSERT_TRUE(document);
  std::vector<std::uint32_t> numbers;
  for (const Block& block : document->blocks()) numbers.push_back(block.paragraph);
  EXPECT_EQ(numbers, (std::vector<std::uint32_t>{2, 2, 2, 3, 4}));
}

std::vector<int> pages_of(const std::string& body) {
  const auto document = read_docx("a.docx", DocxWriter(body).package());
  std::vector<int> pages;
  for (const Block& block : document->blocks()) pages.push_back(block.page);
  return pages;
}

TEST(DocxBody, PagesAreThoseThatTheFileTells) {
  const std::string rendered = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>";
  const std::string broken = "<w:p><w:r><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>";
  EXPECT_EQ(pages_of(paragraph("a") + paragraph("b")), (std::vector<int>{0, 0}));
  EXPECT_EQ(pages_of(paragraph("a") + rendered + paragraph("c")), (std::vector<int>{1, 2, 2}));
  EXPECT_EQ(pages_of(paragraph("a") + broken + paragraph("c")), (std::vector<int>{1, 2, 2}));
  EXPECT_EQ(pages_of(paragraph("a") + paragraph("b", "<w:pageBreakBefore/>")),
            (std::vector<int>{1, 2}));
  EXPECT_EQ(pages_of(paragraph("a", "<w:pageBreakBefore/>") + paragraph("b")),
            (std::vector<int>{0, 0}));
  const std::string continuous = "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>";
  EXPECT_EQ(pages_of(paragraph("a", "<w:sectPr/>") + paragraph("b", "<w:sectPr/>") +
                     paragraph("c") + continuous),
            (std::vector<int>{1, 2, 2}));
}

TEST(DocxBody, EachCellOfARowMayTurnThePage) {
  const std::string turns = "<w:p>" + run("b") + "<w:r><w:lastRenderedPageBreak/></w:r>" +
                            run("c") + "</w:p>" + paragraph("d");
  const std::string begins = "<w:p><w:r><w:lastRenderedPageBreak/></w:r>" + run("e") + "</w:p>";
  // Table, row, two cells with a second paragraph each; row, two cells; what follows.
  EXPECT_EQ(
      pages_of(table(row(cell(turns) + cell(turns)) + row(cell(begins) + cell(paragraph("f")))) +
               paragraph("g")),
      (std::vector<int>{1, 1, 1, 2, 1, 2, 2, 3, 3, 3}));
}

TEST(DocxBody, UnexpectedNestingIsReadPast) {
  EXPECT_EQ(read("<w:tr><w:tc>" + paragraph("a") + "</w:tc></w:tr>"), "paragraph a\n");
  EXPECT_EQ(read("<w:p>" + run("a") + paragraph("b") + "</w:p>"), "paragraph a\nparagraph b\n");
  EXPECT_EQ(read("<w:p>" + run("a") + table(row(cell(paragraph("b")))) + "</w:p>"),
            "paragraph a\ntable\n  row\n    cell b\n");
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:smartTag>";
  deep += paragraph("lost");
  for (int i = 0; i < 5000; ++i) deep += "</w:smartTag>";
  EXPECT_EQ(read(paragraph("a") + deep + paragraph("b")), "paragraph a\nparagraph b\n");
}

}  // namespace
}  // namespace consultlint
