#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace consultlint {
namespace {

TEST(Utf8, EveryCodePointSurvivesARoundTrip) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint decoded = decode_utf8(text, 0);
    ASSERT_EQ(decoded.value, c);
    ASSERT_EQ(decoded.length, text.size());
    ASSERT_EQ(find_invalid_utf8(text), std::string_view::npos) << static_cast<unsigned>(c);
  }
}

TEST(Utf8, SurrogatesAndValuesBeyondUnicodeBecomeTheReplacement) {
  constexpr char32_t kNoCharacters[] = {0xD800, 0xDFFF, 0x110000};
  for (const char32_t c : kNoCharacters) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

TEST(Utf8, DecodesOneByteOfWhatIsInvalid) {
  constexpr std::string_view kInvalid[] = {
      "\x80",              // continuation alone
      "\xC3",              // cut short
      "\xE2\x80",          // cut short
      "\xC0\xAF",          // overlong
      "\xE0\x80\xAF",      // overlong
      "\xED\xA0\x80",      // surrogate
      "\xF4\x90\x80\x80",  // beyond Unicode
      "\xFF",
  };
  for (const std::string_view bytes : kInvalid) {
    const CodePoint c = decode_utf8(bytes, 0);
    EXPECT_EQ(c.value, kReplacement);
    EXPECT_EQ(c.length, 1U);
    EXPECT_EQ(find_invalid_utf8(bytes), 0U);
    // The fast path over eight ASCII bytes must not step over it, wherever it stands.
    for (std::size_t front = 0; front < 20; ++front) {
      const std::string text = std::string(front, 'a') + std::string(bytes) + std::string(20, 'b');
      EXPECT_EQ(find_invalid_utf8(text), front);
    }
  }
}

TEST(Utf8, TheReplacementItselfIsValid) {
  EXPECT_EQ(find_invalid_utf8("a\xEF\xBF\xBD z"), std::string_view::npos);
}

TEST(Utf8, Counts) {
  struct Row {
    std::string_view text;
    std::uint32_t code_points;
    std::uint32_t wide;
  };
  constexpr Row kRows[] = {
      {"", 0, 0},
      {"abc", 3, 0},
      {"\xC2\xA3", 1, 0},
      {"\xE2\x80\x99", 1, 0},
      {"\xF0\x9F\x99\x82", 1, 1},
      {"a\xF0\x9F\x99\x82z", 3, 1},
      {"twelve \xC2\xA3 and \xF0\x9F\x99\x82\xF0\x9F\x99\x82", 15, 2},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(count_code_points(row.text), row.code_points) << row.text;
    EXPECT_EQ(count_wide(row.text), row.wide) << row.text;
  }
}

}  // namespace
}  // namespace consultlint
