#include "edit/apply_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "readers/zip.h"
#include "support/docx_writer.h"

namespace consultlint {
namespace {

using test::DocxWriter;
using testing::HasSubstr;

/// Words to find in the text of a document, and what shall stand there instead.
struct Wish {
  std::string_view words;
  std::string_view instead;
};

/// The file after the wishes came true, or "refused: " and why.
std::string changed(std::string_view path, const std::string& bytes,
                    const std::vector<Wish>& wishes) {
  const Result<Document> document = read_document(path, bytes);
  if (!document) return "unreadable: " + document.error().message;
  std::vector<Edit> edits;
  for (const Wish& wish : wishes) {
    const std::size_t at = document->text().find(wish.words);
    EXPECT_NE(at, std::string_view::npos) << wish.words << " in " << document->text();
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = begin + static_cast<std::uint32_t>(wish.words.size());
    edits.push_back({{begin, end}, std::string(wish.instead)});
  }
  Result<std::string> out = apply_edits(path, *document, bytes, edits);
  return out ? *std::move(out) : "refused: " + out.error().message;
}

TEST(ApplyEdits, WritesIntoMarkdownAndText) {
  struct Row {
    std::string_view path;
    std::string_view before;
    std::vector<Wish> wishes;
    std::string_view after;
  };
  const Row rows[] = {
      {"a.md", "We utilise *it*.\n", {{"utilise", "use"}}, "We use *it*.\n"},
      {"a.md", "We utilise *it*.\n", {}, "We utilise *it*.\n"},
      {"a.md", "We use it.\n", {{"use", "use"}}, "We use it.\n"},
      {"a.md", "one two\n\nthree\n", {{"three", "3"}, {"one", "1"}}, "1 two\n\n3\n"},
      {"a.md", "R&amp;D is it.\n", {{"R&D", "Work"}}, "Work is it.\n"},
      {"a.md", "R&amp;D is it.\n", {{"&", " and "}}, "R and D is it.\n"},
      {"a.md", "Done in order\nto end it.\n", {{"in order to", "to"}}, "Done to end it.\n"},
      {"a.md",
       "> Done in order\n> to end it.\n",
       {{"in order to", "to"}},
       "> Done \n> to end it.\n"},
      {"a.md", "Very good.\n\nEnd.\n", {{"Very ", ""}}, "good.\n\nEnd.\n"},
      {"a.md", "Good indeed\n\nEnd.\n", {{"indeed", ""}}, "Good\n\nEnd.\n"},
      {"a.md", "We utilise **the** tool.\n", {{"We utilise", "I use"}}, "I use **the** tool.\n"},
      {"a.md",
       "| A | B |\n|---|---|\n| utilise | c |\n",
       {{"utilise", "use"}},
       "| A | B |\n|---|---|\n| use | c |\n"},
      {"a.txt", "We utilise it.\r\nAnd on.\r\n", {{"utilise", "use"}}, "We use it.\r\nAnd on.\r\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(changed(row.path, std::string(row.before), row.wishes), row.after) << row.before;
  }
}

TEST(ApplyEdits, KeepsTheEncoding) {
  using std::string_view_literals::operator""sv;
  struct Row {
    std::string_view before;
    std::vector<Wish> wishes;
    std::string_view after;
  };
  const Row rows[] = {
      {"\xEF\xBB\xBFIt\xE2\x80\x99s here.\n"sv,
       {{"here", "caf\xC3\xA9"}},
       "\xEF\xBB\xBFIt\xE2\x80\x99s caf\xC3\xA9.\n"sv},
      // A stray byte in UTF-8 stays that byte.
      {"\xC2\xA3 and \xC3\xA9 or \xA3 utilise\n"sv,
       {{"utilise", "use"}},
       "\xC2\xA3 and \xC3\xA9 or \xA3 use\n"sv},
      {"The council\x92s \x81 utilise \xA3\x35\n"sv,
       {{"utilise", "use \xE2\x82\xAC"}},
       "The council\x92s \x81 use \x80 \xA3\x35\n"sv},
      {"It\xD5s \xD2utilise\xD3\n"sv,
       {{"utilise", "caf\xC3\xA9"}},
       "It\xD5s \xD2"
       "caf\x8E\xD3\n"sv},
      {"\xFF\xFE"
       "a\0 \0u\0s\0i\0n\0g\0\n\0"sv,
       {{"using", "\xF0\x9F\x8E\xAE"}},
       "\xFF\xFE"
       "a\0 \0\x3C\xD8\xAE\xDF\n\0"sv},
      // Half a pair of UTF-16 stays half a pair.
      {"\xFE\xFF\0a\xD8\x00\0b\0 \0c\0\n"sv,
       {{"c", "\xC3\xA9"}},
       "\xFE\xFF\0a\xD8\x00\0b\0 \0\xE9\0\n"sv},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(changed("a.txt", std::string(row.before), row.wishes), row.after) << row.before;
  }
  EXPECT_THAT(changed("a.txt", "The council\x92s plan\n", {{"plan", "\xCE\xB1"}}),
              HasSubstr("'\xCE\xB1' (U+03B1) cannot be written in windows-1252"));
}

std::string paragraph(std::string_view runs) {
  return "<w:p>" + std::string(runs) + "</w:p>";
}
std::string run(std::string_view text) {
  return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>";
}

struct WordRow {
  std::string before;
  std::vector<Wish> wishes;
  std::string after;
};

TEST(ApplyEdits, WritesIntoWordFilesHoweverTheyAreStored) {
  const WordRow rows[] = {
      {run("We utilise it"), {{"utilise", "use"}}, run("We use it")},
      {run("Parks &amp; play"), {{"Parks & play", "a<b & c"}}, run("a&lt;b &amp; c")},
      {run("in ord") +
           "<w:proofErr w:type=\"x\"/><w:r><w:rPr><w:b/></w:rPr><w:t>er to end</w:t></w:r>",
       {{"in order to", "to"}},
       run("") + "<w:proofErr w:type=\"x\"/><w:r><w:rPr><w:b/></w:rPr><w:t>to end</w:t></w:r>"},
      {run("We will uti") + run("lise it"), {{"utilise", "use"}}, run("We will u") + run("se it")},
      {run("a") + run("b c"), {{"b ", "x y "}}, run("a") + run("x y c")},
      {run("one") + run("two"),
       {{"one", "one "}},
       "<w:r><w:t xml:space=\"preserve\">one </w:t></w:r>" + run("two")},
      {run("one too") + run("two"),
       {{"one too", "one "}},
       "<w:r><w:t xml:space=\"preserve\">one </w:t></w:r>" + run("two")},
      {"<w:r><w:t xml:space=\"preserve\">page </w:t></w:r><w:fldSimple w:instr=\" PAGE \">" +
           run("7") + "</w:fldSimple>",
       {{"page ", "leaf "}},
       "<w:r><w:t xml:space=\"preserve\">leaf </w:t></w:r><w:fldSimple w:instr=\" PAGE \">" +
           run("7") + "</w:fldSimple>"},
      {"<w:r><w:t xml:space='default'>one</w:t></w:r>" + run("two"),
       {{"one", "1 "}},
       "<w:r><w:t xml:space='preserve'>1 </w:t></w:r>" + run("two")},
  };
  for (const WordRow& row : rows) {
    const DocxWriter before(paragraph(row.before));
    const DocxWriter after(paragraph(row.after));
    EXPECT_EQ(changed("a.docx", before.package(), row.wishes), after.package()) << row.before;
    EXPECT_EQ(changed("a.xml", before.flat(), row.wishes), after.flat()) << row.before;
    EXPECT_EQ(changed("a.xml", before.main_part(), row.wishes), after.main_part()) << row.before;
  }
}

TEST(ApplyEdits, WritesIntoOtherPartsOfAWordFile) {
  const std::string body = paragraph(run("Text") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
  const auto draft = [&body](std::string_view note) {
    return DocxWriter(body)
        .with("footnotes", "<w:footnote w:id=\"2\">" + paragraph(run(note)) + "</w:footnote>")
        .package();
  };
  EXPECT_EQ(changed("a.docx", draft("We utilise it"), {{"utilise", "use"}, {"Text", "Text"}}),
            draft("We use it"));
}

TEST(ApplyEdits, RefusesWhatItCannotChangeSafely) {
  const std::string twins =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><w:txbxContent>" +
      paragraph(run("boxed")) +
      "</w:txbxContent></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
      "<w:txbxContent>" +
      paragraph(run("boxed")) +
      "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  struct Row {
    std::string body;
    Wish wish;
    std::string_view says;
  };
  const Row rows[] = {
      {run("one") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("two"),
       {"onetwo", "3"},
       "a note reference"},
      {run("one") + "<w:r><w:tab/></w:r>" + run("two"), {"one\ttwo", "3"}, "a tab, a line break"},
      {run("one") + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>" + run("two"),
       {"onetwo", "3"},
       "a tracked change"},
      {run("one") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
       {"gone", "3"},
       "takes the words out"},
      {run("one") +
           "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> QUOTE </w:instrText>"
           "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           run("two") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
       {"onetwo", "3"},
       "a field"},
      {run("page ") + "<w:fldSimple w:instr=\" PAGE \">" + run("7") + "</w:fldSimple>" +
           run(" of 9"),
       {"7", "8"},
       "come from a field"},
      {run("a") + twins, {"boxed", "bagged"}, "holds the words twice"},
      {"<w:r><w:t><![CDATA[raw]]></w:t></w:r>", {"raw", "3"}, "not written as ordinary text"},
      {run("one two"), {"two", "2\n3"}, "a line break or a tab"},
      {run("one"), {"one", "\x01"}, "characters that are no text"},
      {run("one") + "</w:p><w:p>" + run("two"), {"one\ntwo", "3"}, "over the end of a paragraph"},
      {run("one") + "</w:p><w:p>" + run("two"), {"two", ""}, "more than the words meant"},
  };
  for (const Row& row : rows) {
    const std::string draft =
        DocxWriter(paragraph(row.body))
            .with("footnotes", "<w:footnote w:id=\"2\">" + paragraph(run("note")) + "</w:footnote>")
            .package();
    const std::string said = changed("a.docx", draft, {row.wish});
    EXPECT_THAT(said, HasSubstr("refused")) << row.body;
    EXPECT_THAT(said, HasSubstr(row.says)) << row.body;
  }
}

TEST(ApplyEdits, RefusesAChangeOfMoreThanTheWords) {
  EXPECT_THAT(changed("a.md", "A plan of work.\n", {{"A plan", "# plan"}}),
              HasSubstr("more than the words"));
  EXPECT_THAT(changed("a.md", "See *the* plan.\n", {{"the", ""}}), HasSubstr("refused"));
  EXPECT_THAT(changed("a.md", "See [the plan](p.md) now.\n", {{"the plan", "it](q.md) or [it"}}),
              HasSubstr("more than the words"));
}

TEST(ApplyEdits, RefusesEditsThatMeetAndFilesThatChanged) {
  const std::string bytes = "one two three\n";
  const Result<Document> document = read_document("a.md", bytes);
  ASSERT_TRUE(document);
  const auto error = [&](const std::string& now, std::vector<Edit> edits) {
    const Result<std::string> out = apply_edits("a.md", *document, now, edits);
    return out ? "done: " + *out : out.error().where + ": " + out.error().message;
  };
  EXPECT_THAT(error(bytes, {{{0, 7}, "x"}, {{4, 9}, "y"}}), HasSubstr("a.md:1:1: "));
  EXPECT_THAT(error(bytes, {{{0, 7}, "x"}, {{4, 9}, "y"}}), HasSubstr("two changes meet"));
  EXPECT_THAT(error(bytes, {{{4, 4}, "x"}, {{4, 4}, "y"}}), HasSubstr("two changes meet"));
  EXPECT_THAT(error(bytes, {{{4, 400}, "x"}}), HasSubstr("out of the text"));
  EXPECT_THAT(error("one two four\n", {{{0, 3}, "x"}}), HasSubstr("has changed since"));
  EXPECT_EQ(error(bytes, {{{0, 3}, "1"}, {{3, 3}, "st"}}), "done: 1st two three\n");
}

}  // namespace
}  // namespace consultlint
