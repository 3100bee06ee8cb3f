#include "engine/ignores.h"

#include <gtest/gtest.h>

#include "readers/readers.h"

namespace consultlint {
namespace {

/// "first-last" of every wish, and the messages about comments that are not understood.
std::vector<std::string> lines_in(const std::string& text) {
  const Result<Document> document = read_markdown("a.md", text);
  EXPECT_TRUE(document);
  const Ignores ignores = read_ignores(*document);
  std::vector<std::string> lines;
  for (const Ignore& wish : ignores.wishes) {
    const bool to_the_end = wish.lines.last == LineRange{}.last;
    lines.push_back(std::to_string(wish.lines.first) + "-" +
                    (to_the_end ? "" : std::to_string(wish.lines.last)));
  }
  for (const IgnoreFault& fault : ignores.faults) lines.push_back(fault.message);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Ignores, CoverABlockOfMarkdown) {
  const struct {
    const char* what;
    const char* text;
    const char* lines;
  } kCases[] = {
      {"the next paragraph", "<!-- consultlint: ignore a -->\nOne\ntwo.\n\nThree.\n", "1-3"},
      {"with an empty line between", "<!-- consultlint: ignore a -->\n\nOne.\n", "1-3"},
      {"the paragraph that it stands in", "One\ntwo <!-- consultlint: ignore a --> x\ny.\n\nZ.\n",
       "1-3"},
      {"at the end of a paragraph", "One\ntwo. <!-- consultlint: ignore a -->\n\nThree.\n", "1-2"},
      {"a heading", "Zero.\n\n<!-- consultlint: ignore a -->\n# One\n\nTwo.\n", "3-4"},
      {"a table", "<!-- consultlint: ignore a -->\n| a | b |\n| - | - |\n| c | d |\n\nE.\n", "1-4"},
      {"a row of a table", "| a | b |\n| - | - |\n| c <!-- consultlint: ignore a --> | d |\n",
       "3-3"},
      {"a list", "<!-- consultlint: ignore a -->\n- one\n  - two\n- three\n\nFour.\n", "1-4"},
      {"an item of a list", "- one\n- two <!-- consultlint: ignore a -->\n- three\n", "2-2"},
      {"an item with what it holds",
       "- one\n<!-- consultlint: ignore a -->\n- two\n  - three\n\nX.\n", "2-4"},
      {"a paragraph in an item", "- one\n\n  <!-- consultlint: ignore a -->\n  two\n- three\n",
       "3-4"},
      {"a quotation", "<!-- consultlint: ignore a -->\n> one\n>\n> two\n\nThree.\n", "1-4"},
      {"several lines", "<!-- consultlint:\nignore a\nwhy -->\nOne.\n", "1-4"},
      {"nothing behind it", "One.\n\n<!-- consultlint: ignore a -->\n", "1-0"},
      {"nothing at all", "<!-- consultlint: ignore a -->\n", "1-0"},
      {"line ends of Windows", "<!-- consultlint: ignore a -->\r\nOne\r\ntwo.\r\n\r\nThree.\r\n",
       "1-3"},
  };
  for (const auto& c : kCases) EXPECT_EQ(lines_in(c.text), Lines{c.lines}) << c.what;
}

TEST(Ignores, CoverLinesPassagesAndFiles) {
  EXPECT_EQ(lines_in("<!-- consultlint: ignore-next-line a -->\nOne\ntwo.\n"), Lines{"2-2"});
  EXPECT_EQ(lines_in("A.\n\n<!-- consultlint: ignore-file a -->\n"), Lines{"1-"});
  EXPECT_EQ(lines_in("<!-- consultlint: ignore-start a -->\nOne.\n\nTwo.\n"
                     "<!-- consultlint: ignore-end -->\nThree.\n"),
            Lines{"1-5"});
  EXPECT_EQ(lines_in("<!-- consultlint: ignore-start a -->\n<!-- consultlint: ignore-start b -->\n"
                     "One.\n\n<!-- consultlint: ignore-end a -->\nTwo.\n\n"
                     "<!-- consultlint: ignore-end -->\n"),
            (Lines{"1-5", "2-8"}));
}

TEST(Ignores, SayWhatCannotBeUnderstood) {
  EXPECT_EQ(lines_in("<!-- consultlint: ignore-start a -->\nOne.\n"),
            (Lines{"1-",
                   "No \"ignore-end\" follows, so all that comes after is silenced. Put one "
                   "in."}));
  EXPECT_EQ(lines_in("<!-- consultlint: ignore-end -->\nOne.\n"),
            Lines{"No \"ignore-start\" stands above that this could end. Delete it."});
  EXPECT_EQ(
      lines_in("<!-- consultlint: ignore-start a -->\nOne.\n\n"
               "<!-- consultlint: ignore-end b -->\n\n<!-- consultlint: ignore-end a -->\n"),
      (Lines{"1-6", "No \"ignore-start\" with these rules stands above. Name the same ones."}));
}

TEST(Ignores, KnowWhereTheyStand) {
  const Result<Document> document =
      read_markdown("a.md", "One.\n\n😀 two <!-- consultlint: ignore a/b the\nreason --> x.\n");
  const Ignores ignores = read_ignores(*document);
  ASSERT_EQ(ignores.wishes.size(), 1U);
  const Suppression& origin = ignores.wishes[0].origin;
  EXPECT_EQ(origin.kind, Suppression::Kind::kInSource);
  EXPECT_EQ(origin.reason, "the\nreason");
  ASSERT_TRUE(origin.at);
  EXPECT_EQ(origin.at->place, (Place{3, 7, 3, 39, 0}));
  EXPECT_EQ(origin.at->line.substr(origin.at->begin, origin.at->end - origin.at->begin),
            "<!-- consultlint: ignore a/b the");
  EXPECT_EQ(origin.at->utf16.column, 1U);
  EXPECT_EQ(origin.at->bytes.column, 10U);
}

TEST(Ignores, OfPlainTextAreNone) {
  const Result<Document> document = read_text("a.txt", "<!-- consultlint: ignore a -->\nOne.\n");
  EXPECT_TRUE(read_ignores(*document).wishes.empty());
}

}  // namespace
}  // namespace consultlint
