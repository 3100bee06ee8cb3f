// Exit codes, standard input, and what a wrong word is answered with.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string kCorpus = CONSULTLINT_SOURCE_DIR "/corpus";
const std::string kFaulty = "# Hours\n\nThe timetable is here.. Tell us what you think.\n";
const std::vector<std::string> kOneRule = {"--select", "structure/doubled-punctuation", "--level",
                                           "structure=warning"};

test::Run check(std::vector<std::string> words, std::string_view input = {}) {
  words.insert(words.begin(), kOneRule.begin(), kOneRule.end());
  return test::consultlint(words, input);
}

TEST(ExitCode, IsOneForFindingsAndZeroForNone) {
  EXPECT_EQ(check({"-"}, kFaulty).code, 1);
  EXPECT_EQ(check({"-"}, "# Hours\n\nTell us what you think.\n").code, 0);
}

TEST(ExitCode, FollowsTheLevelThatFails) {
  EXPECT_EQ(check({"--fail-on", "error", "-"}, kFaulty).code, 0);
  EXPECT_EQ(check({"--fail-on", "error", "--level", "structure=error", "-"}, kFaulty).code, 1);
  EXPECT_EQ(check({"--level", "structure=note", "-"}, kFaulty).code, 0);
}

TEST(Together, ComparesTheFilesWithEachOther) {
  const std::vector<std::string> papers = {kCorpus + "/youth-services/youth-services.md",
                                           kCorpus + "/consultation-diary/consultation-diary.md"};
  const auto compare = [&](std::vector<std::string> words) {
    words.insert(words.end(), papers.begin(), papers.end());
    return test::consultlint(words);
  };
  const test::Run alone = compare({"--select", "timescale"});
  EXPECT_THAT(alone.out, testing::Not(HasSubstr("timescale/diary-mismatch")));
  const test::Run together =
      compare({"--together", "--select", "timescale/diary-mismatch", "--quiet"});
  EXPECT_EQ(together.code, 1);
  EXPECT_THAT(together.out, StartsWith(papers[1] + ":30:"));
  EXPECT_THAT(together.out, HasSubstr("\n" + papers[0] + ":7:"));
  const test::Run forgotten = compare({"--select", "timescale/diary-mismatch"});
  EXPECT_EQ(forgotten.code, 2);
  EXPECT_THAT(forgotten.err, HasSubstr("add --together"));
}

TEST(StandardInput, HasTheNameThatWasGiven) {
  EXPECT_THAT(check({"-"}, kFaulty).out, StartsWith("<stdin>:3:"));
  EXPECT_THAT(check({"--stdin-filename", "draft.md", "-"}, kFaulty).out, StartsWith("draft.md:3:"));
}

TEST(Output, GoesToAFileWhole) {
  const test::Folder folder;
  const std::string path = folder.at("report.sarif");
  const test::Run run = check({"--format", "sarif", "--output", path, "-"}, kFaulty);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, IsEmpty());
  std::ostringstream report;
  report << std::ifstream(path).rdbuf();
  EXPECT_THAT(report.str(), HasSubstr("\"version\":\"2.1.0\""));
}

TEST(Output, IsTheSameForAnyNumberOfJobs) {
  for (const std::string format : {"text", "jsonl", "sarif"}) {
    const test::Run one = test::consultlint({"--format", format, "--jobs", "1", kCorpus});
    const test::Run many = test::consultlint({"--format", format, "--jobs", "7", kCorpus});
    EXPECT_EQ(one.code, 1);
    EXPECT_THAT(one.err, IsEmpty());
    EXPECT_EQ(one.out, many.out) << format;
  }
}

TEST(Color, IsUsedOnlyWhenAskedForOnAPipe) {
  EXPECT_THAT(check({"-"}, kFaulty).out, testing::Not(HasSubstr("\x1b[")));
  EXPECT_THAT(check({"--color", "always", "-"}, kFaulty).out, HasSubstr("\x1b["));
}

