#include "language/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <random>

#include "language/document_words.h"
#include "language/word_classes.h"
#include "support/written_document.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Token> scan(std::string_view text) {
  std::vector<Token> tokens;
  scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : scan(text)) {
    words.emplace_back(text.substr(token.span.begin, token.span.size()));
  }
  return words;
}

TEST(ScanWords, KeepsLettersDigitsAndInnerApostrophes) {
  EXPECT_THAT(words_of("Don't close the Council's 3rd site!"),
              ElementsAre("Don't", "close", "the", "Council's", "3rd", "site"));
  EXPECT_THAT(words_of("the residents’ group’s ’phone"),
              ElementsAre("the", "residents", "group’s", "phone"));
  EXPECT_THAT(words_of("Tŷ Hafan, naïve"), ElementsAre("Tŷ", "Hafan", "naïve"));
  EXPECT_THAT(words_of("e\u0301cole"), ElementsAre("e\u0301cole")) << "a combining accent";
  EXPECT_THAT(words_of("\u0301 …—•"), IsEmpty());
  EXPECT_THAT(words_of("bad\xFF\xC3 bytes\xE2\x80"), ElementsAre("bad", "bytes"));
  EXPECT_THAT(words_of(""), IsEmpty());
}

struct GlueCase {
  std::string_view text;
  Glue second;
};

class GlueOf : public ::testing::TestWithParam<GlueCase> {};

TEST_P(GlueOf, TellsWhatStandsBetween) {
  const auto tokens = scan(GetParam().text);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].glue, Glue::kBreak);
  EXPECT_EQ(tokens[1].glue, GetParam().second) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Signs, GlueOf,
    ::testing::Values(GlueCase{"have say", Glue::kSpace}, GlueCase{"have \n say", Glue::kSpace},
                      GlueCase{"have\u00A0say", Glue::kSpace}, GlueCase{"follow-up", Glue::kHyphen},
                      GlueCase{"2024–25", Glue::kHyphen}, GlueCase{"non\u2011urban", Glue::kHyphen},
                      GlueCase{"e.g", Glue::kDot}, GlueCase{"and/or", Glue::kSlash},
                      GlueCase{"us@council", Glue::kJoin}, GlueCase{"https://example", Glue::kJoin},
                      GlueCase{"1,250", Glue::kJoin}, GlueCase{"yes,no", Glue::kBreak},
                      GlueCase{"yes, no", Glue::kBreak}, GlueCase{"yes - no", Glue::kBreak},
                      GlueCase{"yes—no", Glue::kBreak}, GlueCase{"end. Next", Glue::kBreak},
                      GlueCase{"the \"plan", Glue::kBreak}, GlueCase{"so--then", Glue::kBreak}));

struct FlagCase {
  std::string_view word;
  unsigned flags;
};

class FlagsOf : public ::testing::TestWithParam<FlagCase> {};

TEST_P(FlagsOf, TellCaseAndDigits) {
  const auto tokens = scan(GetParam().word);
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].flags, GetParam().flags) << GetParam().word;
}

constexpr unsigned kCap = Token::kCapitalised;
constexpr unsigned kCaps = Token::kCapitalised | Token::kAllCaps;
INSTANTIATE_TEST_SUITE_P(
    Words, FlagsOf,
    ::testing::Values(FlagCase{"council", Token::kAscii}, FlagCase{"Council", kCap | Token::kAscii},
                      FlagCase{"VCS", kCaps | Token::kAscii},
                      FlagCase{"NGOs", kCaps | Token::kAscii}, FlagCase{"A", kCap | Token::kAscii},
                      FlagCase{"As", kCap | Token::kAscii},
                      FlagCase{"21st", Token::kNumeric | Token::kAscii},
                      FlagCase{"4G", Token::kNumeric | Token::kAscii}, FlagCase{"Élan", kCap},
                      FlagCase{"ÉÎ", kCaps}, FlagCase{"don’t", 0U}));

TEST(FoldWord, MakesEqualWordsEqual) {
  EXPECT_EQ(fold_word("Council’s"), "council's");
  EXPECT_EQ(fold_word("ÉCOLE"), "école");
  EXPECT_EQ(fold_word("con\u00ADsult"), "consult");
  EXPECT_EQ(fold_word("1st"), "1st");
}

