// What is known of a draft stays known in the next one: every document in corpus/ is edited as
// people edit, and its findings keep their names.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "document/dump.h"
#include "edit/splice.h"
#include "engine/baseline.h"
#include "engine/ignore_comments.h"
#include "engine/ignore_file.h"
#include "engine/lint.h"
#include "engine/selection.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "support/folder.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = fs::path(CONSULTLINT_SOURCE_DIR) / "corpus";

std::vector<std::string> corpus_documents() {
  std::vector<std::string> documents;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kCorpus)) {
    const fs::path& path = entry.path();
    if (entry.is_regular_file() && path.stem() == path.parent_path().filename()) {
      documents.push_back(path.string());
    }
  }
  std::ranges::sort(documents);
  return documents;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).filename().string();
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

const FileSettings& usual_settings() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  static const FileSettings kSettings = [] {
    FileSettings settings;
    settings.catalogue = &kCatalogue;
    settings.plan = *plan_check(kCatalogue, {});
    for (const RuleInstance& rule : settings.plan.rules) settings.rules.push_back(rule.info);
    settings.context.phrases = &kCatalogue.phrases();
    return settings;
  }();
  return kSettings;
}

/// A document of the corpus, and what somebody makes of it.
class NextDraft : public testing::TestWithParam<std::string> {
 protected:
  static std::string read_bytes(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }

  FileReport lint(const std::string& bytes, const LintSettings& run = {}) const {
    return lint_document(path_, read_document(path_, bytes), usual_settings(), run);
  }

  /// The paragraph written before the first one of the body, or behind the last.
  std::string with_paragraph(std::string_view words, bool at_the_end) const {
    std::vector<const Block*> paragraphs;
    for (const Block& block : document_->blocks()) {
      if (block.kind == BlockKind::kParagraph && block.story == 0 && block.parent == kNowhere) {
        paragraphs.push_back(&block);
      }
    }
    const Block& block = at_the_end ? *paragraphs.back() : *paragraphs.front();
    const SourceRange source = document_->to_source(block.span);
    const std::string_view text = document_->artifacts()[source.artifact].text;
    SourceSplice splice{source, {}};
    if (document_->format() == Format::kDocx) {
      const std::size_t begin = at_the_end ? text.find("</w:p>", source.span.end) + 6
                                           : std::max(text.rfind("<w:p>", source.span.begin) + 1,
                                                      text.rfind("<w:p ", source.span.begin) + 1) -
                                                 1;
      splice.at.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)};
      splice.text = "<w:p><w:r><w:t>" + std::string(words) + "</w:t></w:r></w:p>";
    } else {
      const std::size_t line_break =
          at_the_end ? text.find('\n', source.span.end) : text.rfind('\n', source.span.begin);
      const auto begin = static_cast<std::uint32_t>(line_break + 1);
      splice.at.span = {begin, begin};
      splice.text = at_the_end ? "\n" + std::string(words) + "\n" : std::string(words) + "\n\n";
    }
    return *splice_file(path_, bytes_, document_->artifacts(), {splice});
  }

  /// The paragraphs of a Markdown file with a line end behind their fifth word or so.
  std::string with_broken_lines() const {
    std::vector<SourceSplice> splices;
    const std::string_view text = document_->text();
    for (const Block& block : document_->blocks()) {
      if (block.kind != BlockKind::kParagraph || block.parent != kNowhere) continue;
      int words = 0;
      for (std::uint32_t i = block.span.begin; i + 1 < block.span.end; ++i) {
        const bool may_break = text[i] == ' ' && text[i + 1] >= 'a' && text[i + 1] <= 'z';
        if (!may_break || ++words < 5) continue;
        const SourceRange source = document_->to_source({i, i + 1});
        const std::string_view file = document_->artifacts()[0].text;
        if (source.span.size() != 1 || file[source.span.begin] != ' ') continue;
        splices.push_back({source, "\n"});
        break;
      }
    }
    return *splice_file(path_, bytes_, document_->artifacts(), splices);
  }

  void expect_silence_by_a_file_beside(const FileReport& first) const {
    const test::Folder folder;
    const std::string name = fs::path(path_).filename().string();
    std::vector<std::string> lines;
    for (const ReportedFinding& finding : first.findings) {
      lines.push_back(ignore_line(finding, "agreed in May"));
    }
    folder.write(ignore_file_of(name), with_ignore_lines(name, "", lines));
    const FileReport second =
        lint_document(folder.at(name), read_document(path_, bytes_), usual_settings());
    EXPECT_FALSE(second.error) << second.error->where << ": " << second.error->message;
    EXPECT_TRUE(second.findings.empty());
    EXPECT_EQ(second.suppressed.size(), first.findings.size());
  }

  std::string path_ = GetParam();
  std::string bytes_ = read_bytes(path_);
  Result<Document> document_ = read_document(path_, bytes_);
};

std::vector<std::string> named(const std::vector<ReportedFinding>& findings) {
  std::vector<std::string> names;
  for (const ReportedFinding& finding : findings) {
    names.push_back(std::string(finding.rule->id) + ": " + finding.message + " (" + finding.text +
                    ")");
  }
  return names;
}

TEST_P(NextDraft, HasTheFindingsOfTheBaselineAndThoseThatAreNew) {
  ASSERT_TRUE(document_);
  const FileReport first = lint(bytes_);
  const std::string at = kCorpus.string() + "/baseline.jsonl";
  const Result<Baseline> baseline = Baseline::parse(at, baseline_text(at, {&first, 1}));
  ASSERT_TRUE(baseline) << baseline.error().message;
  const LintSettings run{.baseline = &*baseline};

  const FileReport same = lint(bytes_, run);
  EXPECT_THAT(named(same.findings), testing::IsEmpty());
  EXPECT_EQ(same.known.size(), first.findings.size());
  EXPECT_EQ(baseline->count_gone({&same, 1}, usual_settings().rules), 0U);

  const FileReport above =
      lint(with_paragraph("A few words for readers stand here now.", false), run);
  EXPECT_THAT(named(above.findings), testing::IsEmpty());

  if (document_->format() == Format::kMarkdown) {
    EXPECT_THAT(named(lint(with_broken_lines(), run).findings), testing::IsEmpty());
  }

  const FileReport faulty = lint(with_paragraph("Leave it at the the desk.", true), run);
  EXPECT_THAT(named(faulty.findings),
              testing::ElementsAre(testing::HasSubstr("\"the\" stands twice")));
}

TEST_P(NextDraft, KeepsItsTextWhenFindingsAreIgnored) {
  ASSERT_TRUE(document_);
  const FileReport first = lint(bytes_);
  if (document_->format() != Format::kMarkdown) return expect_silence_by_a_file_beside(first);
  const auto comments = comments_to_ignore(path_, *document_, first.findings, "agreed in May");
  const std::string ignored = *splice_file(path_, bytes_, document_->artifacts(), comments);
  const Result<Document> after = read_document(path_, ignored);
  ASSERT_TRUE(after);
  EXPECT_EQ(dump(*after), dump(*document_));
  const FileReport second = lint(ignored);
  EXPECT_THAT(named(second.findings), testing::IsEmpty());
  EXPECT_EQ(second.suppressed.size(), first.findings.size());
}

INSTANTIATE_TEST_SUITE_P(Corpus, NextDraft, testing::ValuesIn(corpus_documents()), test_name);

}  // namespace
}  // namespace consultlint
