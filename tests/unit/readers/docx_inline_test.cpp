#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/docx/fields.h"
#include "readers/readers.h"
#include "support/document_invariants.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document read(const std::string& runs, DocxWriter writer) {
  auto document = read_docx("a.docx", writer.package());
  EXPECT_TRUE(document) << runs;
  EXPECT_EQ(test::invariant_report(*document), "") << runs;
  return *std::move(document);
}
Document read(const std::string& runs) {
  return read(runs, DocxWriter("<w:p>" + runs + "</w:p>"));
}

std::string text_of(const std::string& runs) {
  const Document document = read(runs);
  return std::string(document.slice(document.stories()[0].span));
}

std::vector<std::string> links_of(const Document& document) {
  std::vector<std::string> out;
  for (const Link& link : document.links()) {
    out.push_back(std::string(document.slice(link.span)) + " > " + link.target);
  }
  return out;
}

std::vector<std::string> marks_of(const Document& document, Mark::Kind kind) {
  std::vector<std::string> out;
  for (const Mark& mark : document.marks()) {
    if (mark.kind == kind) out.emplace_back(document.slice(mark.span));
  }
  return out;
}

TEST(DocxText, IsWhatWordPrints) {
  struct Case {
    std::string runs;
    std::string_view text;
  };
  const std::vector<Case> cases = {
      {"<w:r><w:t> lead </w:t><w:t>next</w:t></w:r>", "leadnext"},
      {"<w:r><w:t xml:space=\"preserve\">a </w:t><w:t>b</w:t></w:r>", "a b"},
      {"<w:r><w:t>R&amp;D &lt; &#163;5 &#x2019; &bogus;</w:t></w:r>", "R&D < £5 ’ &bogus;"},
      {"<w:r><w:t>a<!-- c -->b<![CDATA[<c>]]></w:t></w:r>", "ab<c>"},
      {"<w:r><w:t>a\nb</w:t></w:r>", "a b"},
      {"<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>",
       "a\tb\nc\nd"},
      {"<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>t</w:t></w:r>",
       "co‑opt"},
      {R"(<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="00DA"/></w:r>)",
       "✓∨"},
      {R"(<w:r><w:sym w:font="Odd" w:char="F041"/></w:r>)", "\uFFFC"},
      {"<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>a\uF028&#xF0AE;\uFB01</w:t></w:r>",
       "a(→\uFB01"},
      {"<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\uF0FC</w:t></w:r>", "✓"},
      {"<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>\uF028</w:t></w:r>", "\uF028"},
      {R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/>)"
       R"(</w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText>)"
       R"(<w:fldChar w:fldCharType="end"/><w:t>Yes</w:t></w:r>)",
       "☒Yes"},
      {R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>)"
       R"(<w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData></w:fldChar>)"
       R"(<w:instrText>FORMDROPDOWN</w:instrText><w:fldChar w:fldCharType="end"/></w:r>)",
       "yes"},
      {"<w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "a\uFFFC"},
      {"<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:customXml><w:r><w:t>b</w:t></w:r>"
       "</w:customXml><w:sdt><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt>",
       "abc"},
      {"<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>a</w:t></w:r>", "a"},
      {R"(<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>)", "shown"},
  };
  for (const Case& c : cases) EXPECT_EQ(text_of(c.runs), c.text) << c.runs;
}

TEST(DocxText, SymbolsAndPlacesAreRecorded) {
  const std::string runs = "<w:r><w:t>Fish &amp; chips</w:t></w:r>";
  const Document document = read(runs);
  const std::string_view part = document.artifacts()[0].text;
  const auto source = [&](std::uint32_t begin, std::uint32_t end) {
    const SourceSpan span = document.to_source({begin, end}).span;
    return part.substr(span.begin, span.size());
  };
  EXPECT_EQ(document.artifacts()[0].name, "word/document.xml");
  EXPECT_EQ(source(0, 4), "Fish");
  EXPECT_EQ(source(5, 6), "&amp;");
  EXPECT_EQ(source(7, 12), "chips");
}

TEST(DocxText, HiddenTextFollowsStyles) {
  const std::string styles =
      R"(<w:style w:type="character" w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>)"
      R"(<w:style w:styleId="P"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>)";
  const auto shown = [&](const std::string& paragraph) {
    const Document document = read(paragraph, DocxWriter(paragraph).with("styles", styles));
    return document.stories().size() > 1 ? "hidden" : "shown";
  };
  const std::string hidden_run = R"(<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>x</w:t></w:r>)";
  EXPECT_EQ(shown("<w:p>" + hidden_run + "</w:p>"), "hidden");
  EXPECT_EQ(shown(R"(<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>)"),
            "hidden");
  // Two styles that both toggle cancel out.
  EXPECT_EQ(shown(R"(<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>)" + hidden_run + "</w:p>"), "shown");
}

