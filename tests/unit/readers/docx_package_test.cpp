#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"
#include "support/document_invariants.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;
using test::write_zip;
using ::testing::HasSubstr;

const std::string kBody =
    R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>)"
    R"(<w:p><w:r><w:t>Text</w:t></w:r></w:p>)";
constexpr std::string_view kStyles =
    R"(<w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>)";
constexpr std::string_view kDumped = "heading 2 Aims\nparagraph Text\n";

std::string read(std::string bytes) {
  const auto document = read_docx("a.docx", std::move(bytes));
  if (!document) return document.error().message;
  EXPECT_EQ(test::invariant_report(*document), "");
  return dump(*document);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (const char c : text) (out += c) += '\0';
  return out;
}

TEST(DocxPackage, HasManyForms) {
  const DocxWriter writer = DocxWriter(kBody).with("styles", std::string(kStyles));
  EXPECT_EQ(read(writer.package()), kDumped);
  EXPECT_EQ(read(writer.flat()), kDumped);
  EXPECT_EQ(read(writer.main_part()), kDumped) << "ids stand for names";
  EXPECT_EQ(read(utf16(writer.main_part())), kDumped);
  EXPECT_EQ(read("\xEF\xBB\xBF" + writer.main_part()), kDumped);
}

TEST(DocxPackage, NamespacesCountAndNotPrefixes) {
  const std::string part = DocxWriter(kBody).main_part();
  EXPECT_EQ(read(replaced(replaced(part, "w:", "ns0:"), "xmlns:w=", "xmlns:ns0=")), kDumped);
  EXPECT_EQ(read(replaced(part, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                          "http://purl.oclc.org/ooxml/wordprocessingml/main")),
            kDumped);
  EXPECT_EQ(
      read(replaced(
          replaced(replaced(part, "<w:", "<"), "</w:", "</"), "xmlns:w=",
          R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns=)")),
      kDumped);
}

TEST(DocxPackage, PartsAreFoundByRelationship) {
  const std::string relationships =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Document2.xml"/>)"
      "</Relationships>";
  EXPECT_EQ(read(write_zip({{"_rels/.rels", relationships},
                            {"word/document2.xml", DocxWriter(kBody).main_part()}})),
            kDumped);
}

TEST(DocxPackage, RefusalsSayWhatItIs) {
  const std::string part = DocxWriter(kBody).main_part();
  struct Case {
    std::string bytes;
    std::string_view says;
  };
  const std::vector<Case> cases = {
      {"\xD0\xCF\x11\xE0 old", "an old .doc file or a password-protected document"},
      {write_zip({{"xl/workbook.xml", "<x/>"}}), "an Excel workbook"},
      {write_zip({{"content.xml", "<x/>"}}), "an OpenDocument file"},
      {write_zip({{"ppt/presentation.xml", "<x/>"}}), "a PowerPoint presentation"},
      {write_zip({{"notes.txt", "hello"}}), "without a Word document in it"},
      {write_zip({{"word/document.xml", "<x/>"}}), "without a Word document in it"},
      {write_zip({{"word/document.xml", part.substr(0, part.size() / 2)}}), "breaks off at byte"},
      {write_zip({{"word/document.xml", "<!DOCTYPE x><x/>"}}), "document type declaration"},
      {write_zip({{"word/document.xml", repeated("<a>", 10'001)}}), "more than 10000 deep"},
      {write_zip({{"word/document.xml", std::string(std::size_t{9} << 20U, 'a')}}),
       "packed more than 300 times"},
      {write_zip({{"word/document.xml", std::string("\0\1\2\3", 4)}}), "is no text"},
      {R"(<v:wordDocument xmlns:v="http://schemas.microsoft.com/office/word/2003/wordml"/>)",
       "Word 2003 XML"},
      {R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>)",
       "not the one with its text"},
      {"<html/>", "a web page"},
      {"just words", "no Word package"},
      {"", "no Word package"},
  };
  for (const Case& c : cases) {
    const auto document = read_docx("dir/a.docx", c.bytes);
    ASSERT_FALSE(document) << c.says;
    EXPECT_THAT(document.error().message, HasSubstr(c.says));
    EXPECT_EQ(document.error().where, "dir/a.docx");
  }
}

TEST(DocxPackage, DamageInSidePartsIsReadPast) {
  const auto document = read_docx("a.docx", DocxWriter(kBody).with("styles", "<w:style").package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), kDumped) << "without styles, ids stand for names";
  ASSERT_EQ(document->problems().size(), 1U);
  EXPECT_THAT(document->problems()[0], HasSubstr("word/styles.xml breaks off"));
}

TEST(DocxPackage, BrokenBytesAreReplaced) {
  const auto document =
      read_docx("a.docx", DocxWriter("<w:p><w:r><w:t>£5 a\xFF-b</w:t></w:r></w:p>").package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), "paragraph £5 a\uFFFD-b\n");
  EXPECT_EQ(document->problems().size(), 1U);
}

TEST(DocxPackage, SurvivesEveryCutOfTheXml) {
  const std::string part = DocxWriter(kBody).main_part();
  for (std::size_t size = 0; size < part.size(); ++size) {
    EXPECT_FALSE(read_docx("a.docx", part.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace consultlint
