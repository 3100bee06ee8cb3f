#include "consultlint/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "document/builder.h"

namespace consultlint {
namespace {

struct Line {
  BlockKind kind;
  std::uint8_t level;
  std::string_view text;
};

/// One block a line of the source.
Document document_of(std::span<const Line> lines) {
  std::string source;
  for (const Line& line : lines) source += std::string(line.text) + "\n";
  DocumentBuilder builder(Format::kText);
  builder.add_artifact({}, std::move(source));
  builder.begin_story(StoryKind::kBody);
  std::uint32_t at = 0;
  for (const Line& line : lines) {
    const auto size = static_cast<std::uint32_t>(line.text.size());
    DocumentBuilder::BlockTraits traits;
    traits.level = line.level;
    builder.begin_block(line.kind, traits);
    builder.append(0, {at, at + size});
    builder.end_block();
    at += size + 1;
  }
  builder.end_story();
  return builder.finish();
}

std::uint32_t offset_of(const Document& document, std::string_view words) {
  return static_cast<std::uint32_t>(document.text().find(words));
}

constexpr Line kPaper[] = {
    {BlockKind::kHeading, 1, "Parks"},    {BlockKind::kParagraph, 0, "Intro"},
    {BlockKind::kHeading, 2, "1 Why"},    {BlockKind::kParagraph, 0, "Because"},
    {BlockKind::kHeading, 3, "1.1 Deep"}, {BlockKind::kHeading, 2, "2 How"},
    {BlockKind::kParagraph, 0, "Thus"},
};

TEST(Document, GivesTheHeadingsAbove) {
  using testing::ElementsAre;
  const Document document = document_of(kPaper);
  EXPECT_THAT(document.heading_path(offset_of(document, "Intro")), ElementsAre("Parks"));
  EXPECT_THAT(document.heading_path(offset_of(document, "Because")), ElementsAre("Parks", "1 Why"));
  EXPECT_THAT(document.heading_path(offset_of(document, "Deep")),
              ElementsAre("Parks", "1 Why", "1.1 Deep"));
  EXPECT_THAT(document.heading_path(offset_of(document, "Thus")), ElementsAre("Parks", "2 How"));
}

TEST(Document, FindsTheBlockOfAnOffset) {
  const Document document = document_of(kPaper);
  for (std::uint32_t i = 0; i < document.blocks().size(); ++i) {
    const Block& block = document.blocks()[i];
    EXPECT_EQ(document.block_at(block.span.begin), i);
    EXPECT_EQ(document.block_at(block.span.end - 1), i);
    EXPECT_EQ(document.block_at(block.span.end), i);  // the newline behind it
  }
  EXPECT_EQ(document_of({}).block_at(0), kNowhere);
}

TEST(Document, OfBlocksThatBeginTogetherTheOneWithTextIsMeant) {
  DocumentBuilder builder(Format::kMarkdown);
  builder.add_artifact({}, "cell");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kTable);
  builder.begin_block(BlockKind::kRow);
  builder.begin_block(BlockKind::kCell);
  builder.append(0, {0, 4});
  builder.end_block();
  builder.begin_block(BlockKind::kCell);
  builder.end_block();
  builder.end_block();
  builder.end_block();
  builder.end_story();
  const Document document = builder.finish();
  EXPECT_EQ(document.block_at(0), 2U);
  EXPECT_EQ(document.block_at(3), 2U);
}

TEST(Document, NumbersLoseTheirPunctuation) {
  struct Row {
    std::string_view label;
    std::string_view number;
  };
  constexpr Row kRows[] = {{"8.1.1", "8.1.1"}, {"4.2.7 .", "4.2.7"}, {"(a)", "a"},
                           {"ii)", "ii"},      {"[3]", "3"},         {"..", ""}};
  for (const Row& row : kRows) {
    DocumentBuilder builder(Format::kText);
    builder.add_artifact({}, std::string(row.label) + "  Scope");
    builder.begin_story(StoryKind::kBody);
    builder.begin_block(BlockKind::kHeading);
    const auto size = static_cast<std::uint32_t>(row.label.size());
    builder.begin_label();
    builder.append(0, {0, size});
    builder.end_label();
    builder.append(0, {size, size + 7});
    builder.end_block();
    builder.end_story();
    const Document document = builder.finish();
    EXPECT_EQ(document.number(document.blocks()[0]), row.number);
    EXPECT_EQ(document.slice(document.content(document.blocks()[0])), "Scope");
  }
}

TEST(Document, PlacesCountCodePoints) {
  constexpr Line kLines[] = {{BlockKind::kParagraph, 0, "\xC2\xA3\x35 \xF0\x9F\x99\x82 each"},
                             {BlockKind::kParagraph, 0, "second"}};
  const Document document = document_of(kLines);
  const std::uint32_t each = offset_of(document, "each");
  EXPECT_EQ(document.place(TextSpan{each, each + 4}), (Place{1, 6, 1, 10, 0}));
  const std::uint32_t second = offset_of(document, "second");
  EXPECT_EQ(document.place(TextSpan{each, second + 6}), (Place{1, 6, 2, 7, 0}));
  EXPECT_EQ(document.place(TextSpan{second, second}), (Place{2, 1, 2, 1, 0}));
}

TEST(Document, ExcerptsAreOneLine) {
  const Document document = document_of(kPaper);
  const std::uint32_t because = offset_of(document, "Because");
  const Document::Excerpt within = document.excerpt(TextSpan{because + 2, because + 5});
  EXPECT_EQ(within.line, "Because");
  EXPECT_EQ(within.begin, 2U);
  EXPECT_EQ(within.end, 5U);
  const Document::Excerpt over = document.excerpt(TextSpan{because + 2, because + 12});
  EXPECT_EQ(over.line, "Because");
  EXPECT_EQ(over.end, 7U);
}

TEST(Document, WordDocumentsArePlacedByParagraph) {
  DocumentBuilder builder(Format::kDocx);
  builder.add_artifact("word/document.xml", "<w:t>1 Scope of it</w:t><w:t>Next</w:t>");
  builder.begin_story(StoryKind::kBody);
  DocumentBuilder::BlockTraits traits;
  traits.paragraph = 4;
  traits.page = 2;
  builder.begin_block(BlockKind::kHeading, traits);
  builder.begin_label();
  builder.append(0, {5, 6});
  builder.end_label();
  builder.append(0, {6, 18});
  builder.end_block();
  traits.paragraph = 6;
  builder.begin_block(BlockKind::kParagraph, traits);
  builder.append(0, {29, 33});
  builder.end_block();
  builder.end_story();
  const Document document = builder.finish();
  const std::uint32_t of = offset_of(document, "of");
  EXPECT_EQ(document.place(TextSpan{of, of + 2}), (Place{4, 7, 4, 9, 2}));
  const std::uint32_t next = offset_of(document, "Next");
  EXPECT_EQ(document.place(TextSpan{of, next + 4}), (Place{4, 7, 6, 5, 2}));
  EXPECT_EQ(document.excerpt(TextSpan{of, of + 2}).line, "1 Scope of it");
}

TEST(Document, StoriesStandUnderTheHeadingsOfTheirPlace) {
  DocumentBuilder builder(Format::kDocx);
  const ArtifactIndex part = builder.add_artifact("word/document.xml", "");
  const auto write = [&](BlockKind kind, std::uint32_t paragraph, const char* text) {
    builder.begin_block(kind, {.paragraph = paragraph, .level = 1});
    builder.append_synthetic(text, part, 0);
    builder.end_block();
  };
  const auto write_story = [&](StoryKind kind, std::uint32_t anchor, std::uint32_t paragraph,
                               const char* text) {
    builder.begin_story(kind, anchor);
    write(BlockKind::kParagraph, paragraph, text);
    builder.end_story();
  };
  builder.begin_story(StoryKind::kBody);
  write(BlockKind::kParagraph, 1, "Cover");
  write(BlockKind::kHeading, 2, "First");
  write(BlockKind::kParagraph, 3, "One");
  write(BlockKind::kHeading, 6, "Second");
  builder.end_story();
  write_story(StoryKind::kNote, 12, 3, "noted");     // in "One"
  write_story(StoryKind::kTextBox, 23, 3, "boxed");  // in the note
  write_story(StoryKind::kHeader, kNowhere, 0, "page");
  write_story(StoryKind::kHidden, kNowhere, 4, "hidden");
  write_story(StoryKind::kDeleted, kNowhere, 1, "struck");
  const Document document = builder.finish();
  EXPECT_THAT(document.heading_path(offset_of(document, "noted")), testing::ElementsAre("First"));
  EXPECT_THAT(document.heading_path(offset_of(document, "boxed")), testing::ElementsAre("First"));
  EXPECT_THAT(document.heading_path(offset_of(document, "page")), testing::IsEmpty());
  EXPECT_THAT(document.heading_path(offset_of(document, "hidden")), testing::ElementsAre("First"));
  EXPECT_THAT(document.heading_path(offset_of(document, "struck")), testing::IsEmpty());
}

TEST(Document, AProblemMetEarlierComesFirst) {
  DocumentBuilder builder(Format::kText);
  builder.add_artifact({}, "x");
  builder.begin_story(StoryKind::kBody);
  builder.end_story();
  builder.add_problem("second");
  const Document document = builder.finish().with_problem("first");
  EXPECT_THAT(document.problems(), testing::ElementsAre("first", "second"));
}

TEST(Document, AnEmptyDocumentAnswersEverything) {
  const Document document = document_of({});
  EXPECT_EQ(document.place(TextSpan{0, 0}), Place{});
  EXPECT_TRUE(document.excerpt(TextSpan{0, 0}).line.empty());
  EXPECT_TRUE(document.heading_path(0).empty());
}

}  // namespace
}  // namespace consultlint
