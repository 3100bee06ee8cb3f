#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "html_sample.h"
#include "report/html/language_tag.h"
#include "report/html/site.h"
#include "report/html/time_axis.h"
#include "report/html/timeline_rows.h"

namespace consultlint {
namespace {

using html_sample::file_of;
using html_sample::page_of;
using html_sample::Tree;
using html_sample::Written;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using testing::ElementsAre;

Date on(int y, unsigned m, unsigned d) {
  return {year{y}, month{m}, day{d}};
}

const std::vector<Written> kPaper = {
    {.text = "Parking", .kind = BlockKind::kHeading, .level = 1},
    {.text = "The consultation opens on Monday 3 March 2025. It closes on Monday 26 May 2025. "
             "The Voluntary and Community Sector (VCS) may reply. The VCS is asked early."}};

TEST(HtmlDates, AreARowEachInOrderOfTime) {
  const FileReport file = file_of(kPaper);
  std::vector<std::string> words;
  for (const auto& row : html::timeline_rows(file.reading->facts)) {
    words.push_back(std::string(row.word) + " " + to_iso(row.first, Precision::kDay));
  }
  EXPECT_THAT(words, ElementsAre("Opens 2025-03-03", "Closes 2025-05-26"));
}

TEST(HtmlDates, ArePicturedAndTabled) {
  FileReport file = file_of(kPaper);
  const Tree tree(page_of(file));
  EXPECT_EQ(tree.count("//section[@id='dates']//svg[@class='timeline']//path"), 2U);
  EXPECT_EQ(tree.count("//section[@id='dates']//line[@class='holiday']"), 4U);
  EXPECT_EQ(tree.count("//section[@id='dates']//tbody/tr"), 2U);
  EXPECT_EQ(tree.text("//section[@id='dates']/p"),
            "Open from 3 March to 26 May 2025: 85 days, both ends counted; 4 bank holidays in it: "
            "18 April (Good Friday), 21 April (Easter Monday), 5 May (Early May bank holiday), "
            "26 May (Spring bank holiday).");
}

TEST(HtmlTerms, AreListedWithTheirFirstPlace) {
  FileReport file = file_of(kPaper);
  const Tree tree(page_of(file));
  const std::string row = "//section[@id='terms']//tbody/tr";
  EXPECT_EQ(tree.text(row + "/th"), "VCS");
  EXPECT_EQ(tree.text(row + "/td[1]"), "Voluntary and Community Sector");
  EXPECT_EQ(tree.text(row + "/td[2]/a[@href='#b1']"), "line 1");
  EXPECT_EQ(tree.text(row + "/td[3]"), "2");
}

TEST(HtmlReadability, HasARowForEachSection) {
  FileReport file = file_of(kPaper);
  const Tree tree(page_of(file));
  const std::string rows = "//section[@id='reading']//tbody/tr";
  EXPECT_EQ(tree.count(rows), 2U);
  EXPECT_EQ(tree.text(rows + "[2]/th/a[@href='#b0']"), "Parking");
  EXPECT_EQ(tree.count(rows + "//svg[@class='bar']"), 2U);
}

std::vector<std::string> ticks(Date first, Date last) {
  std::vector<std::string> names;
  for (const auto& tick : html::TimeAxis(first, last).ticks()) names.push_back(tick.name);
  return names;
}

TEST(HtmlTimeAxis, HasFewMarksWhateverItsLength) {
  EXPECT_THAT(ticks(on(2025, 3, 3), on(2025, 3, 24)),
              ElementsAre("3 Mar", "10 Mar", "17 Mar", "24 Mar"));
  EXPECT_THAT(ticks(on(2025, 3, 3), on(2025, 5, 26)), ElementsAre("Apr 2025", "May 2025"));
  EXPECT_THAT(ticks(on(2023, 6, 1), on(2027, 1, 1)), ElementsAre("2024", "2025", "2026", "2027"));
  for (const int years : {1, 5, 20, 100, 700, 5000}) {
    EXPECT_LE(ticks(on(2000, 1, 1), on(2000 + years, 1, 1)).size(), 9U) << years;
    EXPECT_GE(ticks(on(2000, 1, 1), on(2000 + years, 1, 1)).size(), 2U) << years;
  }
}

TEST(HtmlTimeAxis, PlacesDaysBetweenItsEnds) {
  const html::TimeAxis axis(on(2025, 1, 1), on(2025, 1, 11));
  EXPECT_DOUBLE_EQ(axis.position(on(2025, 1, 1)), 3);
  EXPECT_DOUBLE_EQ(axis.position(on(2025, 1, 6)), 50);
  EXPECT_DOUBLE_EQ(axis.position(on(2025, 1, 11)), 97);
  EXPECT_DOUBLE_EQ(html::TimeAxis(on(2025, 1, 1), on(2025, 1, 1)).position(on(2025, 1, 1)), 3);
}

TEST(HtmlSite, NamesPagesSafelyAndApart) {
  const std::vector<std::string> paths = {"a/Budget 2026.docx", "b/budget-2026.docx",
                                          "../../etc/passwd",   "index",
                                          "\xE2\x80\xAE",       std::string(300, 'x')};
  std::vector<FileReport> files(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) files[i].path = paths[i];
  Report report;
  report.files = files;
  const html::Site site(report);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < site.size(); ++i) names.push_back(site.name(i));
  EXPECT_THAT(names, ElementsAre("budget-2026-docx.html", "budget-2026-docx-2.html", "passwd.html",
                                 "index-2.html", "paper.html", std::string(80, 'x') + ".html",
                                 "index.html"));
}

TEST(HtmlSite, IndexLinksToItsPagesAndBack) {
  std::vector<FileReport> files;
  files.push_back(file_of(kPaper, "one.md"));
  files.push_back(file_of(kPaper, "two.md"));
  Report report;
  report.files = files;
  const html::Site site(report);
  const Tree index(site.content(2));
  EXPECT_EQ(index.count("//a[@href='one-md.html']"), 1U);
  EXPECT_EQ(index.count("//a[@href='two-md.html']"), 1U);
  EXPECT_EQ(Tree(site.content(1)).count("//a[@href='index.html']"), 1U);
}

TEST(HtmlLanguage, TakesTagsOnly) {
  for (const char* tag : {"cy", "en-GB", "zh-Hant-TW", "sgn"})
    EXPECT_EQ(html::language_tag(tag), tag);
  for (const char* tag : {"", "x", "english", "en_GB", "en-", "en--GB", "en\" x", "e1"}) {
    EXPECT_EQ(html::language_tag(tag), "") << tag;
  }
}

TEST(HtmlLanguage, KnowsTextFromTheRight) {
  EXPECT_TRUE(html::holds_right_to_left("see \xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A"));
  EXPECT_FALSE(html::holds_right_to_left("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x9A\x8C"));
}

}  // namespace
}  // namespace consultlint
