// Every format says the same of the same files, whatever these are called, and every command ends
// with the same exit code in all of them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"
#include "support/report_counts.h"

namespace consultlint {
namespace {

using test::read_report;
using test::ReadReport;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kFaulty = "# Hours\n\nThe “timetable” is here.. Tell us what you think.\n";
const std::string kClean = "# Hours\n\nTell us what you think.\n";

/// Names that some format, shell or terminal has its own ideas about.
const std::vector<std::string> kNames = {
    "with space.md", "100%25.md",   "it's \"quoted\".md", "a,b:c=d.md",     "line\nbreak\r.md",
    "latin\xE9.md",  "<b>&amp;.md", "[link](x).md",       "::error::.md",   "\x1b[31mred.md",
    "é😀.md",        "back\\.md",   "e\xCC\x81.md",       "\xEF\xBF\xBF.md"};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const std::string& line : test::lines_of(test::consultlint({"list", "formats"}).out)) {
    names.push_back(line.substr(0, line.find(' ')));
  }
  return names;
}

/// Elsewhere, standard error tells what could not be read, or the report does so in words.
bool lists_notices(const std::string& format) {
  return format != "text" && format != "html";
}

class EveryFormat : public testing::TestWithParam<std::string> {
 protected:
  /// Runs one rule, which finds one fault in each faulty file.
  test::Run check(std::vector<std::string> words) const {
    const std::vector<std::string> settings = {
        "--isolated", "--select", "structure/doubled-punctuation", "--level", "structure=warning",
        "--format",   GetParam()};
    words.insert(words.begin(), settings.begin(), settings.end());
    return test::consultlint(words, kFaulty, folder_.path());
  }

  /// What the report of a run says, which is one of the format.
  ReadReport read(const test::Run& run) const {
    ReadReport read = read_report(GetParam(), run.out);
    EXPECT_THAT(read.fault, IsEmpty()) << run.out;
    return read;
  }

  test::Folder folder_;
};

TEST_P(EveryFormat, SaysThatNothingWasFound) {
  folder_.write("clean.md", kClean);
  const test::Run run = check({"clean.md"});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  const ReadReport report = read(run);
  EXPECT_EQ(report.findings, 0U);
  EXPECT_EQ(report.notices, 0U);
}

TEST_P(EveryFormat, TakesAnyName) {
  for (const std::string& name : kNames) folder_.write(name, kFaulty);
  const test::Run run = check(kNames);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, IsEmpty());
  const ReadReport report = read(run);
  EXPECT_EQ(report.findings, kNames.size()) << run.out;
}

TEST_P(EveryFormat, TakesAnyNameOfAFileThatIsNotThere) {
  folder_.write("good.md", kFaulty);
  for (const std::string& name : kNames) {
    const test::Run run = check({name, "good.md"});
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
    EXPECT_EQ(run.err.find('\x1b'), std::string::npos);
    const ReadReport report = read(run);
    EXPECT_EQ(report.findings, 1U) << run.out;
    if (lists_notices(GetParam())) {
      EXPECT_EQ(report.notices, 1U) << run.out;
    }
  }
}

