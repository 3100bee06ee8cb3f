#include "engine/locate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

std::string paragraph(std::string_view words) {
  return "<w:p><w:r><w:t>" + std::string(words) + "</w:t></w:r></w:p>";
}

/// Where the report says that `words` stand.
std::string whereabouts(const Document& document, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document.text().find(words));
  return locate(document, {begin, begin + static_cast<std::uint32_t>(words.size())}).whereabouts;
}

TEST(Locate, SaysInWordsWhereTextOfAWordFileStands) {
  const std::string body =
      paragraph("First.") +
      R"(<w:p><w:r><w:t>Second</w:t><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r>)"
      R"(<w:del><w:r><w:delText>cut</w:delText></w:r></w:del>)"
      R"(<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>)"
      R"(<w:r><w:pict><v:shape><v:textbox><w:txbxContent>)" +
      paragraph("Boxed.") +
      "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
      R"(<w:sectPr><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>)";
  const Result<Document> document = read_document(
      "a.docx",
      DocxWriter(body)
          .with("footnotes", R"(<w:footnote w:id="2">)" + paragraph("Noted.") + "</w:footnote>")
          .with("comments", R"(<w:comment w:id="0" w:author="Jo Smith">)" + paragraph("Why?") +
                                "</w:comment>" + R"(<w:comment w:id="7">)" + paragraph("Loose.") +
                                "</w:comment>")
          .with("header", paragraph("Above"))
          .with("footer", paragraph("Below"))
          .package());
  ASSERT_TRUE(document);
  EXPECT_EQ(whereabouts(*document, "First"), "paragraph 1");
  EXPECT_EQ(whereabouts(*document, "Second"), "paragraph 2");
  EXPECT_EQ(whereabouts(*document, "Noted"), "note 1 at paragraph 2");
  EXPECT_EQ(whereabouts(*document, "Boxed"), "text box at paragraph 2");
  EXPECT_EQ(whereabouts(*document, "Why"), "comment by Jo Smith at paragraph 2");
  EXPECT_EQ(whereabouts(*document, "Loose"), "comment");
  EXPECT_EQ(whereabouts(*document, "cut"), "deleted text at paragraph 2");
  EXPECT_EQ(whereabouts(*document, "unseen"), "hidden text at paragraph 2");
  EXPECT_EQ(whereabouts(*document, "Above"), "page header");
  EXPECT_EQ(whereabouts(*document, "Below"), "page footer");
}

/// The columns of `words` in a Markdown file, as "code points, UTF-16, bytes" for begin and end.
std::string columns(const std::string& file, std::string_view words) {
  const Result<Document> document = read_document("a.md", file);
  if (!document) return document.error().message;
  const auto begin = static_cast<std::uint32_t>(document->text().find(words));
  const Located at = locate(*document, {begin, begin + static_cast<std::uint32_t>(words.size())});
  return fmt::format("{} {} {} - {} {} {}", at.place.column, at.place.column + at.utf16.column,
                     at.bytes.column, at.place.end_column,
                     at.place.end_column + at.utf16.end_column, at.bytes.end_column);
}

TEST(Locate, CountsColumnsInEveryUnit) {
  EXPECT_EQ(columns("We utilise it.\n", "utilise"), "4 4 4 - 11 11 11");
  EXPECT_EQ(columns("£5 – utilise it.\n", "utilise"), "6 6 9 - 13 13 16");
  EXPECT_EQ(columns("😀 **utilise 😀** it.\n", "utilise 😀"), "5 6 8 - 14 16 20");
  EXPECT_EQ(columns("e\xCC\x81 utilise\n", "utilise"), "4 4 5 - 11 11 12");
  EXPECT_EQ(columns("£5 here\n£6 – there\n", "here £6 –"), "4 4 5 - 5 5 8") << "two lines";
}

TEST(Locate, CountsBytesFromTheBeginningOfALineThatItCuts) {
  std::string line;
  for (int i = 0; i < 2000; ++i) line += "é ";
  EXPECT_EQ(columns(line + "utilise\n", "utilise"), "4001 4001 6001 - 4008 4008 6008");
}

TEST(Locate, LeavesWordsOutWhereLinesTell) {
  const Result<Document> document = read_document("a.md", "Text.[^1]\n\n[^1]: Note.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(whereabouts(*document, "Note."), "");
}

}  // namespace
}  // namespace consultlint
