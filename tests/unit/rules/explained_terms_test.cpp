#include "rules/kinds/explained_terms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/rules/heard.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::hear;
using Texts = std::vector<std::string>;

/// A lexicon of one noun that leaves alone what is explained.
std::string precept_page() {
  return test::page_with("lexicon", "{found} {advice}",
                         "## Options\n\n| Name | Default | Range | Meaning |\n"
                         "| --- | --- | --- | --- |\n| explained | on | | Leave it alone. |\n\n"
                         "## Terms\n\n| Avoid | Prefer | Forms |\n| --- | --- | --- |\n"
                         "| precept | share | noun |\n| outturn | cost | |\n");
}

bool left_alone(const std::string& line) {
  return hear(precept_page(), {line, "The precept rises."}).found.empty();
}

TEST(ExplainedTerms, AreLeftAloneWhereverTheyStand) {
  for (const char* line : {
           "The precept (the part that the parish gets) rises.",
           "The part that the parish gets (the precept) rises.",
           "The part that the parish gets (the \"precept\") rises.",
           "A precept, that is the part for the parish, is due.",
           "A precept, which is the part for the parish, is due.",
           "A precept is the part that the parish gets.",
           "Precepts are the parts that parishes get.",
           "The part for the parish is called a precept.",
           "The part for the parish, known as the \xE2\x80\x9Cprecept\xE2\x80\x9D, is due.",
           "The parish sets a precept. This means a part of the tax.",
           "Precept: the part that the parish gets.",
           "Precept \xE2\x80\x93 the part that the parish gets.",
       }) {
    EXPECT_TRUE(left_alone(line)) << line;
  }
}

TEST(ExplainedTerms, OthersAreReported) {
  for (const char* line : {
           "The precept rises.",
           "The precept (PR) rises.",
           "The precept (see page 4) rises.",
           "The precept (2026) rises.",
           "Money (precept) rises.",
           "The precept is due in May.",
       }) {
    EXPECT_FALSE(left_alone(line)) << line;
  }
}

TEST(ExplainedTerms, AtTheFirstUseOnly) {
  EXPECT_EQ(hear(precept_page(), {"The precept rises.", "A precept is the part for the parish."})
                .found.size(),
            2U);
  EXPECT_EQ(
      hear(precept_page(), {"A precept is the part for the parish.", "The outturn fell."}).found,
      (Texts{"outturn"}));
}

TEST(ExplainedTerms, InAListOfTerms) {
  EXPECT_TRUE(
      hear(precept_page(), {"# The money", "The precepts rise and the outturn fell.", "# Glossary",
                            "Precept: part of the tax.", "Outturn: what was spent."})
          .found.empty());
}

TEST(ExplainedTerms, WhenTheOptionSaysSo) {
  const std::vector<std::string> lines = {"A precept is the part for the parish."};
  EXPECT_EQ(hear(precept_page(), lines, {{"explained", "off"}}).found, (Texts{"precept"}));
}

TEST(Lexicon, LeavesNamesAndTitlesOfPersonsAlone) {
  const std::string page =
      test::page_with("lexicon", "{found} {advice}",
                      "## Terms\n\n| Avoid | Prefer | Forms |\n| --- | --- | --- |\n"
                      "| chairman | chair | noun |\n| for the blind | for blind people | |\n");
  EXPECT_TRUE(hear(page, {"Ask the chairman, Mr Hale, or chairman Dr Lowe.",
                          "Write to the Chairman at the Association for the Blind."})
                  .found.empty());
  EXPECT_EQ(
      hear(page, {"Chairman and chairmen write. For the blind we read, as for the blind."}).found,
      (Texts{"Chairman", "chairmen", "For the blind", "for the blind"}));
}

TEST(Lexicon, FindsNamesThatThePageItselfWritesWithCapitals) {
  const std::string page =
      test::page_with("lexicon", "{found} {advice}",
                      "## Terms\n\n| Avoid | Prefer |\n| --- | --- |\n| the Hub Board | us |\n");
  EXPECT_EQ(hear(page, {"Ask the Hub Board. The Hub Board met."}).found,
            (Texts{"the Hub Board", "The Hub Board"}));
}

}  // namespace
}  // namespace consultlint
