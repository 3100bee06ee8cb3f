// The fixes of every rule, on the examples of its page and on every document in corpus/: they come
// to an end, leave nothing to do for a second run, and change nothing but what they are about.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "checks/page_example.h"
#include "engine/fix.h"
#include "engine/selection.h"
#include "support/annotated.h"
#include "text/encoding.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const Catalogue& catalogue() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  return kCatalogue;
}

FileSettings settings_for(std::vector<std::string> rules) {
  Selection selection;
  selection.select = std::move(rules);
  FileSettings settings;
  settings.catalogue = &catalogue();
  settings.plan = *plan_check(catalogue(), selection);
  settings.context.phrases = &catalogue().phrases();
  return settings;
}

FixedDocument fixed(const std::string& name, const std::string& bytes,
                    const FileSettings& settings) {
  Result<FixedDocument> result = fix_document(name, bytes, settings, Fixability::kUnsafely);
  EXPECT_TRUE(result) << result.error().message;
  return result ? *std::move(result) : FixedDocument{};
}

std::vector<std::string> rules_that_fixed(const FixedDocument& document) {
  std::vector<std::string> rules;
  for (const FixedRule& rule : document.fixed) rules.emplace_back(rule.rule->id);
  return rules;
}

/// Mends the text and expects a second run to find nothing to do.
FixedDocument expect_settled(const std::string& name, const std::string& bytes,
                             const FileSettings& settings) {
  FixedDocument first = fixed(name, bytes, settings);
  EXPECT_THAT(first.failures, IsEmpty()) << first.failures.front().message;
  const FixedDocument second = fixed(name, first.bytes, settings);
  EXPECT_THAT(rules_that_fixed(second), IsEmpty());
  EXPECT_EQ(second.bytes, first.bytes);
  return first;
}

TEST(Fixes, OfEveryRuleSettleOnTheExamplesOfItsPage) {
  std::vector<std::string> at_work;
  for (const test::PageExample& example : test::all_page_examples()) {
    if (example.settings.format == Format::kDocx || !example.files.empty()) continue;
    SCOPED_TRACE(testing::PrintToString(example));
    FileSettings settings = settings_for({std::string(example.page->page.rule.id)});
    settings.context.kind = example.settings.kind;
    const bool text = example.settings.format == Format::kText;
    const std::vector<std::string> rules = rules_that_fixed(expect_settled(
        text ? "example.txt" : "example.md", test::Annotated(example.text).text, settings));
    at_work.insert(at_work.end(), rules.begin(), rules.end());
  }
  std::ranges::sort(at_work);
  at_work.erase(std::ranges::unique(at_work).begin(), at_work.end());
  EXPECT_GE(at_work.size(), 20U) << testing::PrintToString(at_work);
}

std::string read(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<fs::path> corpus_texts() {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(CONSULTLINT_SOURCE_DIR "/corpus")) {
    const fs::path& path = entry.path();
    const bool is_text = path.extension() == ".md" || path.extension() == ".txt";
    if (is_text && path.stem() == path.parent_path().filename()) paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

/// The source that an edit is about, with the blanks around it, which go with words that are
/// taken away.
SourceSpan with_blanks(std::string_view source, SourceSpan span) {
  const auto is_blank = [source](std::uint32_t at) {
    return std::string_view(" \t\r\n").find(source[at]) != std::string_view::npos;
  };
  while (span.begin > 0 && is_blank(span.begin - 1)) --span.begin;
  while (span.end < source.size() && is_blank(span.end)) ++span.end;
  return span;
}

/// Takes everything out of the source that edits are about; what is left must be in the mended
/// source too, in the same order.
bool holds_all_but(std::string_view before, std::vector<SourceSpan> spans, std::string_view after) {
  std::ranges::sort(spans);
  std::uint32_t kept = 0;
  std::size_t at = 0;
  const auto find_part = [&](std::uint32_t end) {
    if (end <= kept) return true;
    const std::string_view part = before.substr(kept, end - kept);
    const std::size_t found = after.find(part, at);
    at = found + part.size();
    return found != std::string_view::npos;
  };
  for (const SourceSpan span : spans) {
    if (!find_part(span.begin)) return false;
    kept = std::max(kept, span.end);
  }
  return find_part(static_cast<std::uint32_t>(before.size()));
}

/// The places in the file's text of all edits that are offered, with the blanks around them.
std::vector<SourceSpan> places_of_edits(const FileReport& report) {
  const Document& document = report.reading->document;
  std::vector<SourceSpan> spans;
  for (const ReportedFinding& finding : report.findings) {
    for (const LocatedEdit& edit : finding.edits) {
      const std::string_view source = document.artifacts()[0].text;
      spans.push_back(with_blanks(source, document.to_source(edit.span).span));
    }
  }
  return spans;
}

TEST(Fixes, OfAllRulesSettleOnEveryDocumentAndChangeOnlyWhatTheyAreAbout) {
  const FileSettings settings = settings_for({"all"});
  int changed = 0;
  for (const fs::path& path : corpus_texts()) {
    SCOPED_TRACE(path);
    const std::string before = read(path);
    const std::string after = expect_settled(path.string(), before, settings).bytes;
    if (after == before) continue;
    ++changed;
    const FileReport report = lint_document(path.string(), read_document(path.string(), before),
                                            settings, {.keep_reading = true});
    const std::string_view text = report.reading->document.artifacts()[0].text;
    EXPECT_TRUE(holds_all_but(text, places_of_edits(report), decode_text(after)->text));
  }
  EXPECT_GT(changed, 5);
}

}  // namespace
}  // namespace consultlint
