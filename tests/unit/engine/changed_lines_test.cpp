#include "engine/changed_lines.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

TEST(Difference, TellsTheLinesOfTheNewFile) {
  const struct {
    const char* what;
    const char* difference;
    bool changed;
    std::vector<LineRange> lines;
  } kCases[] = {
      {"nothing", "", false, {}},
      {"one line", "--- a/x\n+++ b/x\n@@ -3 +3 @@ title\n-old\n+new\n", true, {{3, 3}}},
      {"several lines", "@@ -3,2 +5,4 @@\n@@ -9,0 +20,2 @@\n", true, {{5, 8}, {20, 21}}},
      {"lines taken out", "@@ -3,2 +2,0 @@\n-a\n-b\n", true, {}},
      {"the only lines", "@@ -1,2 +0,0 @@\n-a\n-b\n", true, {}},
      {"words that look like a hunk", "@@ -1 +1 @@\n+@@ -7 +7 @@\n", true, {{1, 1}}},
      {"a mode alone", "diff --git a/x b/x\nold mode 100644\nnew mode 100755\n", false, {}},
      {"nonsense", "@@ \n@@ +\n@@ -1 +x @@\n", true, {{0, 0}, {0, 0}, {0, 0}}},
  };
  for (const auto& c : kCases) {
    const FileChange change = read_difference(c.difference);
    EXPECT_EQ(change.changed, c.changed) << c.what;
    EXPECT_EQ(change.lines, c.lines) << c.what;
  }
}

}  // namespace
}  // namespace consultlint