// The scanner as ICU would write it, one code point at a time.
std::vector<TextSpan> scan_by_icu(std::string_view text) {
  struct Character {
    std::uint32_t begin, end;
    bool alphanumeric, mark, apostrophe;
  };
  std::vector<Character> all;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const auto value = static_cast<UChar32>(c.value);
    const bool mark = c.value == 0xAD || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
    const bool apostrophe = c.value == '\'' || c.value == 0x2018 || c.value == 0x2019;
    all.push_back({at, at + c.length, u_isalnum(value) != 0, mark, apostrophe});
    at += c.length;
  }
  std::vector<TextSpan> words;
  bool inside = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool joins = all[i].apostrophe && i + 1 < all.size() && all[i + 1].alphanumeric;
    if (inside && (all[i].alphanumeric || all[i].mark || joins)) {
      words.back().end = all[i].end;
    } else if (all[i].alphanumeric) {
      words.push_back({all[i].begin, all[i].end});
      inside = true;
    } else {
      inside = false;
    }
  }
  return words;
}

std::string random_text(std::mt19937& random) {
  static constexpr char32_t kFavourites[] = {'a',    'Z',    '7',    '\'',   ' ',     '-',  '.',
                                             '\n',   0x2019, 0x2018, 0xAD,   0x301,   0xE9, 0x2013,
                                             0x2014, 0xA0,   0x175,  0x4E2D, 0x1F600, 0xB2, 0x3A9};
  std::string text;
  const auto length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    const bool any = random() % 4 == 0;
    append_utf8(text, any ? static_cast<char32_t>(random() % 0x110000)
                          : kFavourites[random() % std::size(kFavourites)]);
    if (random() % 50 == 0) text += static_cast<char>(random());
  }
  return text;
}

TEST(ScanWords, AgreesWithIcuOnRandomText) {
  std::mt19937 random(20240611);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random);
    std::vector<TextSpan> spans;
    for (const Token& token : scan(text)) spans.push_back(token.span);
    ASSERT_EQ(spans, scan_by_icu(text)) << "round " << round << ": " << text;
  }
}

std::vector<std::string> read(const Document& document) {
  const test::PlainTable plain;
  std::vector<std::string> words;
  for (const Token& token : read_words(document, plain.table()).tokens) {
    words.emplace_back(document.slice(token.span));
  }
  return words;
}

TEST(ReadWords, LeavesOutCodeLabelsAndFurniture) {
  const Document document = test::write_document({
      {.text = "Scope", .kind = BlockKind::kHeading, .level = 1, .label = "2.1"},
      {.text = "int main", .kind = BlockKind::kCode},
      {.text = "How to reply", .kind = BlockKind::kContents, .level = 1},
      {.text = "Page 3 of 9", .kind = BlockKind::kFurniture},
      {.text = "A note", .kind = BlockKind::kNote, .story = StoryKind::kNote},
      {.text = "Draft", .kind = BlockKind::kHeader, .story = StoryKind::kHeader},
  });
  EXPECT_THAT(read(document), ElementsAre("Scope", "How", "to", "reply", "A", "note"));
}

TEST(ReadWords, GivesEqualWordsEqualIds) {
  const test::PlainTable plain;
  const Document document = test::write_paragraph(
      "March MARCH Widcombe widcombe internationalisation INTERNATIONALISATION don't don’t Tŷ tŷ");
  const auto words = read_words(document, plain.table());
  ASSERT_EQ(words.tokens.size(), 10U);
  for (std::size_t i = 0; i < words.tokens.size(); i += 2) {
    EXPECT_EQ(words.tokens[i].word, words.tokens[i + 1].word) << i;
    EXPECT_LT(words.tokens[i].word, words.id_end);
  }
  EXPECT_TRUE(words.tokens[0].is(Token::kKnown));
  EXPECT_FALSE(words.tokens[2].is(Token::kKnown));
  EXPECT_NE(words.tokens[2].word, words.tokens[4].word);
}

TEST(ReadWords, TellsManyWordsApart) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "word" + std::to_string(i) + " ";
  const test::PlainTable plain;
  const auto words = read_words(test::write_paragraph(text), plain.table());
  std::vector<WordId> ids;
  for (const Token& token : words.tokens) ids.push_back(token.word);
  std::ranges::sort(ids);
  EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end());
  EXPECT_EQ(ids.size(), 10'000U);
}

TEST(WordClasses, NameMonthsAndWeekdays) {
  EXPECT_EQ(month_named("sept"), 9);
  EXPECT_EQ(month_named("may"), 5);
  EXPECT_EQ(month_named("monday"), 0);
  EXPECT_EQ(weekday_named("sunday"), 0);
  EXPECT_EQ(weekday_named("thurs"), 4);
  EXPECT_EQ(weekday_named("may"), -1);
}

TEST(WordClasses, EveryClassedWordIsFolded) {
  for (const ClassedWords& row : classed_words()) {
    for (const std::string& word : words_of(row.words)) EXPECT_EQ(word, fold_word(word));
  }
}

}  // namespace
}  // namespace consultlint
