#include "language/readability.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/written_document.h"

namespace consultlint {
namespace {

struct Measured {
  explicit Measured(const std::vector<test::Written>& blocks)
      : document(test::write_document(blocks)) {}

  test::PlainTable plain;
  Document document;
  Context context{{}, {}, {}, &plain.table()};
  Facts facts{document, context};
  DocumentReadability figures = measure_readability(facts);
};

TEST(Readability, CountsByHand) {
  // Syllables: The 1 coun-cil 2 will 1 pub-lish 2 it 1. Con-sul-ta-tion 4 mat-ters 2.
  const Measured m({{.text = "The council will publish it. Consultation matters."}});
  const Readability& r = m.figures.whole;
  EXPECT_EQ(r.words, 7U);
  EXPECT_EQ(r.sentences, 2U);
  EXPECT_EQ(r.syllables, 13U);
  EXPECT_EQ(r.letters, 42U);
  EXPECT_EQ(r.characters, 42U);
  EXPECT_EQ(r.polysyllables, 1U);
  EXPECT_EQ(r.complex_words, 1U);
  EXPECT_EQ(r.long_words, 4U);
  EXPECT_EQ(r.excluded_words, 0U);
}

TEST(Readability, FormulasFollowTheirSources) {
  Readability r;
  r.words = 100;
  r.sentences = 5;
  r.syllables = 150;
  r.characters = 480;
  r.letters = 470;
  r.polysyllables = 12;
  r.complex_words = 10;
  r.long_words = 30;
  r.difficult_words = 20;
  apply_formulas(r);
  EXPECT_NEAR(r.flesch_reading_ease, 206.835 - 20.3 - 126.9, 1e-9);
  EXPECT_NEAR(r.flesch_kincaid_grade, 7.8 + 17.7 - 15.59, 1e-9);
  EXPECT_NEAR(r.gunning_fog, 12.0, 1e-9);
  EXPECT_NEAR(r.smog, 1.0430 * std::sqrt(72.0) + 3.1291, 1e-9);
  EXPECT_NEAR(r.coleman_liau, 27.636 - 1.48 - 15.8, 1e-9);
  EXPECT_NEAR(r.automated_readability, 22.608 + 10 - 21.43, 1e-9);
  EXPECT_NEAR(r.lix, 50.0, 1e-9);
  EXPECT_NEAR(r.dale_chall, 3.158 + 0.992 + 3.6365, 1e-9);
}

/// Where another program's figures differ from ours it counted differently: given the same counts,
/// the published formulas leave no choice.
TEST(Readability, FormulasGiveTheirFiguresForAnybodysCounts) {
  struct Case {
    Readability counts;
    double figures[8];  // in the order of the struct
  };
  // Counts: words, sentences, syllables, characters, letters, polysyllables, hard, long, difficult.
  const Case cases[] = {
      {{372, 17, 549, 1812, 1790, 61, 54, 109, 88},
       {59.771, 10.359, 14.559, 13.951, 11.141, 12.453, 51.183, 8.457}},
      {{118, 5, 151, 520, 520, 9, 6, 21, 19},
       {74.622, 8.714, 11.474, 10.794, 8.858, 11.126, 41.397, 7.350}},
      {{640, 31, 1104, 3391, 3350, 142, 131, 236, 203},
       {39.945, 12.817, 16.446, 15.356, 13.544, 13.848, 57.520, 9.669}},
      {{96, 12, 113, 398, 398, 3, 2, 7, 4},
       {99.134, 1.420, 4.033, 5.985, 4.877, 2.097, 15.292, 1.055}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.counts.words);
    Readability r = c.counts;
    apply_formulas(r);
    constexpr double kRounding = 0.0006;
    EXPECT_NEAR(r.flesch_reading_ease, c.figures[0], kRounding);
    EXPECT_NEAR(r.flesch_kincaid_grade, c.figures[1], kRounding);
    EXPECT_NEAR(r.gunning_fog, c.figures[2], kRounding);
    EXPECT_NEAR(r.smog, c.figures[3], kRounding);
    EXPECT_NEAR(r.coleman_liau, c.figures[4], kRounding);
    EXPECT_NEAR(r.automated_readability, c.figures[5], kRounding);
    EXPECT_NEAR(r.lix, c.figures[6], kRounding);
    EXPECT_NEAR(r.dale_chall, c.figures[7], kRounding);
  }
}

TEST(Readability, FewDifficultWordsNeedNoAdjustment) {
  Readability r;
  r.words = 100;
  r.sentences = 10;
  r.difficult_words = 5;
  apply_formulas(r);
  EXPECT_NEAR(r.dale_chall, 0.7895 + 0.496, 1e-9);
}

TEST(Readability, IsNotANumberWithoutProse) {
  const Measured m({{.text = "How to reply", .kind = BlockKind::kHeading, .level = 1}});
  EXPECT_EQ(m.figures.whole.sentences, 0U);
  EXPECT_EQ(m.figures.whole.excluded_words, 3U);
  EXPECT_TRUE(std::isnan(m.figures.whole.flesch_reading_ease));
  EXPECT_TRUE(std::isnan(m.figures.whole.dale_chall));
}

TEST(Readability, LeavesOutWhatIsNoProse) {
  const Measured m({
      {.text = "Closing date", .kind = BlockKind::kCell},
      {.text = "by post", .kind = BlockKind::kItem},
      {.text = "Send it by post.", .kind = BlockKind::kItem},
      {.text = "A table of fees.", .kind = BlockKind::kCaption},
      {.text = "Town Hall\nBath"},
      {.text = "See the note.", .story = StoryKind::kNote},
  });
  EXPECT_EQ(m.figures.whole.words, 4U);
  EXPECT_EQ(m.figures.whole.sentences, 1U);
  EXPECT_EQ(m.figures.whole.excluded_words, 2U + 2U + 4U + 3U + 3U);
}

TEST(Readability, LeavesOutNumbersAndAddresses) {
  const Measured m(
      {{.text = "Pay £1,250 to us@example.com or www.example.com by 5pm, ref S/2014/3."}});
  EXPECT_EQ(m.figures.whole.words, 5U) << "Pay to or by ref";
  EXPECT_EQ(m.figures.whole.excluded_words, 5U);
}

TEST(Readability, LongByInflectionOrNameIsNotHard) {
  const Measured m({{.text = "It was created in Andover and publishing it is well-intended."}});
  EXPECT_EQ(m.figures.whole.polysyllables, 4U);
  EXPECT_EQ(m.figures.whole.complex_words, 0U);
}

TEST(Readability, SectionsHoldTheirSubsections) {
  const Measured m({
      {.text = "One", .kind = BlockKind::kHeading, .level = 1},
      {.text = "We ask."},
      {.text = "Two", .kind = BlockKind::kHeading, .level = 2},
      {.text = "You reply to us."},
      {.text = "Three", .kind = BlockKind::kHeading, .level = 1},
  });
  ASSERT_EQ(m.figures.sections.size(), 3U);
  EXPECT_EQ(m.figures.sections[0].words, 6U);
  EXPECT_EQ(m.figures.sections[1].words, 4U);
  EXPECT_EQ(m.figures.sections[2].words, 0U);
  EXPECT_EQ(m.figures.whole.words, 6U);
}

}  // namespace
}  // namespace consultlint
