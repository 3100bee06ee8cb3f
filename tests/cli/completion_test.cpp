// The completions that the program prints, as bash runs them; tests/integration/shells.sh runs
// those of other shells.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// What bash offers when Tab is pressed behind `words`, the last of which may be unfinished.
std::vector<std::string> offered(const std::vector<std::string>& words) {
  const std::string program = std::filesystem::path(CONSULTLINT_PROGRAM).parent_path().string();
  std::string line;
  for (const std::string& word : words) line += " '" + word + "'";
  const test::Folder folder;
  folder.write("script", "PATH='" + program + "':$PATH\n" +
                             "eval \"$(consultlint completion bash)\"\ncd /\n" +
                             "COMP_WORDS=(consultlint" + line + ")\n" +
                             "COMP_CWORD=" + std::to_string(words.size()) + "\n_consultlint\n" +
                             "printf '%s\\n' \"${COMPREPLY[@]}\" >\"$1\"\n");
  const std::string command = "bash '" + folder.at("script") + "' '" + folder.at("out") + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::vector<std::string> lines;
  std::ifstream out(folder.at("out"));
  for (std::string each; std::getline(out, each);) lines.push_back(each);
  return lines;
}

TEST(Completion, OffersCommandsOptionsAndTheirValues) {
  EXPECT_THAT(offered({"com"}), testing::UnorderedElementsAre("compliance", "completion"));
  EXPECT_THAT(offered({"check", "--stat"}), testing::ElementsAre("--statistics"));
  EXPECT_THAT(offered({"--stat"}), testing::ElementsAre("--statistics")) << "check needs no name";
  EXPECT_THAT(offered({"check", "--format", "sarif"}),
              testing::UnorderedElementsAre("sarif", "sarif-github"));
  EXPECT_THAT(offered({"check", "-f", "htm"}), testing::ElementsAre("html"));
  EXPECT_THAT(offered({"check", "--fail-on", ""}),
              testing::ElementsAre("note", "warning", "error"));
  EXPECT_THAT(offered({"explain", "timescale/short-p"}),
              testing::ElementsAre("timescale/short-period"));
  EXPECT_THAT(offered({"compliance", "--code", "hereford"}),
              testing::ElementsAre("herefordshire-2009"));
  EXPECT_THAT(offered({"inspect", "timel"}), testing::ElementsAre("timeline"));
  EXPECT_THAT(offered({"check", "us"}), testing::ElementsAre("usr")) << "a path";
}

TEST(Completion, IsThereForThreeShells) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const test::Run run = test::consultlint({"completion", shell});
    EXPECT_EQ(run.code, 0) << shell;
    EXPECT_THAT(run.out, AllOf(HasSubstr("compliance"), HasSubstr("statistics"))) << shell;
  }
  const test::Run wrong = test::consultlint({"completion", "csh"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("bash, zsh and fish"));
}

TEST(Manual, NamesEveryCommandAndOption) {
  const std::string page = test::consultlint({"manual"}).out;
  EXPECT_THAT(page, HasSubstr(".TH CONSULTLINT 1"));
  for (const char* named : {"consultlint compliance", "\\-\\-fail\\-on", "\\-\\-help", "DICPATH"}) {
    EXPECT_THAT(page, HasSubstr(named));
  }
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_THAT(line, Not(testing::StartsWith("'"))) << "an apostrophe begins a request";
  }
}

}  // namespace
}  // namespace consultlint
