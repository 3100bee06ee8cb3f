// Notes, front matter, marks, and how sure the text reader is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/dump.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

Document read(std::string_view text) {
  auto document = read_text("draft.txt", std::string(text));
  EXPECT_TRUE(document);
  return *std::move(document);
}

std::string dump_of(std::string_view text) {
  return dump(read(text));
}

std::vector<std::string> notes_of(const Document& document) {
  std::vector<std::string> notes;
  for (const Story& story : document.stories()) {
    if (story.kind != StoryKind::kNote) continue;
    const std::string_view before =
        story.anchor == kNowhere ? "?" : document.text().substr(story.anchor - 4, 4);
    notes.push_back(story.label + " after '" + std::string(before) +
                    "': " + std::string(document.slice(story.span)));
  }
  return notes;
}

TEST(PlainTextNotes, RaisedNumbersBindBareNumbersBelow) {
  const Document document = read(
      "1 Who are we?\n\n- 1.1 We work with the public sector\u00B9 and the third sector\u00B2.\n\n"
      "1 Public sector *councils and the police*\n\n2 Third sector *charities of all sizes*\n\n"
      "2 Aims\n\n- 2.1 We share boats with everyone on the 28th.\n");
  EXPECT_THAT(notes_of(document),
              testing::ElementsAre("1 after 'ctor': Public sector councils and the police",
                                   "2 after 'ctor': Third sector charities of all sizes"));
  EXPECT_THAT(dump(document), testing::HasSubstr("heading 2 [2] Aims\n"));
}

TEST(PlainTextNotes, BracketsAndRaisedBodies) {
  const Document document = read(
      "The fee rises.[1] The berths stay.\u00B2 It covers 500 m\u00B3 of silt.\n\n"
      "[1] By four per cent in all.\n\n\u00B2 All of them are kept.\n");
  EXPECT_THAT(notes_of(document), testing::ElementsAre("1 after 'ses.': By four per cent in all.",
                                                       "2 after 'tay.': All of them are kept."));
  EXPECT_EQ(document.marks().size(), 2U) << "a cubic metre refers to no note";
}

TEST(PlainTextNotes, BareNumbersBehindWordsBindLinesWithTheNumber) {
  const Document document = read(
      "The mooring plan1 covers the north pier and the quay. 2 It was made by the board in a year "
      "with 17 storms.\n\n1\n\nAs adopted by the council.\n2\nThat is, the old quay\nand its steps."
      "\n\n1\n\fThe plan goes on here.\n\n3 Review\n\nThe board looks at it each spring.\n");
  EXPECT_THAT(notes_of(document),
              testing::ElementsAre("1 after 'plan': As adopted by the council.",
                                   "2 after 'ay. ': That is, the old quay and its steps."));
  EXPECT_THAT(dump(document), testing::HasSubstr("heading 2 [3] Review\n"));
  EXPECT_EQ(document.marks().size(), 2U) << "17 storms refer to no note";
}

TEST(PlainTextNotes, NumbersWithoutAReferenceAreNoNotes) {
  EXPECT_THAT(notes_of(read("Pier code\n\n1 Aims\n\nThe pier is open to all 2 of us.\n\n2 Hours\n\n"
                            "The pier shuts at dusk on every day.\n")),
              testing::IsEmpty());
}

TEST(PlainTextNotes, AMarkThatOpensALineRefersToNothing) {
  EXPECT_EQ(dump_of("Parks\n\nThe parks stay open.\n\n\u00B2\u00B3 All of them.\n\n"
                    "3 The gates are shut at dusk by the warden of the park.\n"),
            "heading 1 Parks\nparagraph The parks stay open.\n"
            "paragraph [3] The gates are shut at dusk by the warden of the park.\n"
            "note All of them.\n");
}

TEST(PlainTextFrontMatter, GivesPropertiesAndIsNoText) {
  for (const std::string_view front :
       {"---\ntitle: Tree plan\nlang: cy\n---\n", "+++\ntitle = 'Tree plan'\nlang = 'cy'\n+++\n"}) {
    const Document document = read(std::string(front) + "\nWhy we ask\n\nThe trees are old.\n");
    EXPECT_EQ(document.properties().title, "Tree plan") << front;
    EXPECT_EQ(document.properties().language, "cy") << front;
    EXPECT_EQ(dump(document), "heading 1 Why we ask\nparagraph The trees are old.\n") << front;
  }
}

TEST(PlainTextFrontMatter, ALineOfDashesBeginsNone) {
  EXPECT_EQ(dump_of("---\ntitle: Tree plan\n\nThe trees are old.\n"),
            "paragraph title: Tree plan\nparagraph The trees are old.\n");
}

TEST(PlainTextMarks, StarsTagsAndLinks) {
  const Document document = read(
      "We *do* mean **every** boat, 3 * 4 of them* by the 1<sup>st</sup> &amp; see "
      "[the map](https://map.example) or boats@quay.example.\n");
  EXPECT_EQ(document.text(),
            "We do mean every boat, 3 * 4 of them* by the 1st & see the map or "
            "boats@quay.example.");
  ASSERT_EQ(document.marks().size(), 3U);
  EXPECT_EQ(document.slice(document.marks()[0].span), "do");
  EXPECT_EQ(document.slice(document.marks()[1].span), "every");
  EXPECT_EQ(document.slice(document.marks()[2].span), "st");
  ASSERT_EQ(document.links().size(), 1U);
  EXPECT_EQ(document.links()[0].target, "https://map.example");
}

TEST(PlainTextConfidence, WhatIsInferredIsLessThanSure) {
  const Document document = read("# Pier code\n\nAims of it\n\nThe pier is open to everyone.\n");
  EXPECT_EQ(document.blocks()[0].confidence, 100);
  EXPECT_LT(document.blocks()[1].confidence, 100);
}

}  // namespace
}  // namespace consultlint
