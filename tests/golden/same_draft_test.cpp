// The same draft as Markdown, Word and plain text gives the same findings.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/lint.h"
#include "engine/selection.h"
#include "rules/catalogue.h"
#include "support/plain_settings.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";

/// Rules about things that plain text cannot hold: pictures, headings with a level, words in bold,
/// tracked changes.
const std::set<std::string_view> kNotInText = {
    "accessibility/fake-heading", "accessibility/image-without-alternative",
    "draft/tracked-changes", "structure/heading-level-skipped"};

/// Drafts that stand in the corpus in all three formats.
std::vector<std::string> drafts() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(kCorpus)) {
    const std::string name = entry.path().filename().string();
    const auto has = [&](const char* ending) { return fs::exists(entry.path() / (name + ending)); };
    if (has(".md") && has(".docx") && has(".txt")) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

/// White space differs between formats where lines are wrapped.
std::string in_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (line.empty() || line.back() == ' ')) continue;
    line += space ? ' ' : c;
  }
  return line;
}

using RuleAndText = std::pair<std::string, std::string>;

std::multiset<RuleAndText> findings_in(const fs::path& path) {
  static const Catalogue kCatalogue = *Catalogue::load({});
  static const FileSettings kSettings = test::plain_settings(kCatalogue);
  const std::vector<LintInput> inputs = {{path.string(), path.string(), &kSettings}};
  const FileReport report = std::move(lint_files(inputs).front());
  EXPECT_FALSE(report.error) << report.error->message;
  std::multiset<RuleAndText> found;
  for (const ReportedFinding& finding : report.findings) {
    if (!kNotInText.contains(finding.rule->id)) {
      found.emplace(finding.rule->id, in_one_line(finding.text));
    }
  }
  return found;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
}

class SameDraft : public testing::TestWithParam<std::string> {};

TEST_P(SameDraft, GivesTheSameFindingsInEveryFormat) {
  const fs::path stem = kCorpus / GetParam() / GetParam();
  const auto markdown = findings_in(stem.string() + ".md");
  EXPECT_THAT(findings_in(stem.string() + ".docx"), testing::ContainerEq(markdown));
  EXPECT_THAT(findings_in(stem.string() + ".txt"), testing::ContainerEq(markdown));
}

INSTANTIATE_TEST_SUITE_P(Corpus, SameDraft, testing::ValuesIn(drafts()), test_name);

TEST(SameDrafts, AreAtLeastFive) {
  EXPECT_GE(drafts().size(), 5U);
}

}  // namespace
}  // namespace consultlint
