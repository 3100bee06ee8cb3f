#include "document/builder.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "document/dump.h"

namespace consultlint {
namespace {

/// A builder with one artifact and the body open.
struct Draft {
  explicit Draft(std::string_view source) : builder(Format::kMarkdown) {
    builder.add_artifact({}, std::string(source));
    builder.begin_story(StoryKind::kBody);
  }
  void paragraph(SourceSpan source) {
    builder.begin_block(BlockKind::kParagraph);
    builder.append(0, source);
    builder.end_block();
  }
  Document finish() {
    builder.end_story();
    return builder.finish();
  }
  DocumentBuilder builder;
};

TEST(DocumentBuilder, SeparatesBlocksByOneNewline) {
  Draft draft("one two");
  draft.paragraph({0, 3});
  draft.paragraph({4, 7});
  const Document document = draft.finish();
  EXPECT_EQ(document.text(), "one\ntwo");
  EXPECT_EQ(document.blocks()[1].span, (TextSpan{4, 7}));
  EXPECT_EQ(document.to_source({4, 7}), (SourceRange{0, {4, 7}}));
}

TEST(DocumentBuilder, TrimsBothEndsOfABlock) {
  Draft draft(" \t one \n ");
  draft.builder.begin_block(BlockKind::kParagraph);
  draft.builder.append_synthetic(" ", 0, 0);
  draft.builder.append(0, {0, 3});
  draft.builder.append(0, {3, 9});
  draft.builder.append_decoded("\n", 0, {9, 9});
  draft.builder.end_block();
  const Document document = draft.finish();
  EXPECT_EQ(document.text(), "one");
  EXPECT_EQ(document.to_source({0, 3}), (SourceRange{0, {3, 6}}));
}

TEST(DocumentBuilder, NestsBlocksAndCountsThoseInside) {
  Draft draft("item inner after");
  DocumentBuilder& builder = draft.builder;
  DocumentBuilder::BlockTraits traits;
  traits.depth = 1;
  builder.begin_block(BlockKind::kItem, traits);
  builder.append(0, {0, 5});
  traits.depth = 2;
  builder.begin_block(BlockKind::kItem, traits);
  builder.append(0, {5, 10});
  builder.end_block();
  builder.end_block();
  draft.paragraph({11, 16});
  const Document document = draft.finish();
  EXPECT_EQ(dump(document), "item 1 item\n  item 2 inner\nparagraph after\n");
  ASSERT_EQ(document.blocks().size(), 3U);
  EXPECT_EQ(document.blocks()[0].span, (TextSpan{0, 4}));
  EXPECT_EQ(document.blocks()[0].next, 2U);
  EXPECT_EQ(document.blocks()[1].parent, 0U);
  EXPECT_EQ(document.blocks()[1].next, 2U);
  EXPECT_EQ(document.blocks()[2].parent, kNowhere);
  EXPECT_EQ(document.text(), "item\ninner\nafter");
}

TEST(DocumentBuilder, EmptyBlocksTakeNoRoom) {
  Draft draft("a b");
  draft.paragraph({0, 1});
  draft.paragraph({1, 2});
  draft.paragraph({2, 3});
  const Document document = draft.finish();
  EXPECT_EQ(document.text(), "a\nb");
  EXPECT_TRUE(document.blocks()[1].span.empty());
}

TEST(DocumentBuilder, KeepsTheNumberApart) {
  Draft draft("3.1 Scope");
  draft.builder.begin_block(BlockKind::kHeading);
  draft.builder.begin_label();
  draft.builder.append(0, {0, 3});
  draft.builder.end_label();
  draft.builder.append(0, {3, 9});
  draft.builder.end_block();
  const Document document = draft.finish();
  const Block& block = document.blocks()[0];
  EXPECT_EQ(document.slice(block.label), "3.1");
  EXPECT_EQ(document.slice(document.content(block)), "Scope");
  EXPECT_EQ(document.slice(block.span), "3.1 Scope");
  EXPECT_EQ(document.source_map().pieces().size(), 1U);  // neighbours are one piece
}

TEST(DocumentBuilder, ALabelWithoutTextIsNotLost) {
  Draft draft("1. ");
  draft.builder.begin_block(BlockKind::kItem);
  draft.builder.begin_label();
  draft.builder.append(0, {0, 3});
  draft.builder.end_label();
  draft.builder.end_block();
  const Document document = draft.finish();
  EXPECT_EQ(document.slice(document.blocks()[0].label), "1.");
}

TEST(DocumentBuilder, WhatIsRecordedAtATrimmedEndMovesBack) {
  Draft draft("see ![]x next");
  DocumentBuilder& builder = draft.builder;
  builder.begin_block(BlockKind::kParagraph);
  builder.append(0, {0, 4});
  builder.append_anchor(0, {4, 8});
  builder.add_image("map", false);
  builder.add_mark(Mark::Kind::kNoteReference, {4, 4});
  builder.add_mark(Mark::Kind::kStrong, {0, 4});
  builder.add_link({0, 4}, "target");
  builder.end_block();
  draft.paragraph({8, 13});
  const Document document = draft.finish();
  EXPECT_EQ(document.text(), "see\nnext");
  EXPECT_EQ(document.images()[0].at, 3U);
  EXPECT_EQ(document.to_source({3, 3}), (SourceRange{0, {4, 8}}));
  ASSERT_EQ(document.marks().size(), 2U);
  EXPECT_EQ(document.marks()[0].span, (TextSpan{0, 3}));
  EXPECT_EQ(document.marks()[1].span, (TextSpan{3, 3}));
  EXPECT_EQ(document.links()[0].span, (TextSpan{0, 3}));
}

TEST(DocumentBuilder, TrimmingCutsThroughSeveralPieces) {
  Draft draft("a  \n b");
  DocumentBuilder& builder = draft.builder;
  builder.begin_block(BlockKind::kParagraph);
  builder.append(0, {0, 2});
  builder.append_synthetic(" ", 0, 2);
  builder.append_anchor(0, {2, 3});
  builder.append_decoded("\n", 0, {3, 4});
  builder.end_block();
  draft.paragraph({5, 6});
  const Document document = draft.finish();
  EXPECT_EQ(document.text(), "a\nb");
  EXPECT_EQ(document.to_source({0, 1}), (SourceRange{0, {0, 1}}));
  EXPECT_EQ(document.to_source({2, 3}), (SourceRange{0, {5, 6}}));
}

TEST(DocumentBuilder, StoriesFollowTheBody) {
  DocumentBuilder builder(Format::kMarkdown);
  builder.add_artifact({}, "body note");
  builder.begin_story(StoryKind::kBody);
  builder.begin_block(BlockKind::kParagraph);
  builder.append(0, {0, 4});
  builder.end_block();
  builder.end_story();
  builder.begin_story(StoryKind::kNote, 4, "1");
  builder.begin_block(BlockKind::kNote);
  builder.append(0, {5, 9});
  builder.end_block();
  builder.end_story();
  const Document document = builder.finish();
  ASSERT_EQ(document.stories().size(), 2U);
  EXPECT_EQ(document.slice(document.stories()[0].span), "body");
  EXPECT_EQ(document.slice(document.stories()[1].span), "note");
  EXPECT_EQ(document.stories()[1].anchor, 4U);
  EXPECT_EQ(document.stories()[1].label, "1");
  EXPECT_EQ(document.blocks()[1].story, 1U);
}

TEST(DocumentBuilder, MarksAndLinksComeOutSorted) {
  Draft draft("one two");
  draft.builder.begin_block(BlockKind::kParagraph);
  draft.builder.append(0, {0, 7});
  draft.builder.add_mark(Mark::Kind::kEmphasis, {4, 7});
  draft.builder.add_mark(Mark::Kind::kStrong, {0, 7});
  draft.builder.add_link({4, 7}, "b");
  draft.builder.add_link({0, 3}, "a");
  draft.builder.end_block();
  const Document document = draft.finish();
  EXPECT_EQ(document.marks()[0].kind, Mark::Kind::kStrong);
  EXPECT_EQ(document.links()[0].target, "a");
}

TEST(DocumentBuilder, ShortArtifactsKeepTheirAddress) {
  DocumentBuilder builder(Format::kDocx);
  builder.add_artifact("first.xml", "x");
  const std::string_view first = builder.artifact_text(0);
  for (int i = 0; i < 100; ++i) builder.add_artifact("more.xml", "y");
  EXPECT_EQ(builder.artifact_text(0).data(), first.data());
  builder.begin_story(StoryKind::kBody);
  builder.end_story();
  const Document document = builder.finish();
  EXPECT_EQ(document.artifacts()[0].text.data(), first.data());
}

}  // namespace
}  // namespace consultlint