TEST_P(EveryFormat, ReportsTheOthersBesideAFileThatCannotBeRead) {
  folder_.write("good.md", kFaulty);
  folder_.write("empty.md", "");
  folder_.write("broken.docx", "PK\x03\x04");
  const test::Run run = check({"good.md", "empty.md", "broken.docx"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(std::ranges::count(run.err, '\n'), 2) << run.err;
  const ReadReport report = read(run);
  EXPECT_EQ(report.findings, 1U) << run.out;
  if (lists_notices(GetParam())) {
    EXPECT_EQ(report.notices, 2U) << run.out;
  }
}

TEST_P(EveryFormat, ReadsStandardInput) {
  const ReadReport report = read(check({"-"}));
  EXPECT_EQ(report.findings, 1U);
}

TEST_P(EveryFormat, FailsByTheLevelThatWasAskedFor) {
  folder_.write("a.md", kFaulty);
  EXPECT_EQ(check({"--fail-on", "note", "a.md"}).code, 1);
  EXPECT_EQ(check({"--fail-on", "error", "a.md"}).code, 0);
}

TEST_P(EveryFormat, QuietAndStatisticsChangeOnlyWhatPeopleRead) {
  folder_.write("a.md", kFaulty);
  folder_.write("clean.md", kClean);
  const std::string plain = check({"a.md"}).out;
  if (GetParam() == "text") {
    EXPECT_THAT(check({"--quiet", "clean.md"}).out, IsEmpty());
    EXPECT_THAT(plain, HasSubstr("1 finding"));
    EXPECT_THAT(check({"--statistics", "a.md"}).out, HasSubstr("     1  structure/"));
  } else {
    EXPECT_EQ(check({"--quiet", "a.md"}).out, plain);
    EXPECT_EQ(check({"--statistics", "a.md"}).out, plain);
  }
}

TEST_P(EveryFormat, IsTheSameInAFileOfItsOwn) {
  folder_.write("a.md", kFaulty);
  const std::string plain = check({"a.md"}).out;
  const test::Run run =
      check({"--format", "text", "--format", GetParam() + "=extra report", "a.md"});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("a.md:3:24: warning: ")) << "the main report is still there";
  std::ostringstream extra;
  extra << std::ifstream(folder_.at("extra report"), std::ios::binary).rdbuf();
  EXPECT_EQ(extra.str(), plain);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::ValuesIn(format_names()),
                         [](const testing::TestParamInfo<std::string>& format) {
                           std::string name = format.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

class Destinations : public testing::Test {
 protected:
  Destinations() { folder_.write("a.md", kFaulty); }

  test::Run check(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--isolated", "--select", "structure/doubled-punctuation"});
    words.emplace_back("a.md");
    return test::consultlint(words, {}, folder_.path());
  }
  std::string first_line(const std::string& name) const {
    std::string line;
    std::ifstream stream(folder_.at(name));
    std::getline(stream, line);
    return line;
  }

  test::Folder folder_;
};

TEST_F(Destinations, TellsTheFormatByItsEnding) {
  const std::pair<const char*, const char*> cases[] = {
      {"r.sarif", "{\"$schema\":"},  {"r.jsonl", "{\"path\":"}, {"r.xml", "<?xml "},
      {"r.html", "<!DOCTYPE html>"}, {"r.txt", "a.md:3:24: "},  {"report", "a.md:3:24: "}};
  for (const auto& [name, begin] : cases) {
    const test::Run run = check({"-o", name});
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(first_line(name), testing::StartsWith(begin)) << name;
  }
}

TEST_F(Destinations, FormatStandsAboveTheEnding) {
  check({"-o", "r.json", "--format", "gitlab"});
  EXPECT_THAT(first_line("r.json"), testing::StartsWith("[{\"description\":"));
}

TEST_F(Destinations, AFileThatMayBeSeveralFormatsIsRefused) {
  const test::Run run = check({"-o", "r.json"});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("say which with --format: gitlab, rdjson"));
}

TEST_F(Destinations, WhatCannotBeIsRefused) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{"--format", "sarif="}, "wants the name of a file"},
      {{"--format", "sarf=x"}, "did you mean 'sarif'?"},
      {{"--format", "sarif=x", "--format", "gitlab=x"}, "two reports would be written to 'x'"},
      {{"--format", "sarif=x", "-o", "x"}, "two reports would be written to 'x'"},
      {{"--format", "sarif=no/such/folder/x"}, "no/such/folder/x"}};
  for (const auto& [words, said] : cases) {
    const test::Run run = check(words);
    EXPECT_EQ(run.code, 2) << said;
    EXPECT_THAT(run.err, HasSubstr(said));
  }
}

TEST_F(Destinations, ReportsInFilesLeaveStandardOutputAlone) {
  EXPECT_THAT(check({"--format", "sarif=r.sarif", "--format", "junit=r.xml"}).out, IsEmpty());
  EXPECT_THAT(first_line("r.xml"), testing::StartsWith("<?xml "));
  EXPECT_THAT(first_line("r.sarif"), testing::StartsWith("{"));
}

TEST(ComplianceFormats, EachIsReadableAndEndsAlike) {
  const std::string paper = CONSULTLINT_SOURCE_DIR "/corpus/park-improvements/park-improvements.md";
  const auto judge = [&](const std::string& format) {
    return test::consultlint(
        {"compliance", "--isolated", "--code", "gunning", "--format", format, paper});
  };
  const int code = judge("text").code;
  for (const std::string format : {"json", "sarif", "sarif-github", "junit", "html"}) {
    const test::Run run = judge(format);
    EXPECT_EQ(run.code, code) << format;
    EXPECT_THAT(read_report(format == "json" ? "jsonl" : format, run.out).fault, IsEmpty())
        << format << '\n'
        << run.out;
  }
}

}  // namespace
}  // namespace consultlint
