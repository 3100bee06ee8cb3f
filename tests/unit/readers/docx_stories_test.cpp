#include <gtest/gtest.h>

#include <string>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

std::string run(std::string_view content) {
  return "<w:r>" + std::string(content) + "</w:r>";
}
std::string paragraph(std::string_view text, std::string_view more = {}) {
  return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r>" + std::string(more) + "</w:p>";
}

/// "kind label@anchor: text" of every story behind the body, one a line. The anchor is the text in
/// front of it.
std::string stories(const Document& document) {
  static constexpr std::string_view kKinds[] = {"body",   "note",    "box",    "header",
                                                "footer", "comment", "deleted"};
  std::string out;
  for (const Story& story : document.stories().subspan(1)) {
    out += kKinds[static_cast<std::size_t>(story.kind)];
    out += ' ' + story.label + '@';
    if (story.anchor != kNowhere) {
      const std::string_view before = document.text().substr(0, story.anchor);
      out += before.substr(before.rfind('\n') + 1);
    }
    out += ": ";
    out += document.slice(story.span);
    out += '\n';
  }
  return out;
}

std::string stories_of(const DocxWriter& writer) {
  const auto document = read_docx("a.docx", writer.package());
  return document ? stories(*document) : document.error().message;
}

TEST(DocxNotes, AreNumberedInOrderOfReference) {
  const std::string body =
      paragraph("One", run(R"(<w:footnoteReference w:id="7"/>)")) +
      paragraph("Two", run(R"(<w:endnoteReference w:id="2"/>)")) +
      paragraph("Three",
                run(R"(<w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t>)")) +
      paragraph("Four", run(R"(<w:footnoteReference w:id="4"/>)"));
  const std::string footnotes =
      R"(<w:footnote w:type="separator" w:id="-1">)" + paragraph("---") + "</w:footnote>" +
      R"(<w:footnote w:id="3">)" + paragraph("starred") + "</w:footnote>" +
      R"(<w:footnote w:id="4">)" + paragraph("last") + "</w:footnote>" +
      R"(<w:footnote w:id="7">)" + paragraph("first") + paragraph("more") + "</w:footnote>";
  const std::string endnotes = R"(<w:endnote w:id="2">)" + paragraph("at the end") + "</w:endnote>";
  EXPECT_EQ(stories_of(DocxWriter(body).with("footnotes", footnotes).with("endnotes", endnotes)),
            "note 1@One: first\nmore\n"
            "note i@Two: at the end\n"
            "note *@Three: starred\n"
            "note 2@Four: last\n");
}

TEST(DocxNotes, FollowTheFormatOfTheSettings) {
  const std::string body = paragraph("One", run(R"(<w:footnoteReference w:id="1"/>)"));
  const std::string footnotes = R"(<w:footnote w:id="1">)" + paragraph("x") + "</w:footnote>";
  const std::string settings =
      R"(<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>)";
  EXPECT_EQ(stories_of(DocxWriter(body).with("footnotes", footnotes).with("settings", settings)),
            "note C@One: x\n");
}

TEST(DocxNotes, AreBlocksPlacedAtTheirReference) {
  const std::string body =
      paragraph("One") + paragraph("Two", run(R"(<w:footnoteReference w:id="1"/>)"));
  const std::string footnotes =
      R"(<w:footnote w:id="1">)" + paragraph("x") + paragraph("y") + "</w:footnote>";
  const auto document =
      read_docx("a.docx", DocxWriter(body).with("footnotes", footnotes).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), "paragraph One\nparagraph Two\nnote x\n  paragraph y\n");
  EXPECT_EQ(document->blocks()[2].paragraph, 2U);
}

TEST(DocxNotes, LostOnesAreTold) {
  const auto document = read_docx(
      "a.docx", DocxWriter(paragraph("One", run(R"(<w:footnoteReference w:id="9"/>)"))).package());
  ASSERT_TRUE(document);
  ASSERT_EQ(document->problems().size(), 1U);
  EXPECT_EQ(document->problems()[0], "1 note is referred to but not in the file.");
}

TEST(DocxHeaders, AreReadOnceEach) {
  const std::string section =
      R"(<w:sectPr><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>)";
  EXPECT_EQ(stories_of(DocxWriter("<w:p><w:pPr>" + section + "</w:pPr></w:p>" + section)
                           .with("header", paragraph("Draft"))
                           .with("footer", paragraph(""))),
            "header @: Draft\n");
}

TEST(DocxComments, MayBeginBetweenParagraphs) {
  const std::string body = paragraph("a") + R"(<w:commentRangeStart w:id="0"/>)" + paragraph("b");
  const std::string comments = R"(<w:comment w:id="0">)" + paragraph("Why?") + "</w:comment>";
  const auto document = read_docx("a.docx", DocxWriter(body).with("comments", comments).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(document->blocks()[1].paragraph, 2U);
  EXPECT_EQ(document->blocks()[2].paragraph, 2U);
}

TEST(DocxComments, KnowPlaceAndAuthor) {
  const std::string body = paragraph(
      "Agreed",
      R"(<w:commentRangeStart w:id="0"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="0"/>)" +
          run(R"(<w:commentReference w:id="0"/>)"));
  const std::string comments =
      R"(<w:comment w:id="0" w:author="Ann">)" + paragraph("Sure?") + "</w:comment>";
  EXPECT_EQ(stories_of(DocxWriter(body).with("comments", comments)), "comment Ann@Agreed: Sure?\n");
}

std::string box(std::string_view content) {
  return "<w:txbxContent>" + std::string(content) + "</w:txbxContent>";
}

TEST(DocxTextBoxes, AreReadOnceFromTheVersionWithText) {
  const auto alternatives = [](std::string_view choice, std::string_view fallback) {
    return "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + std::string(choice) +
           "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + std::string(fallback) +
           "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  };
  EXPECT_EQ(stories_of(DocxWriter(
                paragraph("A", alternatives(box(paragraph("new")), box(paragraph("old")))))),
            "box @A: new\n");
  EXPECT_EQ(stories_of(DocxWriter(paragraph("A", alternatives("", box(paragraph("old")))))),
            "box @A: old\n");
}

TEST(DocxTextBoxes, NestAndHoldNotes) {
  const std::string inner =
      "<w:p><w:r><w:pict>" + box(paragraph("inner")) + "</w:pict></w:r></w:p>";
  const std::string outer = paragraph("outer", run(R"(<w:footnoteReference w:id="1"/>)")) + inner;
  const std::string footnotes = R"(<w:footnote w:id="1">)" + paragraph("n") + "</w:footnote>";
  EXPECT_EQ(stories_of(DocxWriter(paragraph("A", run("<w:pict>" + box(outer) + "</w:pict>")))
                           .with("footnotes", footnotes)),
            "box @A: outer\nbox @outer: inner\nnote 1@outer: n\n");
}

TEST(DocxProperties, ComeFromTheCoreAndTheDefaults) {
  const std::string styles =
      R"(<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>)";
  const auto plain = read_docx("a.docx", DocxWriter("").with("styles", styles).package());
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->properties().language, "cy-GB");
  const auto told = read_docx("a.docx", DocxWriter("")
                                            .with("styles", styles)
                                            .with_core("<dc:title>Our plan</dc:title>"
                                                       "<dc:language>en-GB</dc:language>")
                                            .package());
  ASSERT_TRUE(told);
  EXPECT_EQ(told->properties().title, "Our plan");
  EXPECT_EQ(told->properties().language, "en-GB");
}

}  // namespace
}  // namespace consultlint
