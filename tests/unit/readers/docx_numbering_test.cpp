#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/dump.h"
#include "readers/number_format.h"
#include "readers/readers.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;

TEST(NumberFormat, PrintsAsWordDoes) {
  struct Case {
    std::string_view name;
    int value;
    std::string_view printed;
  };
  constexpr Case kCases[] = {
      {"decimal", 12, "12"},
      {"decimalZero", 7, "07"},
      {"decimalZero", 12, "12"},
      {"upperLetter", 2, "B"},
      {"lowerLetter", 28, "bb"},
      {"upperRoman", 1994, "MCMXCIV"},
      {"lowerRoman", 4, "iv"},
      {"lowerRoman", 4000, "4000"},
      {"ordinal", 1, "1st"},
      {"ordinal", 12, "12th"},
      {"ordinal", 22, "22nd"},
      {"ordinal", 103, "103rd"},
      {"ordinalText", 1, "First"},
      {"ordinalText", 20, "Twentieth"},
      {"ordinalText", 32, "Thirty-second"},
      {"ordinalText", 300, "Three hundredth"},
      {"cardinalText", 45, "Forty-five"},
      {"cardinalText", 101, "One hundred and one"},
      {"cardinalText", 2010, "Two thousand and ten"},
      {"chicago", 6, "††"},
      {"bullet", 3, ""},
      {"none", 3, ""},
      {"hebrew1", 3, "3"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(format_number(c.value, number_format_named(c.name)), c.printed) << c.name;
  }
}

/// One level of an abstract list.
std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) + "\"/>" +
         std::string(more) + "<w:lvlText w:val=\"" + std::string(text) + "\"/></w:lvl>";
}

std::string abstract(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) +
         "</w:abstractNum>";
}

std::string list(int id, int abstract_id, std::string_view overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract_id) + "\"/>" + std::string(overrides) + "</w:num>";
}

/// A numbered paragraph: list, and level from 0.
struct Numbered {
  int list = 1;
  int level = 0;
};

std::string body_of(const std::vector<Numbered>& paragraphs) {
  std::string body;
  for (const Numbered& p : paragraphs) {
    body += "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(p.level) +
            "\"/><w:numId w:val=\"" + std::to_string(p.list) +
            "\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
  }
  return body;
}

/// The labels of the paragraphs, "*" for a bullet and "-" for a paragraph that is no item.
std::string labels(const std::vector<Numbered>& paragraphs, const std::string& numbering) {
  const auto document =
      read_docx("a.docx", DocxWriter(body_of(paragraphs)).with("numbering", numbering).package());
  if (!document) return document.error().message;
  std::string out;
  for (const Block& block : document->blocks()) {
    if (!out.empty()) out += ' ';
    const std::string_view label = document->slice(block.label);
    const std::string_view unlabelled = block.kind == BlockKind::kItem ? "*" : "-";
    out += label.empty() ? unlabelled : label;
  }
  return out;
}

