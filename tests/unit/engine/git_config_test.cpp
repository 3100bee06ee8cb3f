#include "engine/git_config.h"

#include <gtest/gtest.h>

#include <string>

namespace consultlint {
namespace {

TEST(GitConfig, NamesValuesBySectionAndName) {
  const auto values = read_git_config(
      "[core]\n\tbare = false\r\n"
      "# a remark\n"
      "[remote \"Origin\"]\n  URL = \"https://example.org/a;b\" ; where it is from\n"
      "  url2 = x # y\n"
      "[branch \"feature/x.y\"]\n\tremote = Origin\n");
  EXPECT_EQ(values.at("core.bare"), "false");
  EXPECT_EQ(values.at("remote.Origin.url"), "https://example.org/a;b");
  EXPECT_EQ(values.at("remote.Origin.url2"), "x");
  EXPECT_EQ(values.at("branch.feature/x.y.remote"), "Origin");
}

TEST(GitConfig, TakesTheLastOfAName) {
  EXPECT_EQ(read_git_config("[a]\nb = 1\n[a]\nb = 2").at("a.b"), "2");
}

TEST(GitConfig, PassesOverDamage) {
  for (const char* damaged : {"", "[", "]", "[\"", "[remote \"x]\n= 3", "a = \\", "[a]\n=\n\n["}) {
    EXPECT_LE(read_git_config(damaged).size(), 1U) << damaged;
  }
}

}  // namespace
}  // namespace consultlint
