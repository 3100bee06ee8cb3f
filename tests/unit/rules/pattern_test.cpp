#include "consultlint/pattern.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rules/kinds/literal_search.h"
#include "rules/pattern_literals.h"

namespace consultlint {
namespace {

TEST(Pattern, FindsWithinASpanSeeingTheWholeText) {
  const Pattern pattern = *Pattern::compile("\\b(a)(b)?\\b");
  const std::string_view text = "xa A ab";
  const auto match = pattern.find(text, {1, 7});
  ASSERT_TRUE(match);
  EXPECT_EQ(match->span, (TextSpan{3, 4})) << "the a behind x does not begin a word";
  EXPECT_EQ(match->groups, (std::vector<TextSpan>{{3, 4}, {0, 0}}));
  EXPECT_EQ(pattern.find(text, {4, 7})->groups[1], (TextSpan{6, 7}));
  EXPECT_FALSE(pattern.find(text, {4, 6}));
  EXPECT_TRUE(pattern.matches("an a"));
}

TEST(Pattern, AnchorsStandAtTheEdgesOfLines) {
  const Pattern pattern = *Pattern::compile("^b$");
  EXPECT_EQ(pattern.find("a\nb\nc", {2, 3})->span, (TextSpan{2, 3}));
  EXPECT_FALSE(pattern.find("ab\nc", {1, 2}));
  EXPECT_FALSE(pattern.find("bc", {0, 1}));
}

TEST(Pattern, SaysWhatIsWrong) {
  EXPECT_EQ(Pattern::compile("a(").error().message, "the pattern 'a(' is wrong: missing ): a(");
}

TEST(RequiredLiterals, AreKnownWhereTheyAreCertain) {
  EXPECT_EQ(required_literals("Timetable\\w*"), "timetable");
  EXPECT_EQ(required_literals("(?:cats|dogs) +\\d"), "cats\ndogs");
  EXPECT_EQ(required_literals("\\w+\\d"), "");
  // Letters beyond ASCII have two cases that the search does not know; signs have none.
  EXPECT_EQ(required_literals("Â£"), "£");
  EXPECT_EQ(required_literals("â€™|â€œ"), "€");
  EXPECT_EQ(required_literals("Éire"), "ire");
  EXPECT_EQ(required_literals("Åµ"), "");
}

TEST(LiteralSearch, FindsEveryPlaceInOrder) {
  const std::string_view text = "Option B, option a; OPTIONS.. and an opt-out";
  LiteralSearch search(text, "option\nopt-out\n..");
  std::vector<std::size_t> places;
  for (std::size_t at = search.next(0); at != std::string_view::npos; at = search.next(at + 1)) {
    places.push_back(at);
  }
  EXPECT_EQ(places, (std::vector<std::size_t>{0, 10, 20, 27, 37}));
}

TEST(LiteralSearch, AnchorsAtTheEdgesStayInside) {
  for (const std::string_view text : {"", "z", "az", "za", "xyz"}) {
    LiteralSearch search(text, "ayz\nzza");
    EXPECT_EQ(search.next(0), std::string_view::npos) << text;
  }
}

}  // namespace
}  // namespace consultlint
