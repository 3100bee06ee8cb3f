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
  static constexpr std::string_view kKinds[] = {"body",   "note",    "box",     "header",
                                                "footer", "comment", "deleted", "hidden"};
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

TEST(DocxNotes, RestartWhereTheirSectionSays) {
  const auto reference = [](std::string_view id) {
    return run("<w:footnoteReference w:id=\"" + std::string(id) + "\"/>");
  };
  const auto section = [](std::string_view restart) {
    return R"(<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val=")" +
           std::string(restart) + R"("/></w:footnotePr></w:sectPr>)";
  };
  const auto labels = [&](std::string_view restart, std::string_view between) {
    const std::string body = paragraph("One", reference("1")) + paragraph("Two", reference("2")) +
                             "<w:p><w:pPr>" + section(restart) + "</w:pPr>" + reference("3") +
                             "</w:p>" + paragraph("Three", std::string(between) + reference("4")) +
                             section(restart);
    std::string footnotes;
    for (const std::string id : {"1", "2", "3", "4"}) {
      footnotes += "<w:footnote w:id=\"" + id + "\">" + paragraph("x") + "</w:footnote>";
    }
    const auto document =
        read_docx("a.docx", DocxWriter(body).with("footnotes", footnotes).package());
    std::string out;
    for (const Story& story : document->stories().subspan(1)) out += story.label;
    return out;
  };
  EXPECT_EQ(labels("continuous", ""), "abcd");
  EXPECT_EQ(labels("eachSect", ""), "abca");
  EXPECT_EQ(labels("eachPage", ""), "abcd");
  EXPECT_EQ(labels("eachPage", run("<w:lastRenderedPageBreak/>")), "abca");
}

TEST(DocxNotes, MarksThatTheAuthorTypedAreFound) {
  const std::string body = paragraph(
      "Three", run(R"(<w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>**</w:t>)"));
  const std::string footnotes = R"(<w:footnote w:id="3">)" + paragraph("starred") + "</w:footnote>";
  const auto document =
      read_docx("a.docx", DocxWriter(body).with("footnotes", footnotes).package());
  ASSERT_TRUE(document);
  ASSERT_EQ(document->marks().size(), 1U);
  EXPECT_EQ(document->slice(document->marks()[0].span), "**");
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

TEST(DocxHeaders, HaveLinesOnly) {
  const std::string section = R"(<w:sectPr><w:headerReference r:id="r-header"/></w:sectPr>)";
  const std::string header = "<w:tbl><w:tr><w:tc>" + paragraph("Left") + "</w:tc><w:tc>" +
                             paragraph("Right") + "</w:tc></w:tr></w:tbl>" +
                             paragraph("", run("<w:pict><w:txbxContent>" + paragraph("Boxed") +
                                               "</w:txbxContent></w:pict>"));
  const auto document =
      read_docx("a.docx", DocxWriter(paragraph("a") + section).with("header", header).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), "paragraph a\nheader Left\nheader Right\nheader Boxed\n");
  EXPECT_EQ(document->stories().back().kind, StoryKind::kHeader);
}

TEST(DocxComments, KnowWhatTheyAreAboutAndWhetherTheyAreDone) {
  const std::string body = paragraph(
      "It is ", R"(<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>)" +
                    run("<w:t>agreed</w:t>") + R"(<w:commentRangeEnd w:id="0"/>)" +
                    run(R"(<w:t xml:space="preserve"> that</w:t>)") +
                    R"(<w:commentRangeEnd w:id="1"/>)" + run(R"(<w:commentReference w:id="2"/>)"));
  const auto comment = [](std::string_view id) {
    return "<w:comment w:id=\"" + std::string(id) + "\"><w:p w14:paraId=\"P" + std::string(id) +
           "\"><w:r><w:t>?</w:t></w:r></w:p></w:comment>";
  };
  const std::string states =
      R"(<w15:commentEx w15:paraId="P0" w15:done="1"/>)"
      R"(<w15:commentEx w15:paraId="P1" w15:paraIdParent="P0" w15:done="0"/>)"
      R"(<w15:commentEx w15:paraId="P2" w15:done="0"/>)";
  const auto document =
      read_docx("a.docx", DocxWriter(body)
                              .with("comments", comment("0") + comment("1") + comment("2"))
                              .with("commentsExtended", states)
                              .package());
  ASSERT_TRUE(document);
  std::string found;
  for (const Story& story : document->stories().subspan(1)) {
    found += std::string(document->slice(story.subject)) + (story.resolved ? " done\n" : "\n");
  }
  EXPECT_EQ(found, "agreed done\nagreed that done\n\n");
}

TEST(DocxComments, MayCoverSeveralParagraphs) {
  const std::string body =
      paragraph("One ", R"(<w:commentRangeStart w:id="0"/>)" + run("<w:t>two</w:t>")) +
      paragraph("three") + R"(<w:commentRangeEnd w:id="0"/>)";
  const auto document = read_docx(
      "a.docx", DocxWriter(body)
                    .with("comments", R"(<w:comment w:id="0">)" + paragraph("?") + "</w:comment>")
                    .package());
  ASSERT_TRUE(document);
  EXPECT_EQ(document->slice(document->stories()[1].subject), "two\nthree");
}

