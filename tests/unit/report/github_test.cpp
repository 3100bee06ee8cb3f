#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using testing::HasSubstr;

std::string annotations(const Files& files) {
  return written(write_github, files);
}

TEST(Github, AFindingIsACommandWhoseTextStandsAloneToo) {
  ReportedFinding found = fixable(kTwoDates, "Two dates.", at(3, "By [[31 March]]."), "17 March");
  found.related.push_back({at(1, "[[17 March]]"), "The first one."});
  EXPECT_EQ(annotations(file("./docs/a.md", Format::kMarkdown, {found})),
            "::error file=docs/a.md,line=3,endLine=3,col=4,endColumn=12,title=Use plain words::"
            "./docs/a.md:3:4: Two dates. [timescale/two-closing-dates]%0A"
            "./docs/a.md:1:1: The first one.%0A"
            "Fix: write \"17 March\"\n");
}

TEST(Github, LevelsAreItsThreeWords) {
  std::string words;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote, Level::kNone}) {
    ReportedFinding found = finding(kPlainWords, "m.", at(1, "[[x]]"));
    found.level = level;
    const std::string line = annotations(file("a.md", Format::kMarkdown, {found}));
    words += line.substr(0, line.find(' ')) + " ";
  }
  EXPECT_EQ(words, "::error ::warning ::notice ::notice ");
}

TEST(Github, NothingInADocumentOrANameIsACommand) {
  RuleInfo info = kPlainWords;
  info.title = "Words: plain, short";
  const std::string line =
      annotations(file("a,b:c%\n::error::d.md", Format::kMarkdown,
                       {finding(info, "100%\r\n::stop-commands::x \xFF", at(1, "[[x]]"))}));
  EXPECT_EQ(std::ranges::count(line, '\n'), 1) << line;
  EXPECT_THAT(line, HasSubstr("file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad.md,line=1"));
  EXPECT_THAT(line, HasSubstr("title=Words%3A plain%2C short::"));
  EXPECT_THAT(line, HasSubstr("100%25%0D%0A::stop-commands::x \xEF\xBF\xBD ["));
}

TEST(Github, AWordFileIsPlacedByParagraph) {
  ReportedFinding found = finding(kPlainWords, "Hard.", at(12, "[[utilise]]"));
  found.at.whereabouts = "paragraph 12";
  found.at.place.page = 3;
  EXPECT_EQ(annotations(file("b.docx", Format::kDocx, {found})),
            "::warning file=b.docx,line=12,endLine=12,title=Use plain words::"
            "b.docx:12:1: Hard. (paragraph 12, page 3) [language/plain-words]\n");
}

TEST(Github, ColumnsOfSeveralLinesAreLeftOut) {
  ReportedFinding found = finding(kPlainWords, "Long.", at(2, "[[x]]"));
  found.at.place.end_line = 4;
  EXPECT_THAT(annotations(file("a.md", Format::kMarkdown, {found})),
              HasSubstr("a.md,line=2,endLine=4,title="));
}

TEST(Github, TheMostSevereComeFirstAndTheLimitIsTold) {
  std::vector<ReportedFinding> found;
  for (std::uint32_t line = 1; line <= 11; ++line) {
    found.push_back(finding(kPlainWords, "Hard.", at(line, "[[x]]")));
  }
  found.push_back(finding(kTwoDates, "Two dates.", at(20, "[[x]]")));
  found.push_back(finding(rule("a/b", Level::kNote), "Perhaps.", at(1, "[[x]]")));
  std::istringstream lines(annotations(file("a.md", Format::kMarkdown, found)));
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  ASSERT_EQ(all.size(), 14U);
  EXPECT_THAT(all[0], HasSubstr("::error "));
  EXPECT_THAT(all[1], HasSubstr("a.md,line=1,"));
  EXPECT_THAT(all[11], HasSubstr("a.md,line=11,"));
  EXPECT_EQ(all[12],
            "::notice title=consultlint::consultlint has 1 error, 11 warnings and 1 notice. GitHub "
            "shows 10 of each sort for a step; the log of the step has them all, the most severe "
            "first.");
  EXPECT_THAT(all[13], HasSubstr("Perhaps."));
}

TEST(Github, WhatCouldNotBeDoneIsAnnotatedToo) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  FileReport damaged = file("c.docx", Format::kDocx, {});
  damaged.problems = {"The comments are missing."};
  const std::vector<Error> errors = {{"There is no such file.", "d.md"}};
  EXPECT_EQ(written(write_github, Files(std::move(unreadable), std::move(damaged)),
                    [&](Report& report) { report.errors = errors; }),
            "::error file=b.docx::b.docx: The package ends early. [input/unreadable]\n"
            "::error title=consultlint::d.md: There is no such file.\n"
            "::warning file=c.docx::c.docx: The comments are missing. [input/damaged]\n");
}

TEST(Github, NothingFoundIsNothing) {
  EXPECT_EQ(annotations(file("a.md", Format::kMarkdown, {})), "");
}

}  // namespace
}  // namespace consultlint
