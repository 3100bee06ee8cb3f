#include "lsp/documents.h"

#include <gtest/gtest.h>

#include <string>

namespace consultlint::lsp {
namespace {

Json change(std::uint32_t line, std::uint32_t from, std::uint32_t end_line, std::uint32_t to,
            const std::string& text) {
  return {{"range", to_json(Range{{line, from}, {end_line, to}})}, {"text", text}};
}

/// The text after some changes in UTF-16.
std::string changed(const std::string& text, const Json& changes) {
  OpenDocument document("markdown", 1, text);
  EXPECT_TRUE(document.change(changes, 2, PositionEncoding::kUtf16));
  EXPECT_EQ(document.version(), 2);
  return document.text();
}

TEST(OpenDocument, MakesEachChangeToWhatTheOneBeforeLeft) {
  EXPECT_EQ(
      changed("one\ntwo\n", {change(0, 3, 0, 3, " and\na half"), change(1, 0, 1, 1, "the other")}),
      "one and\nthe other half\ntwo\n");
}

TEST(OpenDocument, CountsAlongEmojiAndCombiningCharacters) {
  EXPECT_EQ(changed("\U0001F600e\u0301x\n", Json::array({change(0, 4, 0, 5, "y")})),
            "\U0001F600e\u0301y\n");
  EXPECT_EQ(changed("\U0001F600\U0001F600", Json::array({change(0, 2, 0, 4, "")})), "\U0001F600");
}

TEST(OpenDocument, JoinsAndPartsLinesOfEverySort) {
  EXPECT_EQ(changed("a\r\nb\rc\nd", Json::array({change(0, 1, 1, 0, "")})), "ab\rc\nd");
  EXPECT_EQ(changed("a\r\nb\rc\nd", Json::array({change(1, 1, 2, 0, "+")})), "a\r\nb+c\nd");
  EXPECT_EQ(changed("a\r\nb\rc\nd", Json::array({change(0, 9, 9, 9, "")})), "a");
}

TEST(OpenDocument, TakesAWholeText) {
  EXPECT_EQ(changed("old", {{{"text", "new"}}, change(0, 3, 0, 3, "er")}), "newer");
}

TEST(OpenDocument, RefusesWhatIsNoChange) {
  for (const Json& changes :
       {Json(nullptr), Json({{"text", "x"}}), Json::array({change(0, 0, 0, 1, "b"), {{"text", 3}}}),
        Json::array({{{"text", "x"}, {"range", {{"start", 1}}}}})}) {
    OpenDocument document("markdown", 1, "abc");
    EXPECT_FALSE(document.change(changes, 2, PositionEncoding::kUtf16)) << changes;
    EXPECT_EQ(document.text(), "abc");
    EXPECT_EQ(document.version(), 1);
  }
}

}  // namespace
}  // namespace consultlint::lsp
