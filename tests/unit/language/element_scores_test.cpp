#include "language/element_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "language/elements/passage_features.h"
#include "language/elements/passages.h"
#include "language/learned/element_weights.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;
using test::of_kind;

constexpr std::string_view kPaper =
    "# The weir path: a consultation\n\nThe path floods each winter.\n\n## How to reply\n\nThe "
    "consultation closes at 5pm on Friday 17 September 2027. You can reply by e-mail to "
    "path@weir.example or by post.\n\nPlease ring 01632 960123 for a copy in large print, "
    "braille or audio, or in Welsh.";

TEST(ElementScores, FindTheSentenceThatStatesAnElement) {
  constexpr std::pair<std::string_view, std::string_view> kWanted[] = {
      {"response-route-any", "reply by e-mail"}, {"alternative-formats", "large print"}};
  const FactsOf facts(kPaper, of_kind(DocumentKind::kConsultation));
  for (const auto& [element, words] : kWanted) {
    ASSERT_TRUE(ElementScores::knows(element));
    const auto best = facts->element_scores().best(element);
    ASSERT_FALSE(best.empty());
    EXPECT_GE(best.front().margin, 0) << element;
    EXPECT_THAT(facts.text(facts->element_scores().span(best.front())), testing::HasSubstr(words));
  }
}

/// Nobody would look through a whole list for the evidence.
TEST(ElementScores, OfAListThePlaceIsItsFirstMember) {
  const FactsOf facts("Reply by:\n\n- letter\n- telephone\n- the form");
  const std::vector<Passage> passages = find_passages(*facts);
  const auto list = std::ranges::find(passages, Passage::Kind::kList, &Passage::kind);
  ASSERT_NE(list, passages.end());
  const auto index = static_cast<std::uint32_t>(list - passages.begin());
  EXPECT_EQ(facts.text(facts->element_scores().span({index, 0})), "letter");
}

TEST(ElementScores, FindNothingInARecipe) {
  const FactsOf facts("# Beans\n\nBoil the beans. Drain them.", of_kind(DocumentKind::kOther));
  for (const std::string_view element : {"closing-date", "alternative-formats", "decision-date"}) {
    EXPECT_LT(facts->element_scores().best(element).front().margin, 0) << element;
  }
}

TEST(ElementScores, GiveTheBestFirstAndNoMoreThanAFew) {
  const FactsOf facts(kPaper, of_kind(DocumentKind::kConsultation));
  const ElementScores& scores = facts->element_scores();
  for (const LearnedElement& element : element_weights().elements) {
    const auto best = scores.best(element.id);
    EXPECT_EQ(best.size(), ElementScores::kBest);
    EXPECT_TRUE(std::ranges::is_sorted(best, std::ranges::greater{}, &ScoredPassage::margin));
    for (std::size_t i = 1; i < best.size(); ++i) {
      EXPECT_NE(best[i].passage, best[i - 1].passage) << element.id;
      EXPECT_TRUE(best[i].margin < best[i - 1].margin || best[i].passage > best[i - 1].passage)
          << element.id << ": equals stay in the order of the text";
    }
  }
}

TEST(ElementScores, OfFewPassagesAreFew) {
  EXPECT_EQ(FactsOf("Only this.")->element_scores().best("closing-date").size(), 1U);
  EXPECT_TRUE(FactsOf("")->element_scores().best("closing-date").empty());
}

TEST(ElementScores, KnowNothingOfAnUnknownElement) {
  const FactsOf facts(kPaper);
  for (const std::string_view element : {"", "no-such-element", "closing-dat", "closing-dates"}) {
    EXPECT_FALSE(ElementScores::knows(element)) << element;
    EXPECT_TRUE(facts->element_scores().best(element).empty()) << element;
    EXPECT_TRUE(facts->element_scores().cues(element, {}, 5).empty()) << element;
  }
}

TEST(ElementScores, KnowEveryElementOfTheTable) {
  for (const LearnedElement& element : element_weights().elements) {
    EXPECT_TRUE(ElementScores::knows(element.id)) << element.id;
  }
}

TEST(ElementScores, TellAnElementThatFewPapersTaught) {
  EXPECT_FALSE(ElementScores::is_rare("closing-date"));
  EXPECT_TRUE(ElementScores::is_rare("no-such-element"));
  const auto fewest =
      std::ranges::min_element(element_weights().elements, {}, &LearnedElement::papers);
  EXPECT_TRUE(ElementScores::is_rare(fewest->id));
}

TEST(ScoredCues, AreTheStrongestOfThePassage) {
  const FactsOf facts(kPaper, of_kind(DocumentKind::kConsultation));
  const ElementScores& scores = facts->element_scores();
  const ScoredPassage best = scores.best("closing-date").front();
  const std::vector<ScoredCue> all = scores.cues("closing-date", best, 10'000);
  const std::vector<ScoredCue> few = scores.cues("closing-date", best, 4);
  ASSERT_GT(all.size(), few.size());
  ASSERT_EQ(few.size(), 4U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_FALSE(all[i].name.empty());
    EXPECT_NE(all[i].weight, 0);
    if (i > 0) {
      EXPECT_LE(std::abs(all[i].weight), std::abs(all[i - 1].weight));
    }
    if (i < few.size()) {
      EXPECT_EQ(all[i].name, few[i].name);
    }
  }
}

/// Cues explain a score: together with the bias they make it, but for rounding.
TEST(ScoredCues, AddUpToTheScore) {
  const FactsOf facts(kPaper, of_kind(DocumentKind::kConsultation));
  const ElementScores& scores = facts->element_scores();
  for (const LearnedElement& element : element_weights().elements) {
    const ScoredPassage best = scores.best(element.id).front();
    const std::vector<ScoredCue> cues = scores.cues(element.id, best, 10'000);
    std::int32_t sum = element.bias - element.bar;
    for (const ScoredCue& cue : cues) sum += cue.weight;
    // A group may have features that add less than a thousandth each.
    EXPECT_NEAR(sum, best.margin, static_cast<double>(cues.size()) + 50) << element.id;
  }
}

TEST(ElementScores, OfEqualDocumentsAreEqual) {
  const FactsOf one(kPaper, of_kind(DocumentKind::kConsultation));
  const FactsOf other(kPaper, of_kind(DocumentKind::kConsultation));
  for (const LearnedElement& element : element_weights().elements) {
    const auto a = one->element_scores().best(element.id);
    const auto b = other->element_scores().best(element.id);
    EXPECT_TRUE(std::ranges::equal(a, b, {}, &ScoredPassage::margin, &ScoredPassage::margin));
    EXPECT_TRUE(std::ranges::equal(a, b, {}, &ScoredPassage::passage, &ScoredPassage::passage));
  }
}

}  // namespace
}  // namespace consultlint
