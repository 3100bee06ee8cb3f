#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "checks/page_example.h"
#include "support/annotated.h"
#include "support/engine_run.h"
#include "support/rule_run.h"

namespace consultlint {
namespace {

const Catalogue& catalogue() {
  static const Catalogue kCatalogue = *Catalogue::load({});
  return kCatalogue;
}

std::string name_of(const testing::TestParamInfo<test::PageExample>& info) {
  std::string name(info.param.page->page.rule.id);
  name += (info.param.bad ? "_bad_line_" : "_good_line_") + std::to_string(info.param.line);
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

class PageExamples : public testing::TestWithParam<test::PageExample> {};

std::vector<std::string> texts(const std::string& source, const std::vector<SourceSpan>& spans) {
  std::vector<std::string> result;
  for (const SourceSpan span : spans) {
    result.push_back(std::to_string(span.begin) + ": " + source.substr(span.begin, span.size()));
  }
  return result;
}

/// Of a page that compares files.
void expect_marked_places(const Catalogue& pages, const test::PageExample& example) {
  const test::FilesRun run =
      test::run_rule_together(pages, *example.page, example.files, example.settings.options);
  ASSERT_EQ(run.error, "");
  EXPECT_EQ(run.found, run.marked);
  for (const std::string& message : run.messages) {
    EXPECT_THAT(message, testing::Not(testing::HasSubstr("{"))) << "an unfilled hole";
  }
}

/// Every example on every page is a test: the marked spans, and no others, are reported.
void expect_marked(const Catalogue& pages, const test::PageExample& example) {
  if (!example.files.empty()) return expect_marked_places(pages, example);
  const test::Annotated marked(example.text);
  const auto run_it =
      example.page->page.kind == PageKind::kEngine ? test::run_engine_rule : test::run_rule;
  const test::RuleRun run = run_it(pages, *example.page, marked.text, example.settings);
  ASSERT_EQ(run.error, "");
  std::vector<SourceSpan> spans;
  for (const test::SourceFinding& finding : run.findings) {
    spans.push_back(finding.span);
    EXPECT_THAT(finding.message, testing::Not(testing::HasSubstr("{"))) << "an unfilled hole";
  }
  if (example.absent) {
    EXPECT_EQ(spans.size(), 1U) << testing::PrintToString(texts(marked.text, spans));
  } else {
    EXPECT_EQ(texts(marked.text, spans), texts(marked.text, marked.spans));
  }
}

TEST_P(PageExamples, ReportExactlyTheMarkedSpans) {
  expect_marked(catalogue(), GetParam());
}

TEST(PackExamples, ReportExactlyTheMarkedSpans) {
  const std::string packs[] = {CONSULTLINT_SOURCE_DIR "/tests/packs/northvale"};
  const Result<Catalogue> pack = Catalogue::load(packs);
  ASSERT_TRUE(pack) << pack.error().where << ": " << pack.error().message;
  int examples = 0;
  for (const char* id : {"elements/parish-councils-told", "jargon/northvale-terms"}) {
    const BuiltinPage* page = pack->find(id);
    ASSERT_NE(page, nullptr) << id;
    for (const test::PageExample& example : test::examples_of({page, 1})) {
      SCOPED_TRACE(std::string(id) + " line " + std::to_string(example.line));
      expect_marked(*pack, example);
      ++examples;
    }
  }
  EXPECT_EQ(examples, 7);
}

INSTANTIATE_TEST_SUITE_P(Checks, PageExamples, testing::ValuesIn(test::all_page_examples()),
                         name_of);

}  // namespace
}  // namespace consultlint
