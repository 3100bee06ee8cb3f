#include "engine/inputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/folder.h"

namespace consultlint {
namespace {

using testing::ElementsAre;

struct GlobCase {
  const char* pattern;
  const char* path;
  bool matches;
};

TEST(MatchesGlob, KnowsStarsAndFolders) {
  constexpr GlobCase kCases[] = {
      {"*.md", "a.md", true},
      {"*.md", "a/b.md", false},
      {"drafts/*.md", "drafts/park.md", true},
      {"drafts/?.md", "drafts/ab.md", false},
      {"**/*.md", "a.md", true},
      {"**/*.md", "a/b/c.md", true},
      {"a/**/c.md", "a/c.md", true},
      {"a/**/c.md", "a/b/b/c.md", true},
      {"**/x*/y.md", "x1/b/x2/y.md", true},
      {"**/x*/y.md", "x1/b/y.md", false},
      {"a/**", "a/b/c", true},
      {"a*b*c", "aXbXbc", true},
      {"a*b*c", "aXbXb", false},
      {"", "a", false},
      {"*", "", true},
  };
  for (const GlobCase& c : kCases) {
    EXPECT_EQ(matches_glob(c.pattern, c.path), c.matches) << c.pattern << " on " << c.path;
  }
}

class FindInputs : public testing::Test {
 protected:
  FindInputs() {
    for (const char* name : {"b.md", "a.txt", "deep/c.docx", "deep/~$c.docx", "note.pdf",
                             ".hidden/d.md", "none/readme.pdf"}) {
      folder_.write(name, "x");
    }
  }
  std::string at(const std::string& name) const { return folder_.at(name); }

  test::Folder folder_;
};

TEST_F(FindInputs, AFolderStandsForTheDocumentsBelowItInPathOrder) {
  const Inputs inputs = find_inputs(std::vector{folder_.path()});
  EXPECT_THAT(inputs.paths, ElementsAre(at("a.txt"), at("b.md"), at("deep/c.docx")));
  EXPECT_TRUE(inputs.errors.empty());
}

TEST_F(FindInputs, AFileIsTakenWhateverItsNameAndOnlyOnce) {
  const Inputs inputs = find_inputs(std::vector{at("note.pdf"), at("b.md"), at("b.md")});
  EXPECT_THAT(inputs.paths, ElementsAre(at("note.pdf"), at("b.md")));
}

TEST_F(FindInputs, AFolderWithoutDocumentsAndAPatternWithoutMatchAreErrors) {
  const Inputs inputs = find_inputs(std::vector{at("none"), at("*.odt"), at("b.md")});
  ASSERT_EQ(inputs.errors.size(), 2U);
  EXPECT_EQ(inputs.errors[0].message,
            "The folder holds no documents; consultlint reads .md, .txt and .docx files.");
  EXPECT_EQ(inputs.errors[0].where, at("none"));
  EXPECT_EQ(inputs.errors[1].message, "The pattern matches no file.");
  EXPECT_THAT(inputs.paths, ElementsAre(at("b.md")));
}

TEST_F(FindInputs, APatternFindsFilesBelowItsFolder) {
  const Inputs inputs = find_inputs(std::vector{at("**/*.docx")});
  EXPECT_THAT(inputs.paths, ElementsAre(at("deep/c.docx"), at("deep/~$c.docx")));
}

}  // namespace
}  // namespace consultlint
