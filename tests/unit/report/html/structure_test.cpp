#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "html_sample.h"
#include "report/html/content_hash.h"

namespace consultlint {
namespace {

using html_sample::add;
using html_sample::file_of;
using html_sample::of_class;
using html_sample::page_of;
using html_sample::span_of;
using html_sample::Tree;
using html_sample::Written;

FileReport paper() {
  FileReport file = file_of(std::vector<Written>{
      {.text = "Parking in Northvale", .kind = BlockKind::kTitle},
      {.text = "The proposal", .kind = BlockKind::kHeading, .level = 1},
      {.text = "We will utilise the car park. It opens on 3 March 2025 and closes on 26 May 2025."},
      {.text = "A deep heading", .kind = BlockKind::kHeading, .level = 4},
      {.text = "The Voluntary and Community Sector (VCS) may reply.", .label = "4.1"},
      {.text = "A note below the text.", .story = StoryKind::kNote}});
  add(file, html_sample::kPlainWords, span_of(file, "utilise"));
  add(file, html_sample::kTwoDates, span_of(file, "26 May 2025"), "Two dates compete.");
  add(file, html_sample::kPlainWords, span_of(file, "note below"));
  return file;
}

void expect_links_resolve(const Tree& tree) {
  std::set<std::string> ids;
  for (const auto& node : tree.all("//@id")) {
    EXPECT_TRUE(ids.insert(node.attribute().value()).second) << node.attribute().value();
  }
  for (const auto& node : tree.all("//@href")) {
    const std::string href = node.attribute().value();
    ASSERT_EQ(href.front(), '#') << href;
    EXPECT_TRUE(ids.contains(href.substr(1))) << href;
  }
}

TEST(HtmlPage, IsWellFormedAndItsLinksLeadSomewhere) {
  FileReport file = paper();
  const Tree tree(page_of(file));
  ASSERT_TRUE(tree.is_sound()) << tree.why();
  expect_links_resolve(tree);
}

TEST(HtmlPage, ShowsEachFindingOnceInPlaceOnceBesideAndOnceByRule) {
  FileReport file = paper();
  const Tree tree(page_of(file));
  for (const std::string number : {"1", "2", "3"}) {
    EXPECT_EQ(tree.count("//a[@id='m" + number + "' and @href='#f" + number + "']"), 1U);
    EXPECT_EQ(tree.count("//li[@id='f" + number + "']"), 1U);
    EXPECT_EQ(tree.count("//section[@id='rules']//a[@href='#f" + number + "']"), 1U);
  }
  EXPECT_EQ(tree.text("//mark[@data-findings='f1']"), "utilise");
  EXPECT_EQ(tree.text("//mark[@data-findings='f2']"), "26 May 2025");
}

TEST(HtmlPage, SaysWhatIsWrongWhyAndWhatToDo) {
  FileReport file = paper();
  ReportedFinding& finding = file.findings.front();
  finding.edits.push_back({.place = {}, .text = "use", .span = finding.at.span});
  finding.applicability = Applicability::kSafe;
  finding.alternatives = {"take"};
  finding.clauses = {"charter:2.1"};
  const Tree tree(page_of(file));
  const std::string note = "//li[@id='f1']";
  EXPECT_EQ(tree.text(note + "//p[@class='message']"), "Write it plainly.");
  EXPECT_EQ(tree.text(note + "//strong"), "Warning");
  EXPECT_EQ(tree.text(note + "//div[@class='change']/p"), "utilise → use or take");
  EXPECT_EQ(tree.text(note + "//p[@class='clauses']"), "Asked for by charter 2.1");
  EXPECT_EQ(tree.text(note + "//details/p"), "Readers stumble over hard words.");
  EXPECT_EQ(tree.text(note + "//details//code"), "language/plain-words");
}

TEST(HtmlPage, TellsWhetherThePaperPasses) {
  FileReport file = paper();
  EXPECT_EQ(Tree(page_of(file)).text(of_class("p", "verdict")),
            "Does not pass: 3 findings at level warning or above.");
  file.findings.clear();
  EXPECT_EQ(Tree(page_of(file)).text(of_class("p", "verdict")),
            "Passes: no finding at level warning or above.");
}

TEST(HtmlPage, SkipsNoHeadingLevel) {
  FileReport file = paper();
  const Tree tree(page_of(file));
  int before = 0;
  for (const auto& node : tree.all("//h1|//h2|//h3|//h4|//h5|//h6")) {
    const int level = node.node().name()[1] - '0';
    EXPECT_LE(level, before + 1) << node.node().child_value();
    before = level;
  }
  EXPECT_EQ(tree.count("//h1"), 1U);
  EXPECT_EQ(tree.text(of_class("h4", "level-4")), "A deep heading");
}

TEST(HtmlPage, LetsTheBrowserRunItsOwnStyleAndScriptOnly) {
  FileReport file = paper();
  const std::string page = page_of(file);
  const Tree tree(page);
  const std::string policy = tree.all("//meta[@http-equiv='Content-Security-Policy']/@content")
                                 .first()
                                 .attribute()
                                 .value();
  EXPECT_EQ(policy, "default-src 'none'; style-src " + html::policy_source(tree.text("//style")) +
                        "; script-src " + html::policy_source(tree.text("//script")) +
                        "; base-uri 'none'; form-action 'none'");
  for (const char* outside :
       {"url(", "@import", " src=", "http://", "https://", " style=", " on"}) {
    const bool found = page.find(outside) != std::string::npos;
    EXPECT_EQ(found, std::string(outside) == " on") << outside;  // the word, in prose
  }
}

TEST(HtmlPage, IsTheSameEachTime) {
  FileReport first = paper();
  FileReport second = paper();
  EXPECT_EQ(page_of(first), page_of(second));
}

TEST(HtmlPage, ShowsFindingsOfAFileThatWasNotKept) {
  FileReport file = paper();
  file.reading = nullptr;
  const Tree tree(page_of(file));
  ASSERT_TRUE(tree.is_sound()) << tree.why();
  expect_links_resolve(tree);
  EXPECT_EQ(tree.count("//li[starts-with(@id, 'f')]"), 3U);
}

TEST(HtmlPage, TellsWhyAFileCouldNotBeRead) {
  FileReport file;
  file.path = "broken.docx";
  file.error = Error{"The file is cut short; save it again.", "broken.docx"};
  const Tree tree(page_of(file));
  EXPECT_EQ(tree.text(of_class("p", "verdict")),
            "Could not be read: The file is cut short; save it again.");
}

TEST(HtmlPage, HoldsSeveralFilesWithAnIndex) {
  std::vector<FileReport> files;
  files.push_back(paper());
  files.push_back(paper());
  files.back().path = "papers/other.md";
  const Tree tree(page_of(files));
  ASSERT_TRUE(tree.is_sound()) << tree.why();
  expect_links_resolve(tree);
  EXPECT_EQ(tree.count("//article[@class='file']"), 2U);
  EXPECT_EQ(tree.count("//table//a[@href='#p2-paper']"), 1U);
  EXPECT_EQ(tree.count("//li[@id='p2-f3']"), 1U);
}

TEST(HtmlPage, IsSmallWithManyFindings) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "utilise ";
  FileReport file = file_of(std::vector<Written>{{.text = text}});
  for (std::uint32_t i = 0; i < 3000; ++i) {
    add(file, html_sample::kPlainWords, {8 * i, 8 * i + 7});
  }
  const std::string page = page_of(file);
  EXPECT_LT(page.size(), 4'000'000U);
  EXPECT_EQ(Tree(page).count("//li[starts-with(@id, 'f')]"), 3000U);
}

}  // namespace
}  // namespace consultlint