TEST(Revisions, ChooseTheSideOfTheTrackedChangesThatIsRead) {
  const std::string draft = kCorpus + "/care-service-change/care-service-change.docx";
  EXPECT_THAT(test::consultlint({"inspect", "sentences", draft}).out,
              HasSubstr("will run for twelve weeks"));
  EXPECT_THAT(test::consultlint({"inspect", "sentences", "--revisions", "original", draft}).out,
              HasSubstr("will run for ten weeks"));
  const std::vector<std::string> rule = {
      "--select", "timescale/stated-period-mismatch,timescale/longer-than-stated", draft};
  EXPECT_THAT(test::consultlint(rule).out, HasSubstr("not the 84 stated"));
  EXPECT_THAT(check({"--select", rule[1], "--revisions", "original", draft}).out,
              HasSubstr("not the 70 stated"));
}

struct WrongWord {
  std::vector<std::string> words;
  const char* said;
};

TEST(WrongWords, AreAnsweredWithWhatWasMeant) {
  const WrongWord cases[] = {
      {{}, ""},
      {{"check"}, "no document given"},
      {{"chekc", "draft.md"}, "there is no file or command 'chekc'; did you mean 'check'?"},
      {{"--fromat", "sarif", "-"}, "did you mean '--format'?"},
      {{"--format", "sarf", "-"}, "did you mean 'sarif'?"},
      {{"--select", "structure/doubled-punctation", "-"},
       "did you mean 'structure/doubled-punctuation'?"},
      {{"--kind", "consulation", "-"}, "did you mean 'consultation'?"},
      {{"--fail-on", "fatal", "-"}, "--fail-on is note, warning or error, not 'fatal'"},
      {{"--jobs", "0", "-"}, "--jobs is a number from 1 to 1024, not '0'"},
      {{"--reference-date", "14/03/2025", "-"}, "--reference-date is a date such as 2025-03-14"},
      {{"--level", "structure=loud", "-"}, "--level wants RULE=note"},
      {{"--revisions", "rejected", "-"}, "--revisions is accepted or original, not 'rejected'"},
      {{"--set", "nonsense", "-"}, "--set wants RULE.OPTION=VALUE"},
      {{"--output"}, "option '--output' needs a value"},
      {{"--quiet=yes", "-"}, "option '--quiet' takes no value"},
      {{"explain", "structure/doubled-punctation"},
       "did you mean 'structure/doubled-punctuation'?"},
      {{"list", "rulse"}, "did you mean 'rules'?"},
      {{"inspect", "sentences"}, "no document given"},
      {{"inspect", "sentense", "-"}, "did you mean 'sentences'?"},
  };
  for (const WrongWord& c : cases) {
    const test::Run run = test::consultlint(c.words, kFaulty);
    EXPECT_EQ(run.code, 2) << run.err << run.out;
    EXPECT_THAT(run.err, HasSubstr(c.said));
  }
}

TEST(Help, IsPrintedForEveryCommand) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"check", "--help"},
                                             {"explain", "--help"},
                                             {"list", "--help"},
                                             {"inspect", "--help"}}) {
    const test::Run run = test::consultlint(words);
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, HasSubstr("consultlint"));
  }
}

TEST(Explain, ShowsThePageUnderALineOfFacts) {
  const test::Run run = test::consultlint({"explain", "structure/doubled-punctuation"});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, StartsWith("# "));
  EXPECT_THAT(run.out, HasSubstr("\n\nstructure/doubled-punctuation: note, on by default"));
  EXPECT_THAT(run.out, HasSubstr("## Why it matters"));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("severity:")));
}

TEST(List, NamesRulesKindsFormatsAndViews) {
  EXPECT_THAT(test::consultlint({"list", "rules"}).out, HasSubstr("structure/doubled-punctuation"));
  EXPECT_THAT(test::consultlint({"list", "kinds"}).out, HasSubstr("feedback-report\n"));
  EXPECT_THAT(test::consultlint({"list", "formats"}).out, HasSubstr("sarif"));
  EXPECT_THAT(test::consultlint({"list", "views"}).out, HasSubstr("timeline\n"));
}

}  // namespace
}  // namespace consultlint
