#include "lsp/uri.h"

#include <gtest/gtest.h>

namespace consultlint::lsp {
namespace {

TEST(PathOfUri, ReadsFileUris) {
  EXPECT_EQ(path_of_uri("file:///papers/a%20draft%C3%A9.md"), "/papers/a draft\u00E9.md");
  EXPECT_EQ(path_of_uri("FILE://localhost/a.md"), "/a.md");
  EXPECT_EQ(path_of_uri("file:/a.md"), "/a.md");
  EXPECT_EQ(path_of_uri("file:///a%3Fb%23c.md?query#part"), "/a?b#c.md");
}

TEST(PathOfUri, LeavesWhatSpellsNothing) {
  EXPECT_EQ(path_of_uri("file:///100%.md"), "/100%.md");
  EXPECT_EQ(path_of_uri("file:///a%zz%4"), "/a%zz%4");
  EXPECT_EQ(path_of_uri("file:///a%00b"), "/a%00b") << "no path holds NUL";
}

TEST(PathOfUri, KnowsOnlyFilesOfThisMachine) {
  EXPECT_EQ(path_of_uri("untitled:Untitled-1"), std::nullopt);
  EXPECT_EQ(path_of_uri("file://server/share/a.md"), std::nullopt);
  EXPECT_EQ(path_of_uri("file:a.md"), std::nullopt);
  EXPECT_EQ(path_of_uri("file://"), std::nullopt);
  EXPECT_EQ(path_of_uri(""), std::nullopt);
}

TEST(UriOfPath, IsReadBack) {
  EXPECT_EQ(uri_of_path("/a b/\u00E9?#%.md"), "file:///a%20b/%C3%A9%3F%23%25.md");
  for (const char* path : {"/", "/a", "/a b/100%/\U0001F600.md", "/a:b;c@d"}) {
    EXPECT_EQ(path_of_uri(uri_of_path(path)), path);
  }
}

TEST(NameInUri, IsTheLastPart) {
  EXPECT_EQ(name_in_uri("untitled:Untitled-1"), "Untitled-1");
  EXPECT_EQ(name_in_uri("git:/a/b%20c.md?ref"), "b c.md");
  EXPECT_EQ(name_in_uri("x"), "x");
}

}  // namespace
}  // namespace consultlint::lsp