TEST(DocxText, HiddenTextLeavesAMark) {
  const Document document =
      read("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>");
  EXPECT_THAT(marks_of(document, Mark::Kind::kHidden), ElementsAre(""));
  EXPECT_EQ(document.stories().back().kind, StoryKind::kHidden);
  EXPECT_EQ(document.slice(document.stories().back().span), "b");
}

TEST(DocxMarks, JoinOverSplitRuns) {
  const std::string bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
  const Document document = read(bold + "very </w:t></w:r>" + bold + "bold</w:t></w:r>" +
                                 "<w:r><w:t> not </w:t></w:r>" + bold + "again</w:t></w:r>");
  EXPECT_THAT(marks_of(document, Mark::Kind::kStrong), ElementsAre("very bold", "again"));
}

std::string run_with(std::string_view properties, std::string_view text) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
         "</w:t></w:r>";
}

TEST(DocxMarks, TellWhatIsUnderlinedByHand) {
  const std::string underline = R"(<w:u w:val="single"/>)";
  const Document document = read(
      run_with(underline, "one") + run_with("", "-") + run_with(R"(<w:u w:val="wave"/>)", "two") +
      run_with(R"(<w:u w:val="none"/>)", "three") + run_with(R"(<w:u w:color="FF0000"/>)", "four") +
      R"(<w:hyperlink w:anchor="part">)" + run_with(underline, "five") + "</w:hyperlink>");
  EXPECT_THAT(marks_of(document, Mark::Kind::kUnderline), ElementsAre("one", "two"));
}

TEST(DocxMarks, TellWhatHasAColour) {
  const auto coloured = [](std::string_view value, std::string_view text) {
    return run_with("<w:color w:val=\"" + std::string(value) + "\"/>", text);
  };
  std::string runs;
  for (const std::string_view none : {"auto", "000000", "1F1F1F", "FFFFFF", "F2F2F2", "", "red"}) {
    runs += coloured(none, "plain ");
  }
  const Document document =
      read(runs + coloured("FF0000", "red") + run_with("", "-") + coloured("0070c0", "blue") +
           R"(<w:hyperlink w:anchor="part">)" + coloured("0563C1", "link") + "</w:hyperlink>");
  EXPECT_THAT(marks_of(document, Mark::Kind::kColour), ElementsAre("red", "blue"));
}

TEST(DocxMarks, TellInsertionsAndPlaceholders) {
  const Document document = read(
      "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
      "<w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>");
  EXPECT_THAT(marks_of(document, Mark::Kind::kInserted), ElementsAre("new"));
  EXPECT_THAT(marks_of(document, Mark::Kind::kPlaceholder), ElementsAre("Click here"));
}

