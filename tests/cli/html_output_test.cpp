// Where HTML reports go: standard output, a file, or a folder of pages.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kDraft = "# Bus stops\n\nWe will go to the the hall.\n";

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

TEST(HtmlOutput, OnePaperGoesToStandardOutput) {
  const test::Run run =
      test::consultlint({"-f", "html", "--stdin-filename", "draft.md", "-"}, kDraft);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, AllOf(StartsWith("<!DOCTYPE html>"), HasSubstr("<mark class=\"warning\"")));
}

TEST(HtmlOutput, TheEndingOfAFileTellsTheFormat) {
  const test::Folder folder;
  folder.write("draft.md", kDraft);
  test::consultlint({"-o", folder.at("page.html"), folder.at("draft.md")});
  EXPECT_THAT(text_of(folder.at("page.html")), StartsWith("<!DOCTYPE html>"));
}

TEST(HtmlOutput, AFolderGetsAPageForEachPaperAndAnIndex) {
  const test::Folder folder;
  folder.write("papers/draft.md", kDraft);
  folder.write("papers/old/draft.md", kDraft);
  const test::Run run = test::consultlint({"-o", folder.at("a/report/"), folder.at("papers")});
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(names_in(folder.at("a/report")),
              ElementsAre("draft-md-2.html", "draft-md.html", "index.html"));
  EXPECT_THAT(text_of(folder.at("a/report/index.html")),
              AllOf(HasSubstr("href=\"draft-md.html\""), HasSubstr("href=\"draft-md-2.html\"")));
}

TEST(HtmlOutput, OtherFormatsWantAFile) {
  const test::Folder folder;
  folder.write("draft.md", kDraft);
  const test::Run run =
      test::consultlint({"-f", "jsonl", "-o", folder.at("report/"), folder.at("draft.md")});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("is a folder; name a file, or choose --format html"));
}

TEST(HtmlOutput, ClausesLinkIntoThePaper) {
  const test::Run run =
      test::consultlint({"compliance", "--code", "gunning", "-f", "html", "--kind", "consultation",
                         "--stdin-filename", "draft.md", "-"},
                        "# Bus stops\n\nNo decision has been taken. Please reply by 5 May 2025.\n");
  EXPECT_THAT(run.out, AllOf(HasSubstr("id=\"clauses\""), HasSubstr("<a href=\"#b1\">line 3</a>")));
}

}  // namespace
}  // namespace consultlint