TEST(Numbering, ComputesLabels) {
  const std::string outline = abstract(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") +
                                              level(2, "lowerLetter", "(%3)"));
  struct Case {
    std::string_view what;
    std::string numbering;
    std::vector<Numbered> paragraphs;
    std::string_view labels;
  };
  const std::vector<Case> cases = {
      {"levels nest and restart",
       outline + list(1, 0),
       {{1, 0}, {1, 1}, {1, 2}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 1}},
       "1 1.1 (a) (b) 1.2 (a) 2 2.1"},
      {"levels left out count as started", outline + list(1, 0), {{1, 1}, {1, 0}}, "1.1 2"},
      {"lists share the counters of their definition",
       outline + list(1, 0) + list(2, 0),
       {{1, 0}, {2, 0}, {1, 0}},
       "1 2 3"},
      {"a start override restarts once",
       outline + list(1, 0) +
           list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"),
       {{1, 0}, {1, 0}, {2, 0}, {2, 0}},
       "1 2 1 2"},
      {"a level override replaces the level",
       outline + list(1, 0,
                      "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1:") +
                          "</w:lvlOverride>"),
       {{1, 0}, {1, 0}},
       "I: II:"},
      {"restart 0 never restarts",
       abstract(0, level(0, "decimal", "%1") +
                       level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>")) +
           list(1, 0),
       {{1, 0}, {1, 1}, {1, 0}, {1, 1}},
       "1 1) 2 2)"},
      {"restart 1 ignores the level between",
       abstract(0, level(0, "decimal", "%1") + level(1, "decimal", "%2") +
                       level(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>")) +
           list(1, 0),
       {{1, 0}, {1, 1}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 2}},
       "1 1 1) 2 2) 2 1)"},
      {"legal numbers are decimal",
       abstract(0, level(0, "upperRoman", "Article %1") +
                       level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>")) +
           list(1, 0),
       {{1, 0}, {1, 1}},
       "Article I Section 1.1"},
      {"bullets have no label, blank ones are no items",
       abstract(0, level(0, "bullet", "•") + level(1, "bullet", " ") + level(2, "none", "")) +
           list(1, 0),
       {{1, 0}, {1, 1}, {1, 2}},
       "* - -"},
      {"bullet levels leave no number in deeper labels",
       abstract(0, level(0, "bullet", "•") + level(1, "decimal", "%1%2.")) + list(1, 0),
       {{1, 0}, {1, 1}},
       "* 1."},
      {"number 0 and unknown lists number nothing", outline + list(1, 0), {{0, 0}, {9, 0}}, "- -"},
      {"levels out of range are the last", outline + list(1, 0), {{1, -3}}, "1"},
      {"levels without a start begin at nought",
       abstract(
           0,
           "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>") +
           list(1, 0),
       {{1, 0}, {1, 0}},
       "0 1"},
      {"custom formats pad with noughts",
       abstract(0,
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice>"
                "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice>"
                "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
                "<w:lvlText w:val=\"%1\"/></w:lvl>") +
           list(1, 0),
       {{1, 0}, {1, 0}},
       "009 010"},
      {"huge starts do not overflow",
       abstract(0,
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"decimal\"/>"
                "<w:lvlText w:val=\"%1\"/></w:lvl>") +
           list(1, 0),
       {{1, 0}, {1, 0}},
       "1000000 1000000"},
  };
  for (const Case& c : cases) EXPECT_EQ(labels(c.paragraphs, c.numbering), c.labels) << c.what;
}

TEST(Numbering, BulletsToTickAreText) {
  const auto document = read_docx(
      "a.docx",
      DocxWriter(body_of({{1, 0}, {1, 1}}))
          .with("numbering",
                abstract(0, level(0, "bullet", "☐") + level(1, "bullet", "•")) + list(1, 0))
          .package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document), "item 1 ☐ x\nitem 2 x\n");
}

TEST(Numbering, FollowsStyles) {
  const std::string styles =
      R"(<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
      R"(<w:style w:styleId="Deep"><w:name w:val="My clause"/><w:basedOn w:val="H2"/></w:style>)"
      R"(<w:style w:styleId="L"><w:name w:val="Linked"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>)";
  const std::string numbering =
      abstract(
          0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>")) +
      R"(<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>)" +
      abstract(2, level(0, "upperLetter", "%1.")) + list(1, 0) + list(2, 1) + list(3, 2);
  const auto styled = [](std::string_view style, std::string_view more = {}) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more) +
           "</w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>";
  };
  const std::string body = styled("H2") + styled("Deep") +
                           styled("H2", R"(<w:numPr><w:numId w:val="0"/></w:numPr>)") +
                           styled("", R"(<w:numPr><w:numId w:val="2"/></w:numPr>)");
  const auto document = read_docx(
      "a.docx", DocxWriter(body).with("styles", styles).with("numbering", numbering).package());
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(*document),
            "heading 2 [1.1] Aims\n"
            "heading 2 [1.2] Aims\n"
            "heading 2 Aims\n"
            "item #1 [A.] Aims\n");
}

}  // namespace
}  // namespace consultlint
