#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
std::string ins(std::string_view content) {
  return "<w:ins w:author=\"Ann\">" + std::string(content) + "</w:ins>";
}
std::string del(std::string_view text) {
  return "<w:del w:author=\"Bob\"><w:r><w:delText>" + std::string(text) +
         "</w:delText></w:r></w:del>";
}
std::string paragraph(std::string_view content, std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(content) + "</w:p>";
}
std::string row(std::string_view text, std::string_view properties, std::string_view cell = {}) {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr><w:tc><w:tcPr>" +
         std::string(cell) + "</w:tcPr>" + paragraph(run(text)) + "</w:tc></w:tr>";
}

constexpr std::string_view kStyles =
    R"(<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>)";

Document read(const std::string& body, Revisions view) {
  auto document = read_docx(
      "a.docx", DocxWriter(body).with("styles", std::string(kStyles)).package(), ReadOptions{view});
  EXPECT_TRUE(document) << body;
  return *std::move(document);
}

/// The blocks of the body.
std::string body_of(const Document& document) {
  std::string out = dump(document);
  std::size_t lines = 0;
  for (const Block& block : document.blocks()) lines += block.story == 0 ? 1 : 0;
  std::size_t end = 0;
  for (; lines > 0; --lines) end = out.find('\n', end) + 1;
  return out.substr(0, end);
}

TEST(DocxRevisions, HaveTwoViews) {
  struct Case {
    std::string_view what;
    std::string body;
    std::string_view accepted;
    std::string_view original;
  };
  const std::string heading = R"(<w:pStyle w:val="H1"/>)";
  const std::string was_heading = "<w:pPrChange><w:pPr>" + heading + "</w:pPr></w:pPrChange>";
  const std::vector<Case> cases = {
      {"words", paragraph(run("A ") + del("old") + ins(run("new"))), "paragraph A new\n",
       "paragraph A old\n"},
      {"a deleted paragraph mark",
       paragraph(run("One "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("two")),
       "paragraph One two\n", "paragraph One\nparagraph two\n"},
      {"an inserted paragraph mark",
       paragraph(run("One "), "<w:rPr><w:ins/></w:rPr>") + paragraph(run("two")),
       "paragraph One\nparagraph two\n", "paragraph One two\n"},
      {"moved words",
       paragraph("<w:moveFrom>" + run("there ") + "</w:moveFrom>" + run("here")) +
           paragraph(run("end ") + "<w:moveTo>" + run("there") + "</w:moveTo>"),
       "paragraph here\nparagraph end there\n", "paragraph there here\nparagraph end\n"},
      {"rows", "<w:tbl>" + row("a", "<w:del/>") + row("b", "<w:ins/>") + row("c", "") + "</w:tbl>",
       "table\n  row\n    cell b\n  row\n    cell c\n",
       "table\n  row\n    cell a\n  row\n    cell c\n"},
      {"cells",
       "<w:tbl>" + row("a", "", "<w:cellDel/>") + row("b", "", "<w:cellIns/>") + "</w:tbl>",
       "table\n  row\n  row\n    cell b\n", "table\n  row\n    cell a\n  row\n"},
      {"a mark in front of a table",
       paragraph(run("One"), "<w:rPr><w:del/></w:rPr>") + "<w:tbl>" + row("c", "") + "</w:tbl>",
       "paragraph One\ntable\n  row\n    cell c\n", "paragraph One\ntable\n  row\n    cell c\n"},
      {"whole tables", "<w:tbl>" + row("a", "<w:del/>") + "</w:tbl>" + paragraph(run("b")),
       "paragraph b\n", "table\n  row\n    cell a\nparagraph b\n"},
      {"style", paragraph(run("Aims"), was_heading), "paragraph Aims\n", "heading 1 Aims\n"},
      {"a field in deleted words",
       paragraph(run("a ") +
                 R"(<w:del><w:r><w:fldChar w:fldCharType="begin"/><w:delInstrText>)"
                 R"(DATE</w:delInstrText><w:fldChar w:fldCharType="separate"/>)"
                 R"(<w:delText>May</w:delText><w:fldChar w:fldCharType="end"/></w:r></w:del>)"),
       "paragraph a\n", "paragraph a May\n"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(body_of(read(c.body, Revisions::kAccepted)), c.accepted) << c.what;
    EXPECT_EQ(body_of(read(c.body, Revisions::kOriginal)), c.original) << c.what;
  }
}

/// "kind author [words] (left out)" of each tracked change, one a line.
std::string changes(const Document& document) {
  static constexpr std::string_view kKinds[] = {"inserted", "deleted", "moved"};
  std::string out;
  for (const Revision& revision : document.revisions()) {
    out += kKinds[static_cast<std::size_t>(revision.kind)];
    out += ' ' + revision.author + " [";
    out += document.slice(revision.span);
    out += "] (" + revision.left_out + ")\n";
  }
  return out;
}

TEST(DocxRevisions, AreListed) {
  const std::string body = paragraph(run("A ") + del("old") + ins(run("new")) + run(" day ") +
                                     "<w:moveTo w:author=\"Cy\">" + run("moved") + "</w:moveTo>") +
                           paragraph("<w:moveFrom>" + run("moved") + "</w:moveFrom>" + run("b"));
  EXPECT_EQ(changes(read(body, Revisions::kAccepted)),
            "deleted Bob [] (old)\ninserted Ann [new] ()\nmoved Cy [moved] ()\n");
  EXPECT_EQ(changes(read(body, Revisions::kOriginal)),
            "deleted Bob [old] ()\ninserted Ann [] (new)\nmoved Cy [] (moved)\n");
}

TEST(DocxRevisions, DeletedWordsAreStoriesWhereTheyStood) {
  const Document document =
      read(paragraph(run("A ") + del("one") + run("b ") + del("two") + del("three")),
           Revisions::kAccepted);
  std::string found;
  for (const Story& story : document.stories().subspan(1)) {
    EXPECT_EQ(story.kind, StoryKind::kDeleted);
    found += std::string(document.text().substr(0, story.anchor)) + "|" +
             std::string(document.slice(story.span)) + "\n";
  }
  EXPECT_EQ(found, "A |one\nA b|twothree\n");
}

TEST(DocxRevisions, OriginalViewHasNoStoryOfInsertedWords) {
  const Document document = read(paragraph(run("a") + ins(run("new"))), Revisions::kOriginal);
  EXPECT_EQ(document.text(), "a");
  EXPECT_EQ(document.stories().size(), 1U);
}

TEST(DocxRevisions, NumbersOfDeletedParagraphsAreNotCounted) {
  const std::string numbering =
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
      R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>)"
      R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
  const std::string item =
      R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>)" + run("x") + "</w:p>";
  const std::string body =
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + item + "</w:tc></w:tr></w:tbl>" + item;
  const auto document =
      read_docx("a.docx", DocxWriter(body).with("numbering", numbering).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(body_of(*document), "item #1 [1.] x\n");
}

}  // namespace
}  // namespace consultlint
