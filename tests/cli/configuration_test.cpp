// consultlint.yaml as a user meets it: what holds for which file, and what a mistake is answered
// with.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const std::string kFaulty = "# Hours\n\nThe timetable is here.. Tell us what you think.\n";
constexpr std::string_view kOneRule =
    "select: structure/doubled-punctuation\nrules: {structure: warning}\n";

std::string content_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class Configured : public testing::Test {
 protected:
  Configured() {
    folder_.write("consultlint.yaml", kOneRule);
    folder_.write("a.md", kFaulty);
    folder_.write("annexes/b.md", kFaulty);
    folder_.write("archive/c.md", kFaulty);
  }

  void add(std::string_view yaml) const {
    folder_.write("consultlint.yaml", std::string(kOneRule) + std::string(yaml));
  }

  const test::Folder folder_;
};

TEST_F(Configured, LevelsAndTheLevelThatFailsHold) {
  EXPECT_EQ(test::consultlint({folder_.at("a.md")}).code, 1);
  add("fail-on: error\n");
  const test::Run run = test::consultlint({folder_.at("a.md")});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("warning: "));
  EXPECT_EQ(test::consultlint({"--fail-on", "note", folder_.at("a.md")}).code, 1);
}

TEST_F(Configured, AFileMayFailWhereAnotherMayNot) {
  add("files:\n  - match: annexes\n    fail-on: error\n");
  EXPECT_EQ(test::consultlint({folder_.at("annexes/b.md")}).code, 0);
  EXPECT_EQ(test::consultlint({folder_.at("a.md"), folder_.at("annexes/b.md")}).code, 1);
}

TEST_F(Configured, ADocumentOnStandardInputHasTheOneOfItsName) {
  add("fail-on: error\n");
  EXPECT_EQ(test::consultlint({"--stdin-filename", folder_.at("new.md"), "-"}, kFaulty).code, 0);
}

TEST_F(Configured, TheNearestHoldsAlone) {
  folder_.write("annexes/consultlint.yaml", "select: structure/missing-space\n");
  const test::Run run = test::consultlint({folder_.path()});
  EXPECT_THAT(run.out, HasSubstr("a.md:3:22: warning"));
  EXPECT_THAT(run.out, Not(HasSubstr("b.md")));
}

TEST_F(Configured, WithoutItThePagesDecide) {
  add("fail-on: error\nignore: structure\n");
  const test::Run run = test::consultlint(
      {"--isolated", "--select", "structure/doubled-punctuation", folder_.at("a.md")});
  EXPECT_THAT(run.out, HasSubstr("[structure/doubled-punctuation]"));
}

TEST_F(Configured, ExcludedFilesAreLeftOutOfFoldersOnly) {
  add("exclude: archive\n");
  EXPECT_THAT(test::consultlint({folder_.path()}).out, Not(HasSubstr("c.md")));
  EXPECT_THAT(test::consultlint({folder_.at("archive/c.md")}).out, HasSubstr("c.md:3:22"));
  const test::Run forced = test::consultlint({"--force-exclude", folder_.at("archive/c.md")});
  EXPECT_EQ(forced.code, 0);
  EXPECT_THAT(forced.out, Not(HasSubstr("c.md")));
}

TEST_F(Configured, AMistakeStopsItsOwnFilesAndIsToldOnce) {
  folder_.write("annexes/consultlint.yaml", "kinds: notice\n");
  folder_.write("annexes/d.md", kFaulty);
  const test::Run run = test::consultlint({folder_.path()});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.out, HasSubstr("a.md:3:22: warning"));
  const std::string message =
      "annexes/consultlint.yaml:1:1: there is no key 'kinds' here; did you "
      "mean 'kind'?";
  const std::size_t first = run.err.find(message);
  ASSERT_NE(first, std::string::npos) << run.err;
  EXPECT_EQ(run.err.find(message, first + 1), std::string::npos) << run.err;
}

TEST_F(Configured, AConfigurationNamedByTheUserMustBeThere) {
  const test::Run run = test::consultlint({"--config", folder_.at("no.yaml"), folder_.at("a.md")});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("no.yaml: There is no such file"));
  EXPECT_THAT(test::consultlint({"--config", "x", "--isolated", folder_.at("a.md")}).err,
              HasSubstr("--isolated reads no configuration"));
}

