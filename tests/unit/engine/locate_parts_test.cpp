#include "engine/locate_parts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/locate.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

/// The part of a document, and the place in it, of words that stand in it once.
PartPlace part_of(const Document& document, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document.text().find(words));
  FileReport report;
  ReportedFinding& finding = report.findings.emplace_back();
  finding.at = locate(document, {begin, begin + static_cast<std::uint32_t>(words.size())});
  finding.related.push_back({finding.at, "again"});
  locate_parts(document, report);
  EXPECT_TRUE(report.beginning.part);
  EXPECT_EQ(finding.related[0].at.part->offset, finding.at.part->offset);
  return *finding.at.part;
}

Document docx(const std::string& body) {
  Result<Document> document = read_document("a.docx", DocxWriter(body).package());
  EXPECT_TRUE(document);
  return *std::move(document);
}

TEST(LocateParts, CountsUtf16UnitsOfTheXml) {
  const Document document =
      docx("<w:p><w:r><w:t>😀 We</w:t></w:r></w:p>\n<w:p><w:r><w:t>utilise it</w:t></w:r></w:p>");
  const std::string& xml = document.artifacts()[0].text;
  const PartPlace place = part_of(document, "utilise");
  EXPECT_EQ(place.part, "word/document.xml");
  EXPECT_TRUE(place.verbatim);
  EXPECT_EQ(place.length, 7U);
  EXPECT_EQ(place.offset, xml.find("utilise") - 2) << "the smile is two units, and four bytes";
  EXPECT_EQ(place.end_column, place.column + 7);
  EXPECT_EQ(place.column, xml.find("utilise") - xml.rfind('\n', xml.find("utilise")));
}

TEST(LocateParts, TellsWordsThatMarkupTears) {
  const Document document =
      docx("<w:p><w:r><w:t>uti</w:t></w:r><w:r><w:t>lise &amp; do</w:t></w:r></w:p>");
  EXPECT_FALSE(part_of(document, "utilise").verbatim);
  EXPECT_FALSE(part_of(document, "& do").verbatim);
  EXPECT_GT(part_of(document, "utilise").length, 7U);
}

TEST(LocateParts, KnowsOtherParts) {
  const Result<Document> document = read_document(
      "a.docx",
      DocxWriter(R"(<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>)")
          .with("footnotes",
                R"(<w:footnote w:id="2"><w:p><w:r><w:t>Noted.</w:t></w:r></w:p></w:footnote>)")
          .package());
  ASSERT_TRUE(document);
  EXPECT_EQ(part_of(*document, "Noted").part, "word/footnotes.xml");
}

TEST(LocateParts, PlacesTextInTheFileItself) {
  const Result<Document> document = read_document("a.md", "# A\r\n\r\n😀 We *utilise* it\r\n");
  ASSERT_TRUE(document);
  const PartPlace place = part_of(*document, "utilise");
  EXPECT_EQ(place.part, "");
  EXPECT_EQ(place.line, 3U);
  EXPECT_EQ(place.column, 8U);
  EXPECT_EQ(place.offset, 14U);
  EXPECT_EQ(place.length, 7U);
  EXPECT_TRUE(place.verbatim);
}

}  // namespace
}  // namespace consultlint
