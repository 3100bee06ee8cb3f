#include "readers/detection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/dump.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

using testing::HasSubstr;

TEST(DetectFormat, LooksAtContentFirstAndNameSecond) {
  struct Row {
    std::string_view path;
    std::string_view bytes;
    Format format;
  };
  constexpr std::string_view kWordXml =
      "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
      "wordprocessingml/2006/main\"/>";
  constexpr Row kRows[] = {
      {"a.docx", "PK\x03\x04rest", Format::kDocx},
      {"a.txt", "PK\x03\x04rest", Format::kDocx},
      {"document.xml", kWordXml, Format::kDocx},
      {"-", kWordXml, Format::kDocx},
      {"flat.xml", "\xEF\xBB\xBF<?xml version='1.0'?><pkg:package xmlns:pkg='x'>", Format::kDocx},
      {"a.md", "text", Format::kMarkdown},
      {"A.MARKDOWN", "text", Format::kMarkdown},
      {"a.txt", "text", Format::kText},
      {"dir.md/README", "text", Format::kText},
      {"", "text", Format::kText},
      {"a.md", "<b>Note</b>: text", Format::kMarkdown},
      {"a.md", "<!DOCTYPE html>\n<p>text</p>", Format::kMarkdown},
  };
  for (const Row& row : kRows) {
    const auto format = detect_format(row.path, row.bytes);
    ASSERT_TRUE(format) << row.path << ": " << format.error().message;
    EXPECT_EQ(*format, row.format) << row.path;
  }
}

TEST(DetectFormat, NamesWhatItRefuses) {
  struct Row {
    std::string_view path;
    std::string_view bytes;
    std::string_view says;
  };
  static constexpr char kOldWord[] = "\xD0\xCF\x11\xE0..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
  static constexpr char kLocked[] =
      "\xD0\xCF\x11\xE0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  constexpr Row kRows[] = {
      {"a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old .doc"},
      {"locked.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "password"},
      {"a.doc", {kOldWord, sizeof kOldWord - 1}, "This is an old .doc file"},
      {"locked.docx", {kLocked, sizeof kLocked - 1}, "protected by a password"},
      {"a.pdf", "%PDF-1.7", "PDF"},
      {"a.rtf", "{\\rtf1\\ansi", "RTF"},
      {"a.odt", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"},
      {"a.fodt", "<?xml version='1.0'?><office:document>", "OpenDocument"},
      {"a.html", "<!DOCTYPE html>\n<html>", "HTML"},
      {"a.xml", "<?xml version='1.0'?>\n<root/>", "not a Word document"},
      {"a.docx", "plain words", "no Word package"},
      {"a.xml", "<?xml version='1.0'?><w:wordDocument>", "Word 2003"},
      {"a.png", "\x89PNG\r\n", "picture"},
  };
  for (const Row& row : kRows) {
    const auto format = detect_format(row.path, row.bytes);
    ASSERT_FALSE(format) << row.path;
    EXPECT_THAT(format.error().message, HasSubstr(row.says));
    EXPECT_EQ(format.error().where, row.path);
    EXPECT_TRUE(format.error().message.ends_with('.')) << format.error().message;
  }
}

TEST(LooksLikeMarkdown, NeedsTwoMeansOrManyHeadings) {
  struct Row {
    std::string_view text;
    bool markdown;
  };
  constexpr Row kRows[] = {
      {"# Title\n\nSome **bold** text.\n", true},
      {"# One\n\n## Two\n\n## Three\n", true},
      {"See [the form](form.html).\n\n| a | b |\n|---|---|\n", true},
      {"---\ntitle: x\n---\n\n# Title\n", true},
      {"Title\n\n1. Scope\n\nPlain text.\n", false},
      {"# only one heading\n", false},
      {"Some **bold** text and 2 ** 3 ** 4.\n", false},
      {"#hashtag **\n| \n", false},
      {"", false},
  };
  for (const Row& row : kRows) EXPECT_EQ(looks_like_markdown(row.text), row.markdown) << row.text;
}

TEST(ReadDocument, ReadsTextWithTheParserThatItsMarkdownNeeds) {
  struct Row {
    std::string_view text;
    Format format;
  };
  constexpr Row kRows[] = {
      {"# Parks\n\nSay **yes**.\n\n> Or no.\n", Format::kMarkdown},
      {"# Parks\n\nSay **yes**.\n\n```\nOr no.\n```\n", Format::kMarkdown},
      {"# Parks\n\nSay **yes**.[^1]\n\n[^1]: Or no.\n", Format::kMarkdown},
      {"# Parks\n\nSay **yes** in [the form](\nform.html).\n", Format::kMarkdown},
      {"# Parks\n\nSay **yes** in [the\nform](form.html).\n", Format::kMarkdown},
      {"# Parks\n\nSay **yes** in [the form](form.html) or [here](here.html).\n", Format::kText},
      {"Parks\n\nSay yes in [the\nform](form.html).\n", Format::kText},
      {"# Parks\n\nSay **yes**.\n", Format::kText},
  };
  for (const Row& row : kRows) {
    const auto document = read_document("parks.txt", std::string(row.text));
    ASSERT_TRUE(document) << row.text;
    EXPECT_EQ(document->format(), row.format) << row.text;
  }
}

TEST(ReadDocument, ReadsMarkdownByName) {
  constexpr std::string_view kText = "\xEF\xBB\xBF# Parks\r\n\r\nSay **yes**.\r\n\r\n> Or no.\r\n";
  for (const std::string_view path : {"a.md", "a.txt", "a"}) {
    const auto document = read_document(path, std::string(kText));
    ASSERT_TRUE(document) << path;
    EXPECT_EQ(document->format(), Format::kMarkdown);
    EXPECT_EQ(dump(*document), "heading 1 Parks\nparagraph Say yes.\nquote\n  paragraph Or no.\n");
  }
}

TEST(ReadDocument, ReportsAGuessedEncoding) {
  const auto document = read_document("a.md", "The council\x92s plan\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), "paragraph The council\xE2\x80\x99s plan\n");
  ASSERT_EQ(document->problems().size(), 1U);
  EXPECT_THAT(document->problems()[0], HasSubstr("windows-1252"));
}

TEST(ReadDocument, RefusesWhatHoldsNoText) {
  struct Row {
    std::string bytes;
    std::string_view says;
  };
  const Row rows[] = {
      {"", "empty"},
      {" \r\n\t\n", "empty"},
      {"\xEF\xBB\xBF\n", "empty"},
      {std::string("ab\0\1\2\3cd", 8), "not text"},
      {std::string(kMaxInputBytes + 1, 'a'), "64 MiB"},
  };
  for (const Row& row : rows) {
    const auto document = read_document("x.md", row.bytes);
    ASSERT_FALSE(document) << row.says;
    EXPECT_THAT(document.error().message, HasSubstr(row.says));
    EXPECT_EQ(document.error().where, "x.md");
  }
}

}  // namespace
}  // namespace consultlint
