#include "engine/path_pattern.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

struct Match {
  const char* pattern;
  const char* path;
  bool matches;
};

TEST(PathPattern, MatchesNamesAnywhereAndPathsFromTheFolder) {
  constexpr Match kTable[] = {
      {"*.md", "a.md", true},
      {"*.md", "deep/down/a.md", true},
      {"*.md", "a.docx", false},
      {"archive", "archive/2019/a.md", true},
      {"archive", "papers/archive/a.md", true},
      {"archive", "papers/archived.md", false},
      {"archive/", "archive/a.md", true},
      {"papers/archive", "papers/archive/a.md", true},
      {"papers/archive", "old/papers/archive/a.md", false},
      {"./papers/*.md", "papers/a.md", true},
      {"papers/*.md", "papers/deep/a.md", false},
      {"papers/**", "papers/deep/a.md", true},
      {"papers/**/a.md", "papers/a.md", true},
      {"**/drafts/*.md", "x/y/drafts/a.md", true},
      {"p?pers", "papers/a.md", true},
      {"**", "../outside.md", false},
      {"*", "..", false},
      {"**", "/elsewhere/a.md", false},
      {"*", "..a.md", true},
      {"", "a.md", false},
  };
  for (const Match& row : kTable) {
    EXPECT_EQ(matches_path(row.pattern, row.path), row.matches) << row.pattern << ' ' << row.path;
  }
}

}  // namespace
}  // namespace consultlint
