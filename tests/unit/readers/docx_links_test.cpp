#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;
using ::testing::ElementsAre;

constexpr std::string_view kStyles =
    R"(<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>)";

std::string mark(std::string_view name) {
  return R"(<w:bookmarkStart w:id="1" w:name=")" + std::string(name) + "\"/>";
}
std::string paragraph(std::string_view style, std::string_view content) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>" +
         std::string(content) + "</w:p>";
}
std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string link(std::string_view name, std::string_view content = "<w:r><w:t>x</w:t></w:r>") {
  return "<w:hyperlink w:anchor=\"" + std::string(name) + "\">" + std::string(content) +
         "</w:hyperlink>";
}
std::string field(std::string_view instruction, std::string_view result) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>)" +
         std::string(instruction) +
         R"(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)" + run(result) +
         R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

Document read(const std::string& body) {
  auto document =
      read_docx("a.docx", DocxWriter(body).with("styles", std::string(kStyles)).package());
  EXPECT_TRUE(document) << body;
  return *std::move(document);
}

std::vector<std::string> targets(const std::string& body) {
  std::vector<std::string> out;
  const Document document = read(body);
  for (const Link& found : document.links()) out.push_back(found.target);
  return out;
}

TEST(DocxLinkTargets, AreTheNamesOfPlaces) {
  struct Case {
    std::string_view what;
    std::string body;
    std::string_view target;
  };
  const std::string leads = "<w:p>" + link("a") + "</w:p>";
  const std::vector<Case> cases = {
      {"in a heading", leads + paragraph("H1", mark("a") + run("How to reply")), "#how-to-reply"},
      {"behind its words", leads + paragraph("H1", run("Aims") + mark("a")), "#aims"},
      {"between paragraphs in front of one", leads + mark("a") + paragraph("H1", run("Aims")),
       "#aims"},
      {"in an empty paragraph in front of one",
       leads + "<w:p>" + mark("a") + "</w:p>" + paragraph("H1", run("Aims")), "#aims"},
      {"in a heading with a typed number", leads + paragraph("H1", mark("a") + run("8.1 Scope")),
       "#81-scope"},
      {"in the second heading of that name",
       leads + paragraph("H1", run("Aims")) + paragraph("H1", mark("a") + run("Aims")), "#aims-1"},
      {"in a heading without words", leads + paragraph("H1", mark("a")), "#a"},
      {"in a paragraph", leads + "<w:p>" + mark("a") + run("text") + "</w:p>", "#a"},
      {"second of two at one place",
       leads + "<w:p>" + mark("first") + mark("a") + run("text") + "</w:p>", "#first"},
      {"behind the place of the last edit",
       leads + "<w:p>" + mark("_GoBack") + mark("a") + run("text") + "</w:p>", "#a"},
      {"apart from another",
       leads + "<w:p>" + mark("b") + run("b") + mark("a") + run("text") + "</w:p>", "#a"},
      {"nowhere", leads, "#a"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(targets(c.body), ElementsAre(c.target)) << c.what;
  }
}

TEST(DocxLinkTargets, OfCrossReferencesAreThoseOfLinks) {
  const std::string heading = paragraph("H1", mark("_Ref1") + run("Aims"));
  EXPECT_THAT(targets("<w:p>" + field("REF _Ref1 \\h", "Aims") + field("PAGEREF _Ref1 \\h", "2") +
                      field("REF _Ref1", "Aims") + "</w:p>" + heading),
              ElementsAre("#aims", "#aims"));
}

TEST(DocxLinkTargets, NeedNoComputedNumber) {
  const std::string numbering =
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
      R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>)"
      R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
  const std::string body =
      R"(<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>)" +
      mark("a") + run("Aims") + "</w:p><w:p>" + link("a") + "</w:p>";
  const auto document = read_docx(
      "a.docx",
      DocxWriter(body).with("styles", std::string(kStyles)).with("numbering", numbering).package());
  ASSERT_TRUE(document);
  ASSERT_EQ(document->links().size(), 1U);
  EXPECT_EQ(document->links()[0].target, "#aims");
}

TEST(DocxLinkTargets, AreTheSameInMarkdown) {
  const Document word = read(paragraph("H1", mark("_Ref1") + run("How to reply?")) + "<w:p>" +
                             link("_Ref1") + "</w:p>");
  const auto markdown = read_markdown("a.md", "# How to reply?\n\n[x](#how-to-reply)\n");
  ASSERT_TRUE(markdown);
  ASSERT_EQ(word.links().size(), 1U);
  ASSERT_EQ(markdown->links().size(), 1U);
  EXPECT_EQ(word.links()[0].target, markdown->links()[0].target);
}

TEST(DocxBookmarks, AreTheTargetsThatThereAre) {
  const Document document = read(paragraph("H1", run("Aims")) + "<w:p>" + run("see ") + mark("a") +
                                 mark("b") + run("here") + "</w:p>");
  std::vector<std::string> places;
  for (const Bookmark& bookmark : document.bookmarks()) {
    places.push_back(bookmark.name + "@" + std::string(document.text().substr(bookmark.at)));
  }
  EXPECT_THAT(places, ElementsAre("aims@Aims\nsee here", "_top@Aims\nsee here", "a@here"));
}

TEST(DocxContents, EntriesAndTheirPagesAreLinks) {
  const std::string entry =
      link("_Toc1", run("Aims") + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1 \\h", "12"));
  const Document document =
      read(paragraph("T1", entry) + paragraph("H1", mark("_Toc1") + run("Aims")));
  EXPECT_EQ(dump(document), "contents 1 Aims\n  furniture 12\nheading 1 Aims\n");
  std::vector<std::string> links;
  for (const Link& found : document.links()) {
    links.push_back(std::string(document.slice(found.span)) + " > " + found.target);
  }
  EXPECT_THAT(links, ElementsAre("Aims\n12 > #aims", "12 > #aims"));
  EXPECT_EQ(document.blocks()[1].paragraph, document.blocks()[0].paragraph);
}

}  // namespace
}  // namespace consultlint