TEST_F(Configured, WaiversAndCodesServeCompliance) {
  folder_.write("consultlint.yaml",
                "codes: gunning\n"
                "waivers:\n  - code: gunning\n    clause: 2.b\n    reason: The board chose so.\n");
  const test::Run run = test::consultlint({"compliance", folder_.at("a.md")});
  EXPECT_THAT(run.out, HasSubstr("The board chose so."));
  EXPECT_THAT(test::consultlint({"compliance", "--isolated", folder_.at("a.md")}).err,
              HasSubstr("name a code of practice with --code, or under 'codes'"));
  const test::Run other =
      test::consultlint({"compliance", "--code", "council-charter", folder_.at("a.md")});
  EXPECT_NE(other.code, 2) << "the waiver waits for its code: " << other.err;
}

TEST_F(Configured, TheKindOfThePaperItselfStandsAboveTheConfiguredOne) {
  folder_.write("consultlint.yaml", "kind: diary\n");
  folder_.write("own.md", "---\nconsultlint: {kind: notice}\n---\n" + kFaulty);
  EXPECT_THAT(test::consultlint({"inspect", "kind", folder_.at("a.md")}).out,
              HasSubstr("\"diary\""));
  EXPECT_THAT(test::consultlint({"inspect", "kind", folder_.at("own.md")}).out,
              HasSubstr("\"notice\""));
  EXPECT_THAT(test::consultlint({"inspect", "kind", "--kind", "other", folder_.at("own.md")}).out,
              HasSubstr("\"other\""));
}

TEST_F(Configured, APackNamedTwiceIsReadOnce) {
  std::filesystem::copy(CONSULTLINT_SOURCE_DIR "/tests/packs/northvale", folder_.at("house"),
                        std::filesystem::copy_options::recursive);
  folder_.write("consultlint.yaml", "packs: house\n");
  const auto rules = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"list", "rules"});
    return test::consultlint(words, {}, folder_.path());
  };
  const test::Run configured = rules({});
  EXPECT_EQ(configured.code, 0) << configured.err;
  EXPECT_NE(configured.out, rules({"--isolated"}).out);
  EXPECT_EQ(configured.out, rules({"--pack", "house"}).out);
}

TEST_F(Configured, SettingsAreShownWithTheirPlaces) {
  add("kind: notice\n");
  const test::Run run =
      test::consultlint({"--show-settings", "--level", "structure=error", folder_.at("a.md")});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, testing::ContainsRegex("kind +notice  \\[.*consultlint.yaml:3:7\\]\n"));
  EXPECT_THAT(run.out,
              testing::ContainsRegex("structure/doubled-punctuation +error  \\[command line\\]\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("fail-on +warning  \\[default\\]\n"));
}

TEST(Init, WritesOneThatSaysNothingAndNeverTwice) {
  const test::Folder folder;
  const std::string path = folder.at("consultlint.yaml");
  EXPECT_EQ(test::consultlint({"init", folder.path()}).code, 0);
  const std::string written = content_of(path);
  EXPECT_THAT(written, HasSubstr("\n#codes: [gunning]\n"));
  folder.write("a.md", kFaulty);
  const test::Run quiet = test::consultlint({folder.at("a.md")});
  EXPECT_EQ(quiet.out, test::consultlint({"--isolated", folder.at("a.md")}).out);
  const test::Run again = test::consultlint({"init", folder.path()});
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.err, EndsWith("there is a configuration already; it is left as it is\n"));
  EXPECT_EQ(content_of(path), written);
}

/// Every rule, option, code and clause that the examples name is one that there is.
TEST(Init, ItsExamplesNameWhatThereIs) {
  const test::Folder folder;
  ASSERT_EQ(test::consultlint({"init", folder.path()}).code, 0);
  std::istringstream lines(content_of(folder.at("consultlint.yaml")));
  std::string lively;
  for (std::string line; std::getline(lines, line);) {
    const bool example = line.size() > 1 && (line[1] != ' ' || line.starts_with("#  "));
    const bool pack = line.starts_with("#packs:") || line.starts_with("#dictionaries:");
    lively += (example && !pack ? line.substr(1) : line) + "\n";
  }
  folder.write("consultlint.yaml", lively);
  const test::Run run = test::consultlint({"--show-settings", folder.at("annexes/a.md")});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, testing::ContainsRegex("short-period.min-weeks +8  \\["));
  EXPECT_THAT(run.out, testing::ContainsRegex("kind +other  \\["));
}

TEST(Init, PrintsASchemaForEditors) {
  const test::Run run = test::consultlint({"init", "--schema"});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("\"$schema\": \"http://json-schema.org/draft-07/schema#\""));
  EXPECT_THAT(run.out, HasSubstr("\"additionalProperties\": false"));
  EXPECT_THAT(run.out, HasSubstr("\"reference-date\""));
}

}  // namespace
}  // namespace consultlint
