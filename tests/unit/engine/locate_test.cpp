#include "engine/locate.h"

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

TEST(Locate, LeavesWordsOutWhereLinesTell) {
  const Result<Document> document = read_document("a.md", "Text.[^1]\n\n[^1]: Note.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(whereabouts(*document, "Note."), "");
}

}  // namespace
}  // namespace consultlint
