#include "language/elements/word_features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/elements/feature_hash.h"
#include "unit/language/elements/feature_names.h"

namespace consultlint {
namespace {

using test::FactsOf;
using test::names_of;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

/// The terms of a whole text.
struct TermsOf {
  explicit TermsOf(std::string_view prose) : facts(prose), terms(*facts) {}
  std::span<const Term> all() const {
    return terms.in({0, static_cast<std::uint32_t>(text().size())});
  }
  std::string_view text() const { return facts->document().text(); }

  FactsOf facts;
  Terms terms;
};

FeatureList runs_of(const TermsOf& of) {
  FeatureList list(true);
  add_runs(of.all(), of.text(), list);
  list.settle();
  return list;
}

FeatureList stems_of(const TermsOf& of, std::uint32_t tag, bool pairs) {
  FeatureList list(true);
  add_stems(of.all(), tag, pairs, of.text(), list);
  list.settle();
  return list;
}

std::vector<std::string> groups_of(std::string_view prose) {
  const TermsOf of(prose);
  FeatureList list(true);
  add_groups(of.all(), list);
  list.settle();
  return names_of(list);
}

TEST(Runs, AreWordsStemsPairsAndGaps) {
  EXPECT_THAT(names_of(runs_of(TermsOf("Nobody weighs turquoise bananas"))),
              UnorderedElementsAre("Nobody", "Nobody", "weighs", "weighs", "turquoise", "turquoise",
                                   "bananas", "bananas", "begins Nobody", "Nobody weighs",
                                   "weighs turquoise", "turquoise bananas", "bananas end",
                                   "Nobody … turquoise", "weighs … bananas"));
}

TEST(Runs, OfTheSameWordsAreTheSameWhereverTheyStand) {
  const TermsOf one("Please send your replies.");
  const TermsOf other("please SEND your replies");
  EXPECT_EQ(runs_of(one).hashes(), runs_of(other).hashes());
  EXPECT_NE(runs_of(one).hashes(), runs_of(TermsOf("please send replies your")).hashes());
}

TEST(Runs, OfNothingAreNone) {
  EXPECT_TRUE(runs_of(TermsOf("")).hashes().empty());
}

TEST(Stems, ARepeatedWordIsOneFeature) {
  EXPECT_THAT(names_of(stems_of(TermsOf("bananas banana Bananas"), 0, false)).size(), 1U);
}

TEST(Stems, ComeInPairsOnlyWhenAsked) {
  const TermsOf of("turquoise bananas");
  EXPECT_THAT(names_of(stems_of(of, 0, false)), UnorderedElementsAre("turquoise", "bananas"));
  EXPECT_THAT(names_of(stems_of(of, 0, true)),
              UnorderedElementsAre("turquoise", "bananas", "turquoise bananas"));
}

TEST(Stems, OfEveryPlaceAreFeaturesOfTheirOwn) {
  const TermsOf of("turquoise bananas");
  const std::uint32_t tags[] = {0, kHeadingTag, kOwnHeadingTag, kLeadTag, kBeforeTag, kMemberTag};
  std::vector<std::uint32_t> all;
  for (const std::uint32_t tag : tags) {
    const FeatureList list = stems_of(of, tag, true);
    all.insert(all.end(), list.hashes().begin(), list.hashes().end());
  }
  std::ranges::sort(all);
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

TEST(Groups, AreAloneAndInOrder) {
  const std::vector<std::string> forth = groups_of("You bananas decide");
  EXPECT_THAT(forth, IsSupersetOf({"you", "decide"}));
  EXPECT_THAT(forth, Contains("you then decide"));
  EXPECT_THAT(forth, Not(Contains("decide then you")));
  EXPECT_THAT(groups_of("Decide bananas, you"), Contains("decide then you"));
}

TEST(Groups, OfWordsWithoutMeaningAreNone) {
  EXPECT_TRUE(groups_of("turquoise bananas").empty());
}

}  // namespace
}  // namespace consultlint
