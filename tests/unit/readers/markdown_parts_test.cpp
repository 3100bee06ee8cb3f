#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "readers/markdown/character_reference.h"
#include "readers/markdown/contents_list.h"
#include "readers/markdown/front_matter.h"
#include "readers/markdown/html_tag.h"
#include "readers/markdown/list_marker.h"
#include "readers/markdown/table_row.h"

namespace consultlint {
namespace {

TEST(CharacterReference, DecodesWhatIsKnownAndLeavesTheRest) {
  struct Row {
    std::string_view text;
    std::string_view decoded;
  };
  constexpr Row kRows[] = {
      {"a &amp; b", "a & b"},
      {"&#163;5 &#xA3;5",
       "\xC2\xA3"
       "5 \xC2\xA3"
       "5"},
      {"&rsquo;&hellip;", "\xE2\x80\x99\xE2\x80\xA6"},
      {"T&ycirc; &Wcirc;", "T\xC5\xB7 \xC5\xB4"},
      {"&#0;&#xD800;&#x110000;&#99999999999;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"R&D; x &nosuch; &; &#; &#x; &#12a; &", "R&D; x &nosuch; &; &#; &#x; &#12a; &"},
  };
  for (const Row& row : kRows) EXPECT_EQ(decode_character_references(row.text), row.decoded);
}

TEST(ContentsList, EntriesLoseLeaderAndPage) {
  struct Row {
    std::string_view entry;
    std::string_view title;
  };
  constexpr Row kRows[] = {
      {"Scope ........ 4", "Scope"},
      {"Scope . . . . 4", "Scope"},
      {"Scope\tPage 2/3", "Scope"},
      {"Scope\t10-12", "Scope"},
      {"Scope   iv", "Scope"},
      {"Scope _____ 4", "Scope"},
      {"Plan for 2025", "Plan for 2025"},
      {"Option 3", "Option 3"},
      {"What we will", "What we will"},
      {"42", "42"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(row.entry.substr(0, contents_title_length(row.entry)), row.title);
  }
}

TEST(ContentsList, KnowsItsHeading) {
  for (const std::string_view line : {"Contents", "CONTENTS", "Table of contents:"}) {
    EXPECT_TRUE(is_contents_heading(line)) << line;
  }
  for (const std::string_view line : {"", "Contents of the report", "Discontents"}) {
    EXPECT_FALSE(is_contents_heading(line)) << line;
  }
}

TEST(FrontMatter, RefusesToNestDeep) {
  for (const std::string& deep :
       {std::string(5000, '['), std::string(5000, ' ') + "a: 1", std::string(200, '-')}) {
    const FrontMatter front = read_front_matter("---\na:\n" + deep + "\n---\ntext");
    EXPECT_EQ(front.end, 12 + deep.size());
    EXPECT_FALSE(front.problem.empty());
  }
}

TEST(FrontMatter, TellsTheDayOfPublishing) {
  using std::chrono::April;
  using std::chrono::day;
  using std::chrono::year;
  const std::chrono::year_month_day wanted{year{2023}, April, day{12}};
  constexpr std::string_view kRows[] = {
      "---\ndate: 2023-04-12\n---\n",
      "---\ndate: \"2023-04-12\"\n---\n",
      "---\ndate: 2023-04-12T09:30:00Z\n---\n",
      "---\nurl: /2021/01/02/old/\npublishDate: 2023-04-12 09:30\n---\n",
      "---\npermalink: /news/2023/04/12/parking/\n---\n",
      "+++\ndate = 2023-04-12T09:30:00Z\n+++\n",
      "+++\npath = \"notes/2021/01/02/parking\"\ndate = \"2023-04-12\"\n+++\n",
  };
  for (const std::string_view text : kRows) {
    EXPECT_EQ(read_front_matter(text).properties.published, wanted) << text;
  }
  for (const std::string_view text :
       {"---\ntitle: 2023-04-12\n---\n", "---\ndate: 2023-02-30\n---\n", "---\ndate: soon\n---\n",
        "---\nurl: /2023/04/parking/\n---\n", "---\ndate: 2023-04-123\n---\n"}) {
    EXPECT_EQ(read_front_matter(text).properties.published, std::nullopt) << text;
  }
}

TEST(HtmlTag, ReadsNamesAndAttributes) {
  const HtmlTag tag = read_html_tag("<A class=x HREF = 'a&amp;b' title=\"t > u\" hidden>");
  EXPECT_EQ(tag.element, HtmlElement::kAnchor);
  EXPECT_EQ(tag.attribute("href"), "a&b");
  EXPECT_EQ(tag.attribute("title"), "t > u");
  EXPECT_EQ(tag.attribute("class"), "x");
  EXPECT_EQ(tag.attribute("hidden"), "");
  EXPECT_EQ(tag.attribute("name"), std::nullopt);
  EXPECT_EQ(read_html_tag("<h3>").level, 3);
  EXPECT_TRUE(read_html_tag("</ul>").closing);
  EXPECT_EQ(read_html_tag("<br/>").element, HtmlElement::kLineBreak);
  for (const std::string_view other : {"<!-- a -->", "<?php", "<", "", "<article-list>", "<x>"}) {
    EXPECT_EQ(read_html_tag(other).element, HtmlElement::kOther) << other;
  }
  for (const std::string_view broken : {"<a href=", "<a href='x", "<a =", "<a href"}) {
    EXPECT_LE(read_html_tag(broken).attribute("href").value_or("").size(), 1U) << broken;
  }
}

TEST(ListMarker, CountsFromTheInside) {
  constexpr std::string_view kText = "x\n> 1. - 2) text";
  EXPECT_EQ(ordered_marker(kText, 12, 0), (SourceSpan{9, 11}));
  EXPECT_EQ(ordered_marker(kText, 12, 1), (SourceSpan{4, 6}));
  EXPECT_EQ(ordered_marker(kText, 12, 2), std::nullopt);
  EXPECT_EQ(ordered_marker("1.\n  text", 5, 0), (SourceSpan{0, 2}));
  EXPECT_EQ(ordered_marker("2025 text", 5, 0), std::nullopt);
  EXPECT_EQ(next_ordered_marker("a\n\n 7.\n", 1), (SourceSpan{4, 6}));
  EXPECT_EQ(next_ordered_marker("a\n\nb\n7.\n", 1), std::nullopt);
}

TEST(TableDelimiterRow, CountsColumnsAndFindsShortCells) {
  const TableDelimiterRow row = read_table_delimiter_row("| - |:-:|--|---|");
  EXPECT_EQ(row.columns, 4U);
  ASSERT_EQ(row.gaps.size(), 2U);
  EXPECT_EQ(row.gaps[0].missing, 2U);
  EXPECT_EQ(row.gaps[1].missing, 1U);
  for (const std::string_view other : {"---", "| a |", "|  |", "|", "| - - |", "|::|", "- item"}) {
    EXPECT_EQ(read_table_delimiter_row(other).columns, 0U) << other;
  }
}

}  // namespace
}  // namespace consultlint
