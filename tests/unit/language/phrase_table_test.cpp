#include "language/phrase_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/document_words.h"
#include "language/phrase_hits.h"
#include "support/written_document.h"

namespace consultlint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// What each set finds in a paragraph, as "text=entry".
std::vector<std::string> found(const PhraseTable& table, PhraseSet set, const std::string& text) {
  const Document document = test::write_paragraph(text);
  const DocumentWords words = read_words(document, table);
  const PhraseHits hits(words.tokens, table);
  std::vector<std::string> result;
  for (const PhraseHit& hit : hits.of(set)) {
    EXPECT_EQ(words.tokens[hit.first_token].span.begin, hit.span.begin);
    EXPECT_EQ(words.tokens[hit.first_token + hit.tokens - 1].span.end, hit.span.end);
    result.push_back(std::string(document.slice(hit.span)) + "=" + std::to_string(hit.entry));
  }
  return result;
}

std::vector<std::string> found(const std::vector<Phrase>& phrases, const std::string& text) {
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, 1);
  return found(PhraseTable(storage.data()), 0, text);
}

TEST(PhraseTable, KnowsClassedWordsAndWordsOfPhrases) {
  const Phrase phrases[] = {{"stakeholder engagement", 0, 7}};
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, 1);
  const PhraseTable table(storage.data());
  const WordId march = table.find("march");
  ASSERT_NE(march, kNowhere);
  EXPECT_EQ(table.word(march), "march");
  EXPECT_NE(table.classes(march) & kMonth, 0U);
  EXPECT_EQ(table.classes(table.find("engagement")), 0U);
  EXPECT_EQ(table.find("unheard-of"), kNowhere);
  EXPECT_EQ(table.set_count(), 1U);
}

TEST(PhraseTable, EqualInputGivesEqualOutput) {
  const Phrase phrases[] = {{"b a", 0, 1}, {"a", 1, 2}, {"b", 0, 3}};
  const auto one = build_phrase_table(phrases, 0, 2);
  const auto other = build_phrase_table(phrases, 0, 2);
  EXPECT_EQ(one.data().word_bytes, other.data().word_bytes);
  EXPECT_TRUE(std::ranges::equal(one.data().slots, other.data().slots));
  EXPECT_TRUE(std::ranges::equal(one.data().roots, other.data().roots));
}

TEST(PhraseHits, IgnoreCaseSpacesAndHyphens) {
  const std::vector<Phrase> phrases = {{"follow up", 0, 1}, {"Don't know", 0, 2}};
  EXPECT_THAT(found(phrases, "A Follow-up, a FOLLOW\n up; I don’t  know."),
              ElementsAre("Follow-up=1", "FOLLOW\n up=1", "don’t  know=2"));
}

TEST(PhraseHits, StopsAndSlashesMustMatch) {
  const std::vector<Phrase> phrases = {{"e.g.", 0, 1}, {"and/or", 0, 2}};
  EXPECT_THAT(found(phrases, "e.g. this and/or that, e g, and or, e-g"),
              ElementsAre("e.g=1", "and/or=2"));
}

TEST(PhraseHits, NeverCrossPunctuationOrBlocks) {
  const std::vector<Phrase> phrases = {{"in order to", 0, 1}};
  EXPECT_THAT(found(phrases, "in, order to. In order. To in order"), IsEmpty());
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, 1);
  const PhraseTable table(storage.data());
  const Document document = test::write_document({{.text = "in order"}, {.text = "to"}});
  EXPECT_THAT(PhraseHits(read_words(document, table).tokens, table).of(0), IsEmpty());
}

TEST(PhraseHits, LeftmostLongestWinsWithinASet) {
  const std::vector<Phrase> phrases = {
      {"prior", 0, 1}, {"prior to", 0, 2}, {"prior to the", 0, 3}, {"to the end", 0, 4}};
  EXPECT_THAT(found(phrases, "prior to the end, prior notice, prior to noon, to the end"),
              ElementsAre("prior to the=3", "prior=1", "prior to=2", "to the end=4"));
  EXPECT_THAT(found({{"a b c", 0, 1}, {"b", 0, 2}}, "a b d"), ElementsAre("b=2"));
}

TEST(PhraseHits, SetsDoNotSeeEachOther) {
  const Phrase phrases[] = {{"prior to", 0, 1}, {"to the", 1, 2}, {"to", 1, 3}};
  const PhraseTableStorage storage = build_phrase_table(phrases, 0, 2);
  const PhraseTable table(storage.data());
  EXPECT_THAT(found(table, 0, "prior to the vote"), ElementsAre("prior to=1"));
  EXPECT_THAT(found(table, 1, "prior to the vote"), ElementsAre("to the=2"));
}

TEST(PhraseHits, RepeatedPhraseKeepsItsFirstEntry) {
  EXPECT_THAT(found({{"use", 0, 5}, {"USE", 0, 6}}, "use"), ElementsAre("use=5"));
}

TEST(PhraseHits, PhrasesWithoutWordsAreNowhere) {
  EXPECT_THAT(found({{"...", 0, 1}, {"", 0, 2}}, "... and so on ..."), IsEmpty());
}

TEST(PhraseHits, OverlayIsWalkedBesideTheBuiltInTable) {
  const Phrase built_in[] = {{"the council", 0, 1}};
  const PhraseTableStorage below = build_phrase_table(built_in, 0, 1);
  const Phrase pack[] = {{"the council tax", 1, 2}, {"widget", 1, 3}};
  const PhraseTableStorage above = build_phrase_table(pack, 1, 1, below.data());
  const PhraseTable table(below.data(), above.data());
  EXPECT_EQ(table.set_count(), 2U);
  EXPECT_EQ(table.find("council"), PhraseTable(below.data()).find("council"));
  EXPECT_EQ(table.word(table.find("widget")), "widget");
  EXPECT_EQ(table.classes(table.find("widget")), 0U);
  EXPECT_THAT(found(table, 0, "the council tax widget"), ElementsAre("the council=1"));
  EXPECT_THAT(found(table, 1, "the council tax widget"),
              ElementsAre("the council tax=2", "widget=3"));
}

}  // namespace
}  // namespace consultlint
