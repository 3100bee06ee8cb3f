#include "lsp/position.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace consultlint::lsp {
namespace {

using enum PositionEncoding;

TEST(ChooseEncoding, PrefersUtf8AndFallsBackToUtf16) {
  EXPECT_EQ(choose_encoding(Json::parse(R"(["utf-16","utf-8"])")), kUtf8);
  EXPECT_EQ(choose_encoding(Json::parse(R"(["utf-32","utf-16"])")), kUtf16);
  EXPECT_EQ(choose_encoding(Json::parse(R"(["utf-32"])")), kUtf32);
  EXPECT_EQ(choose_encoding(Json::parse(R"([])")), kUtf16);
  EXPECT_EQ(choose_encoding(Json::parse(R"(["utf-7", 8])")), kUtf16);
  EXPECT_EQ(choose_encoding(nullptr), kUtf16);
}

// A line with an emoji (4 bytes, 2 units), an é of two code points (1 + 2 bytes), and a £.
const std::string kLine = "a\U0001F600e\u0301\u00A3z";

struct Row {
  std::uint32_t offset;
  std::uint32_t utf8;
  std::uint32_t utf16;
  std::uint32_t utf32;
};
constexpr Row kRows[] = {{0, 0, 0, 0}, {1, 1, 1, 1},   {5, 5, 3, 2},  {6, 6, 4, 3},
                         {8, 8, 5, 4}, {10, 10, 6, 5}, {11, 11, 7, 6}};

TEST(Position, CountsInEachEncoding) {
  const std::string text = "one\n" + kLine + "\ntwo";
  const LineIndex lines(text);
  for (const Row& row : kRows) {
    const std::uint32_t offset = 4 + row.offset;
    EXPECT_EQ(position_of(offset, text, lines, kUtf8), (Position{1, row.utf8})) << row.offset;
    EXPECT_EQ(position_of(offset, text, lines, kUtf16), (Position{1, row.utf16})) << row.offset;
    EXPECT_EQ(position_of(offset, text, lines, kUtf32), (Position{1, row.utf32})) << row.offset;
    EXPECT_EQ(offset_of({1, row.utf8}, text, lines, kUtf8), offset);
    EXPECT_EQ(offset_of({1, row.utf16}, text, lines, kUtf16), offset);
    EXPECT_EQ(offset_of({1, row.utf32}, text, lines, kUtf32), offset);
  }
}

TEST(Position, InsideACharacterIsBeforeIt) {
  const LineIndex lines(kLine);
  EXPECT_EQ(offset_of({0, 2}, kLine, lines, kUtf16), 1U);
  for (const std::uint32_t inside : {2U, 3U, 4U}) {
    EXPECT_EQ(offset_of({0, inside}, kLine, lines, kUtf8), 1U);
  }
}

TEST(Position, BeyondTheEndIsAtTheEnd) {
  const std::string text = "ab\r\ncd\refg\n";
  const LineIndex lines(text);
  for (const PositionEncoding encoding : {kUtf8, kUtf16, kUtf32}) {
    EXPECT_EQ(offset_of({0, 9}, text, lines, encoding), 2U);
    EXPECT_EQ(offset_of({1, 0}, text, lines, encoding), 4U);
    EXPECT_EQ(offset_of({1, 4000000000}, text, lines, encoding), 6U);
    EXPECT_EQ(offset_of({2, 1}, text, lines, encoding), 8U);
    EXPECT_EQ(offset_of({3, 0}, text, lines, encoding), 11U);
    EXPECT_EQ(offset_of({4, 0}, text, lines, encoding), 11U);
    EXPECT_EQ(offset_of({4000000000, 4000000000}, text, lines, encoding), 11U);
    EXPECT_EQ(position_of(11, text, lines, encoding), (Position{3, 0}));
  }
  EXPECT_EQ(offset_of({0, 0}, "", LineIndex(""), kUtf16), 0U);
}

TEST(Position, OfAnyPlaceLeadsBackToIt) {
  std::mt19937 random(7);
  const std::string pieces[] = {"a",      "\n",     "\r\n",       "\r",
                                "\u00E9", "\u20AC", "\U0001F469", "\u0301"};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::vector<std::uint32_t> boundaries;
    for (int i = 0; i < 40; ++i) {
      boundaries.push_back(static_cast<std::uint32_t>(text.size()));
      text += pieces[random() % std::size(pieces)];
    }
    const LineIndex lines(text);
    for (const std::uint32_t offset : boundaries) {
      if (offset > 0 && text[offset - 1] == '\r' && text[offset] == '\n') continue;
      for (const PositionEncoding encoding : {kUtf8, kUtf16, kUtf32}) {
        EXPECT_EQ(offset_of(position_of(offset, text, lines, encoding), text, lines, encoding),
                  offset);
      }
    }
  }
}

TEST(RangeOf, TakesTheColumnsOfTheEncoding) {
  Located at;
  at.place = {3, 5, 4, 2, 0};
  at.utf16 = {1, 2};
  at.bytes = {9, 7};
  EXPECT_EQ(range_of(at, {kUtf32, 0}), (Range{{2, 4}, {3, 1}}));
  EXPECT_EQ(range_of(at, {kUtf16, 0}), (Range{{2, 5}, {3, 3}}));
  EXPECT_EQ(range_of(at, {kUtf8, 0}), (Range{{2, 8}, {3, 6}}));
}

TEST(RangeOf, CountsAByteOrderMarkOnTheFirstLine) {
  Located at;
  at.place = {1, 5, 2, 2, 0};
  EXPECT_EQ(range_of(at, placing_of("\xEF\xBB\xBFtext", kUtf32)), (Range{{0, 5}, {1, 1}}));
  EXPECT_EQ(placing_of("\xEF\xBB\xBFtext", kUtf8).mark, 3U);
  EXPECT_EQ(placing_of("\xEF\xBB\xBFtext", kUtf16).mark, 1U);
  EXPECT_EQ(placing_of("text", kUtf8).mark, 0U);
}

TEST(RangeFrom, RefusesWhatIsNoRange) {
  EXPECT_FALSE(range_from(nullptr));
  EXPECT_FALSE(range_from(Json::parse(R"({"start":{"line":0,"character":1}})")));
  EXPECT_FALSE(range_from(
      Json::parse(R"({"start":{"line":-1,"character":1},"end":{"line":0,"character":1}})")));
  EXPECT_FALSE(range_from(
      Json::parse(R"({"start":{"line":"0","character":1},"end":{"line":0,"character":1}})")));
  const auto turned = range_from(
      Json::parse(R"({"start":{"line":5,"character":1},"end":{"line":0,"character":9999999999}})"));
  ASSERT_TRUE(turned);
  EXPECT_EQ(*turned, (Range{{0, 4294967295}, {5, 1}}));
  EXPECT_EQ(range_from(to_json(*turned)), *turned);
}

TEST(Touch, CountsTheEnds) {
  const Range range{{1, 4}, {1, 8}};
  EXPECT_TRUE(touch(range, {{1, 4}, {1, 4}}));
  EXPECT_TRUE(touch(range, {{1, 8}, {1, 8}}));
  EXPECT_TRUE(touch(range, {{0, 0}, {9, 0}}));
  EXPECT_FALSE(touch(range, {{1, 9}, {1, 9}}));
  EXPECT_FALSE(touch(range, {{0, 5}, {1, 3}}));
}

}  // namespace
}  // namespace consultlint::lsp
