#include "rules/kinds/table_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "support/written_document.h"

namespace consultlint {
namespace {

using Rows = std::vector<std::vector<std::string_view>>;

Document table_of(const Rows& rows, bool headed) {
  DocumentBuilder builder(Format::kText);
  const ArtifactIndex file = builder.add_artifact("", "");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kTable);
  for (const auto& row : rows) {
    const bool header = headed && &row == &rows.front();
    builder.begin_block(BlockKind::kRow, {.header = header});
    for (const std::string_view cell : row) {
      builder.begin_block(BlockKind::kCell, {.header = header});
      builder.append_synthetic(cell, file, 0);
      builder.end_block();
    }
    builder.end_block();
  }
  builder.end_block();
  builder.end_story();
  return builder.finish();
}

/// What is shown of the first place of `cue` in a table.
struct Shown {
  bool is_label = false;
  std::string words;         // of the cue
  std::string words_of_row;  // of what the cue is the label of
};

Shown shown(const Rows& rows, std::string_view cue, bool headed = false) {
  const test::PlainTable plain;
  const Document document = table_of(rows, headed);
  Context context;
  context.phrases = &plain.table();
  const Facts facts(document, context);
  const auto begin = static_cast<std::uint32_t>(document.text().find(cue));
  const TextSpan span{begin, begin + static_cast<std::uint32_t>(cue.size())};
  const std::optional<TextSpan> row = labelled_row(document, span);
  return {row.has_value(), telling_words(facts, span),
          row ? telling_words(facts, *row) : std::string()};
}

TEST(TableRows, ALabelIsShownWithItsRow) {
  struct Case {
    Rows rows;
    std::string_view cue;
    bool headed;
    std::string_view words;
  };
  const Case cases[] = {
      {{{"Issued by", "Jo Smith, Chair"}}, "Issued", false, "Issued by: Jo Smith, Chair"},
      {{{"Opens:", "1 May"}, {"Closes:", "2 June"}}, "Closes", false, "Closes: 2 June"},
      {{{"Harle", "1 May", "", "2pm"}}, "Harle", false, "Harle: 1 May, 2pm"},
      {{{"Step", "Date"}, {"Opens", "1 May"}, {"Closes", "2 June"}},
       "Step",
       true,
       "Step: Date; Opens: 1 May"},
      {{{"Step", "Date"}, {"Opens", "1 May"}, {"Closes", "2 June"}},
       "Date",
       true,
       "Step: Date; Opens: 1 May"},
      {{{"Step", "Date"}, {"Opens", "1 May"}, {"Closes", "2 June"}}, "Opens", true, "Opens: 1 May"},
      {{{"Issued by", "Jo Smith"}}, "Issued", true, "Issued by: Jo Smith"},
      {{{"Who it is for", "Everybody who parks in the town"}, {"Opens", "1 May"}},
       "Who",
       true,
       "Who it is for: Everybody who parks in the town"},
  };
  for (const Case& c : cases) {
    const Shown found = shown(c.rows, c.cue, c.headed);
    EXPECT_TRUE(found.is_label) << c.words;
    EXPECT_EQ(found.words, c.words);
    EXPECT_EQ(found.words_of_row, c.words);
  }
}

TEST(TableRows, OtherCellsAreNoLabels) {
  const std::string_view prose =
      "The council decides in May, and whoever wrote to us will hear from us before June.";
  struct Case {
    Rows rows;
    std::string_view cue;
    std::string_view words;
  };
  const Case cases[] = {
      {{{"Issued by", "Jo Smith"}}, "Jo", "Jo Smith"},
      {{{"Issued by"}}, "Issued", "Issued by"},
      {{{prose, "Agreed"}}, "decides", prose},
  };
  for (const Case& c : cases) {
    const Shown found = shown(c.rows, c.cue);
    EXPECT_FALSE(found.is_label) << c.words;
    EXPECT_EQ(found.words, c.words);
  }
}

TEST(TableRows, OutsideATableTheSentenceIsShown) {
  const test::PlainTable plain;
  const Document document = test::write_paragraph("It opens in May. It closes in June.");
  Context context;
  context.phrases = &plain.table();
  const Facts facts(document, context);
  EXPECT_FALSE(labelled_row(document, {3, 8}));
  EXPECT_EQ(telling_words(facts, {3, 8}), "It opens in May.");
  EXPECT_EQ(telling_words(facts, {3, 22}), "opens in May. It cl") << "more than a sentence";
}

}  // namespace
}  // namespace consultlint