TEST(DocxComments, MaySpeakToThisProgram) {
  const std::string body = paragraph("a") + paragraph("b", R"(<w:commentReference w:id="0"/>)");
  const std::string comments = R"(<w:comment w:id="0">)" +
                               paragraph("consultlint: ignore dates/year-missing agreed") +
                               "</w:comment>";
  const auto document = read_docx("a.docx", DocxWriter(body).with("comments", comments).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(document->stories().size(), 1U);
  ASSERT_EQ(document->directives().size(), 1U);
  const Directive& directive = document->directives()[0];
  EXPECT_EQ(directive.text, "ignore dates/year-missing agreed");
  EXPECT_EQ(document->text().substr(0, directive.at), "a\nb");
  const std::string_view part = document->artifacts()[directive.source.artifact].text;
  EXPECT_EQ(part.substr(directive.source.span.begin, directive.source.span.size()), comments);
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

TEST(DocxDiagrams, AreReadAsBoxesInTheOrderOfTheirPoints) {
  const auto point = [](std::string_view id, std::string_view text) {
    return "<dgm:pt modelId=\"" + std::string(id) + "\"><dgm:t><a:p><a:r><a:t>" +
           std::string(text) + "</a:t></a:r></a:p></dgm:t></dgm:pt>";
  };
  const auto below = [](std::string_view parent, std::string_view child, std::string_view order) {
    return "<dgm:cxn srcId=\"" + std::string(parent) + "\" destId=\"" + std::string(child) +
           "\" srcOrd=\"" + std::string(order) + "\"/>";
  };
  const std::string data = R"(<dgm:pt modelId="0" type="doc"/>)" + point("1", "second") +
                           point("2", "first &amp; foremost") + point("3", "below it") +
                           below("0", "1", "1") + below("0", "2", "0") + below("2", "3", "0") +
                           below("3", "2", "0");
  const std::string body =
      paragraph("A", run(R"(<w:drawing><dgm:relIds r:dm="r-diagramData"/></w:drawing>)"));
  EXPECT_EQ(stories_of(DocxWriter(body).with("diagramData", data)),
            "box @A: first & foremost\nbelow it\nsecond\n");
}

TEST(DocxEmbeddedParts, AreNamed) {
  const std::string body =
      R"(<w:altChunk r:id="gone"/>)" +
      paragraph("A", run(R"(<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>)") +
                         run(R"(<w:object><o:OLEObject ProgID="Equation.3"/></w:object>)")) +
      R"(<w:altChunk r:id="page"/>)";
  const auto document =
      read_docx("a.docx", DocxWriter(body).with_link("page", "afchunk.html").package());
  ASSERT_TRUE(document);
  ASSERT_EQ(document->problems().size(), 1U);
  EXPECT_EQ(document->problems()[0],
            "2 embedded parts were not checked: Excel.Sheet.12, afchunk.html; open them and check "
            "the text there.");
}

/// "language: words" of each run, one a line, behind the language of the document.
std::string languages(const DocxWriter& writer) {
  const auto document = read_docx("a.docx", writer.package());
  if (!document) return document.error().message;
  std::string out = document->properties().language + '\n';
  for (const LanguageRun& found : document->languages()) {
    out += found.language + ": " + std::string(document->slice(found.span)) + '\n';
  }
  return out;
}

TEST(DocxLanguages, AreThoseOfRunStyleAndDefaults) {
  const auto words = [](std::string_view properties, std::string_view text) {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r>";
  };
  const std::string styles =
      R"(<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>)"
      R"(<w:style w:type="character" w:styleId="F"><w:name w:val="Foreign"/><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style>)"
      R"(<w:style w:type="paragraph" w:styleId="W"><w:name w:val="Welsh"/><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:style>)";
  const std::string british = R"(<w:lang w:val="en-GB"/>)";
  const std::string body =
      "<w:p>" + words(british, "Most of the words are British. ") + words("", "color") + "</w:p>" +
      R"(<w:p><w:pPr><w:pStyle w:val="W"/></w:pPr>)" + words("", "Croeso") +
      words(R"(<w:rStyle w:val="F"/>)", "bonjour") + words(british, "hello") + "</w:p>" +
      R"(<w:p><w:pPr><w:pStyle w:val="W"/></w:pPr>)" + words("", "diolch") + "</w:p>" +
      R"(<w:p><w:pPr><w:pStyle w:val="W"/></w:pPr>)" + words("", "yn fawr") +
      words(R"(<w:lang w:val="x-none"/>)", "A1") + "</w:p>";
  EXPECT_EQ(languages(DocxWriter(body).with("styles", styles)),
            "en-GB\nen-US: color\ncy-GB: Croeso\nfr-FR: bonjour\ncy-GB: diolch\nyn fawr\n");
}

TEST(DocxLanguages, OfTheThemeComeLast) {
  EXPECT_EQ(
      languages(DocxWriter(paragraph("a")).with("settings", R"(<w:themeFontLang w:val="en-GB"/>)")),
      "en-GB\n");
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
