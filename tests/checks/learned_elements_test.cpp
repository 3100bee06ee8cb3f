// What the learned scorer and the built-in pages have to agree on, and what formats do.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "language/element_scores.h"
#include "language/learned/element_weights.h"
#include "language/phrase_table.h"
#include "rules/page_source.h"
#include "rules/registry.h"
#include "support/rule_run.h"

namespace consultlint {
namespace {

TEST(LearnedElements, AreEachAnsweredByAPage) {
  std::set<std::string_view> answered;
  for (const BuiltinPage& page : builtin_pages()) {
    for (const std::string_view element : split_list(page.page.rule.element, ' ')) {
      answered.insert(element);
    }
  }
  for (const LearnedElement& element : element_weights().elements) {
    EXPECT_TRUE(answered.contains(element.id)) << element.id;
  }
}

constexpr std::string_view kPaper =
    "# The weir path: a consultation\n\nWe are asking walkers and anglers what they think. Nothing "
    "has been decided yet.\n\n## How to reply\n\nReply by 5pm on Friday 17 September 2027, in any "
    "of these ways:\n\n- e-mail to path@weir.example\n- telephone 01632 960123\n- the form in the "
    "library\n\nThe consultation lasts twelve weeks. We shall publish what you told us in November "
    "2027.\n\n## What it costs\n\nThe work costs \xC2\xA3"
    "40,000. The council decides on 3 "
    "December 2027.\n";

/// The kind, and the best passages of each element with their margins.
std::string told_of(Format format) {
  const Result<Document> document = test::read_example(std::string(kPaper), format);
  const PhraseTableStorage storage = build_phrase_table({}, 0, 0);
  const PhraseTable table(storage.data());
  Context context;
  context.phrases = &table;
  const Facts facts(*document, context);
  std::string told = "kind: " + std::string(to_string(facts.document_kind().kind)) + "\n";
  for (const LearnedElement& element : element_weights().elements) {
    told += std::string(element.id) + ":";
    for (const ScoredPassage& passage : facts.element_scores().best(element.id)) {
      told += " " + std::to_string(passage.margin) + " \"" +
              std::string(document->slice(facts.element_scores().span(passage))) + "\"";
    }
    told += "\n";
  }
  return told;
}

TEST(LearnedElements, AreToldAlikeInEveryFormat) {
  const std::string markdown = told_of(Format::kMarkdown);
  EXPECT_EQ(told_of(Format::kText), markdown);
  EXPECT_EQ(told_of(Format::kDocx), markdown);
}

}  // namespace
}  // namespace consultlint
