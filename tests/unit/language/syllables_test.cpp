#include <gtest/gtest.h>

#include "consultlint/facts.h"

namespace consultlint {
namespace {

struct SyllableCase {
  const char* word;
  int syllables;
};

class Syllables : public ::testing::TestWithParam<SyllableCase> {};

TEST_P(Syllables, AreCounted) {
  EXPECT_EQ(count_syllables(GetParam().word), GetParam().syllables) << GetParam().word;
}

INSTANTIATE_TEST_SUITE_P(Words, Syllables,
                         ::testing::Values(SyllableCase{"the", 1}, SyllableCase{"council", 2},
                                           SyllableCase{"consultation", 4},
                                           SyllableCase{"table", 2}, SyllableCase{"wanted", 2},
                                           SyllableCase{"planned", 1}, SyllableCase{"boxes", 2},
                                           SyllableCase{"responses", 3}, SyllableCase{"area", 3},
                                           SyllableCase{"people", 2}, SyllableCase{"being", 2},
                                           SyllableCase{"idea", 3}, SyllableCase{"Party", 2},
                                           SyllableCase{"hmm", 1}));

INSTANTIATE_TEST_SUITE_P(
    BritishSpelling, Syllables,
    ::testing::Values(SyllableCase{"organisation", 5}, SyllableCase{"organise", 3},
                      SyllableCase{"recognised", 3}, SyllableCase{"prioritisation", 6},
                      SyllableCase{"colour", 2}, SyllableCase{"neighbourhood", 3},
                      SyllableCase{"centre", 2}, SyllableCase{"centres", 2},
                      SyllableCase{"theatre", 3}, SyllableCase{"metre", 2},
                      SyllableCase{"programme", 2}, SyllableCase{"travelling", 3},
                      SyllableCase{"licence", 2}, SyllableCase{"catalogue", 3},
                      SyllableCase{"cheque", 1}, SyllableCase{"centred", 2},
                      SyllableCase{"analyse", 3}, SyllableCase{"kerb", 1}));

INSTANTIATE_TEST_SUITE_P(Apostrophes, Syllables,
                         ::testing::Values(SyllableCase{"didn't", 2}, SyllableCase{"didn’t", 2},
                                           SyllableCase{"can't", 1}, SyllableCase{"won't", 1},
                                           SyllableCase{"aren't", 1}, SyllableCase{"we'll", 1},
                                           SyllableCase{"it'll", 2}, SyllableCase{"should've", 2},
                                           SyllableCase{"they're", 1}, SyllableCase{"church's", 2},
                                           SyllableCase{"council's", 2}, SyllableCase{"o'clock", 2},
                                           SyllableCase{"'", 0}));

INSTANTIATE_TEST_SUITE_P(OtherForms, Syllables,
                         ::testing::Values(SyllableCase{"long-term", 2}, SyllableCase{"-", 0},
                                           SyllableCase{"café", 2}, SyllableCase{"naïve", 2},
                                           SyllableCase{"NHS", 3}, SyllableCase{"BBC", 3},
                                           SyllableCase{"WWW", 9}, SyllableCase{"2025", 0},
                                           SyllableCase{"21st", 1}, SyllableCase{"", 0},
                                           SyllableCase{"COUNCIL", 2}));

TEST(SyllablesOfAnything, StayFinite) {
  EXPECT_GT(count_syllables(std::string(10'000, 'a')), 0);
  EXPECT_EQ(count_syllables("\xFF\xFE"), 0);
}

}  // namespace
}  // namespace consultlint