std::string field(std::string_view instruction, std::string_view result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + std::string(instruction) +
         "</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" +
         std::string(result) + "</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

TEST(DocxLinks, ComeFromElementsAndFields) {
  const std::string runs =
      R"(<w:hyperlink r:id="x" w:anchor="top"><w:r><w:t>one</w:t></w:r></w:hyperlink>)"
      R"(<w:hyperlink w:anchor="part"><w:r><w:t>two</w:t></w:r></w:hyperlink>)" +
      field(R"( HYPERLINK "https://b.example/" \l "frag" )", "three") +
      field(R"( REF part \h )", "four") + field("DATE", "five");
  const Document document =
      read(runs, DocxWriter("<w:p>" + runs + "</w:p>").with_link("x", "https://a.example/"));
  EXPECT_THAT(links_of(document), ElementsAre("one > https://a.example/#top", "two > #part",
                                              "three > https://b.example/#frag", "four > #part"));
  EXPECT_EQ(document.text(), "onetwothreefourfive");
}

TEST(DocxFields, ShowTheirResultOnly) {
  struct Case {
    std::string_view what;
    std::string runs;
    std::string_view text;
  };
  const std::vector<Case> cases = {
      {"nested results", field("HYPERLINK x", "a</w:t></w:r>" + field("DATE", "b") + "<w:r><w:t>c"),
       "abc"},
      {"nested instructions",
       "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText></w:r>" +
           field("MERGEFIELD n", "lost") +
           "<w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>kept</w:t>"
           "<w:fldChar w:fldCharType=\"end\"/></w:r>",
       "kept"},
      {"no separator",
       "<w:r><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>XE \"b\""
       "</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>",
       "a"},
      {"simple fields", R"(<w:fldSimple w:instr="AUTHOR"><w:r><w:t>Ann</w:t></w:r></w:fldSimple>)",
       "Ann"},
      {"an end too many", "<w:r><w:fldChar w:fldCharType=\"end\"/><w:t>a</w:t></w:r>", "a"},
  };
  for (const Case& c : cases) EXPECT_EQ(text_of(c.runs), c.text) << c.what;
}

TEST(DocxFields, GeneratedResultsAreMarked) {
  const Document document =
      read(field(" PAGE ", "5") + field("SEQ Table", "2") + field("AUTHOR", "Ann") +
           field("REF _Ref1 \\h", "Error! Reference source not found.") +
           field("DATE \\@ \"d MMMM yyyy\"", "1 May 2026") + field("FORMTEXT", "name"));
  EXPECT_THAT(marks_of(document, Mark::Kind::kGenerated),
              ElementsAre("5", "2", "Error! Reference source not found."));
  EXPECT_THAT(marks_of(document, Mark::Kind::kCurrentDate), ElementsAre("1 May 2026"));
  EXPECT_THAT(marks_of(document, Mark::Kind::kControl), ElementsAre("name"));
}

TEST(DocxControls, AreMarkedByWhatTheyHold) {
  const auto control = [](std::string_view properties, std::string_view text) {
    return "<w:sdt><w:sdtPr>" + std::string(properties) + "</w:sdtPr><w:sdtContent><w:r><w:t>" +
           std::string(text) + "</w:t></w:r></w:sdtContent></w:sdt>";
  };
  const Document document =
      read(control("<w14:checkbox/>", "☐") + control("<w:dropDownList/>", "Yes") +
           control("<w:date/>", "1 May") + control("<w:text/>", "plain") +
           control("<w:date/><w:showingPlcHdr/>", "Click here") +
           control("<w:showingPlcHdr w:val=\"0\"/>", "filled in"));
  EXPECT_THAT(marks_of(document, Mark::Kind::kControl), ElementsAre("☐", "Yes", "1 May"));
  EXPECT_THAT(marks_of(document, Mark::Kind::kPlaceholder), ElementsAre("Click here"));
}

TEST(DocxFields, RunOverParagraphs) {
  const std::string body =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"u\"</w:instrText>"
      "<w:fldChar w:fldCharType=\"separate\"/><w:t>one</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>two</w:t><w:fldChar w:fldCharType=\"end\"/><w:t> three</w:t></w:r></w:p>";
  EXPECT_THAT(links_of(read(body, DocxWriter(body))), ElementsAre("one > u", "two > u"));
}

TEST(DocxFields, UnclosedOnesAreTold) {
  const std::string body =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>lost</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>kept</w:t></w:r></w:p>";
  const Document document = read(body, DocxWriter(body));
  EXPECT_EQ(document.text(), "kept");
  EXPECT_THAT(document.problems(),
              ElementsAre("A field is never closed: it has no result in its paragraph."));
}

TEST(FieldInstructions, Targets) {
  struct Case {
    std::string_view instruction;
    std::string_view target;
  };
  constexpr Case kCases[] = {
      {R"(HYPERLINK "a b" \o "tip" \t "_blank")", "a b"},
      {R"(hyperlink \l "here")", "#here"},
      {R"(HYPERLINK "C:\\dir\\f.doc")", R"(C:\dir\f.doc)"},
      {"PAGEREF _Toc1 \\h", "#_Toc1"},
      {"PAGEREF _Toc1", ""},
      {"", ""},
      {"\"", ""},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(docx::read_instruction(c.instruction).target, c.target) << c.instruction;
  }
}

std::string drawing(std::string_view properties, std::string_view graphic = "<pic:pic/>") {
  return "<w:r><w:drawing><wp:inline><wp:docPr " + std::string(properties) +
         "/><a:graphic><a:graphicData>" + std::string(graphic) +
         "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

TEST(DocxImages, HaveAlternativeText) {
  const Document document = read(
      drawing(R"(descr="A map" title="t")") + drawing(R"(descr="" title="Only a title")") +
      drawing("") + drawing(R"(descr="a line")", "<wps:wsp/>") +
      R"(<w:r><w:pict><v:shape alt="Old logo"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>)");
  std::vector<std::string> alternatives;
  for (const Image& image : document.images()) alternatives.push_back(image.alternative);
  EXPECT_THAT(alternatives, ElementsAre("A map", "Only a title", "", "Old logo"));
}

TEST(DocxImages, MayBeDecoration) {
  const std::string decorative =
      R"(<w:r><w:drawing><wp:docPr id="1"><a:extLst><a:ext><d:decorative )"
      R"(xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>)"
      R"(</a:extLst></wp:docPr><pic:pic/></w:drawing></w:r>)";
  const Document document = read(decorative);
  ASSERT_EQ(document.images().size(), 1U);
  EXPECT_TRUE(document.images()[0].decorative);
}

}  // namespace
}  // namespace consultlint
