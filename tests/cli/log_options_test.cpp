#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/folder.h"
#include "support/program.h"

namespace consultlint {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class LogOptions : public testing::Test {
 protected:
  LogOptions() {
    folder_.write("papers/a.md", "# Bins\n\nWe will utilise the the hall.\n");
    folder_.write(".git/HEAD", "ref: refs/heads/main\n");
    folder_.write(".git/refs/heads/main", std::string(40, 'a') + "\n");
    folder_.write(".git/config",
                  "[remote \"origin\"]\nurl = https://jo:secret@example.org/b.git\n");
  }

  json run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"check", "--format", "sarif"});
    words.emplace_back("a.md");
    const std::string out = test::consultlint(words, {}, folder_.at("papers")).out;
    return json::parse(out)["runs"][0];
  }

  test::Folder folder_;
};

TEST_F(LogOptions, ProvenanceNamesRepositoryCommitAndBranch) {
  const json log = run({"--provenance"});
  const json details = log["versionControlProvenance"][0];
  EXPECT_EQ(details["repositoryUri"], "https://example.org/b.git");
  EXPECT_EQ(details["revisionId"], std::string(40, 'a'));
  EXPECT_EQ(details["branch"], "main");
  EXPECT_EQ(log["originalUriBaseIds"]["SRCROOT"]["uri"], "papers/");
}

TEST_F(LogOptions, ALogTellsNothingOfItsWorkingCopyUnasked) {
  const json log = run({});
  EXPECT_FALSE(log.contains("versionControlProvenance"));
  EXPECT_EQ(log.dump().find("example.org"), std::string::npos);
}

TEST_F(LogOptions, ProvenanceThatCannotBeToldIsAnError) {
  const test::Folder bare;
  bare.write("a.md", "Text.\n");
  const test::Run done = test::consultlint({"--provenance", "a.md"}, {}, bare.path());
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.err, HasSubstr("no git working copy"));
}

TEST_F(LogOptions, TheCategoryStandsInTheLog) {
  EXPECT_EQ(run({"--category", "papers"})["automationDetails"]["id"], "consultlint/papers/");
  for (const char* wrong : {"", "two words", "/papers", "papers/"}) {
    const test::Run done =
        test::consultlint({"--category", wrong, "a.md"}, {}, folder_.at("papers"));
    EXPECT_EQ(done.code, 2) << wrong;
    EXPECT_THAT(done.err, HasSubstr("--category wants a name")) << wrong;
  }
}

TEST_F(LogOptions, LevelsOfTheCommandLineAreOverrides) {
  const json log = run({"--level", "wording/repeated-word=error"});
  const json changed = log["invocations"][0]["ruleConfigurationOverrides"];
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0]["descriptor"]["id"], "wording/repeated-word");
  EXPECT_EQ(changed[0]["configuration"]["level"], "error");
}

}  // namespace
}  // namespace consultlint
