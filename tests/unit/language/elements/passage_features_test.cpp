#include "language/elements/passage_features.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/elements/document_features.h"
#include "language/elements/feature_hash.h"
#include "language/kind_by_cues.h"
#include "unit/language/elements/feature_names.h"

namespace consultlint {
namespace {

using test::FactsOf;
using test::features_of;
using test::names_of;
using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

constexpr std::string_view kPaper =
    "# The weir path: have your say\n\nWe are asking walkers and anglers what they think. Nothing "
    "has been decided.\n\n## How to reply\n\nReply by 5pm on Friday 17 September 2027, in any of "
    "these ways:\n\n- e-mail to path@weir.example\n- telephone 01632 960123\n- the form\n\n"
    "It lasts twelve weeks. What would you change?\n\n| Step | Date |\n| We decide | 3 December "
    "2027 |\n| The path shuts | June 2028 |\n\n## What it costs\n\nThe Rights of Way Panel (RWP) "
    "has \xC2\xA3"
    "40,000, or 12% of what is needed.";

std::uint32_t digest(const PassageFeatures& features, std::uint32_t hash) {
  for (const FeatureList& group : features) {
    hash = mix_hash(hash, static_cast<std::uint32_t>(group.hashes().size()));
    for (const std::uint32_t feature : group.hashes()) hash = mix_hash(hash, feature);
  }
  return hash;
}

std::vector<std::string> all_names(const PassageFeatures& features) {
  std::vector<std::string> names;
  for (const FeatureList& group : features) {
    for (std::string& name : names_of(group)) names.push_back(std::move(name));
  }
  return names;
}

constexpr std::string_view kRetrain =
    "The features of a passage or document are no longer those that the weights were learned on. "
    "If that is meant, run train_elements, which writes src/language/learned again, and put the "
    "new number here.";

TEST(PassageFeatures, AreThoseThatTheWeightsWereLearnedOn) {
  const FactsOf facts(kPaper, test::of_kind(DocumentKind::kConsultation));
  const FeatureReader reader(*facts);
  PassageFeatures features;
  std::uint32_t hash = 0;
  for (const Passage& passage : find_passages(*facts)) {
    reader.read(passage, features);
    hash = digest(features, hash);
  }
  EXPECT_EQ(fmt::format("{:08x}", hash), "b07bdf2e") << kRetrain;
}

TEST(DocumentFeatures, AreThoseThatTheWeightsWereLearnedOn) {
  const FactsOf facts(kPaper);
  PassageFeatures features;
  read_document_features(*facts, guess_kind_by_cues(*facts), features);
  EXPECT_EQ(fmt::format("{:08x}", digest(features, 0)), "c0669631") << kRetrain;
}

TEST(PassageFeatures, AreTheSameWithNamesAndWithout) {
  const FactsOf facts(kPaper);
  const FeatureReader reader(*facts);
  PassageFeatures named = named_features();
  PassageFeatures plain;
  for (const Passage& passage : find_passages(*facts)) {
    reader.read(passage, named);
    reader.read(passage, plain);
    EXPECT_EQ(digest(named, 0), digest(plain, 0)) << facts.text(passage.span);
  }
}

TEST(PassageFeatures, HaveEachAName) {
  const FactsOf facts(kPaper);
  for (const Passage& passage : find_passages(*facts)) {
    PassageFeatures features = named_features();
    FeatureReader(*facts).read(passage, features);
    EXPECT_THAT(all_names(features), Not(Contains("")));
  }
}

TEST(PassageFeatures, DoNotDependOnWhatWasReadBefore) {
  const FactsOf facts(kPaper);
  const FeatureReader reader(*facts);
  PassageFeatures reused;
  for (const Passage& passage : find_passages(*facts)) {
    PassageFeatures fresh;
    reader.read(passage, fresh);
    reader.read(passage, reused);
    EXPECT_EQ(digest(fresh, 0), digest(reused, 0)) << facts.text(passage.span);
  }
}

TEST(PassageFeatures, HoldTheHeadingAndTheWordsThatLeadToAList) {
  const FactsOf facts(kPaper);
  const PassageFeatures item = features_of(facts, "the form");
  EXPECT_THAT(names_of(item, FeatureGroup::kHeading),
              testing::UnorderedElementsAre("How", "to", "reply", "How to", "to reply"));
  EXPECT_THAT(names_of(item, FeatureGroup::kLead), IsSupersetOf({"Reply", "these ways"}));
  EXPECT_THAT(names_of(item, FeatureGroup::kWords), IsSupersetOf({"the form", "begins the"}));
  EXPECT_THAT(names_of(item, FeatureGroup::kBefore), IsEmpty());
  EXPECT_THAT(names_of(item, FeatureGroup::kMembers), IsEmpty());
}

TEST(PassageFeatures, OfACellHoldTheLabelOfItsRow) {
  const PassageFeatures cell = features_of(FactsOf(kPaper), "3 December 2027");
  EXPECT_THAT(names_of(cell, FeatureGroup::kLead),
              testing::UnorderedElementsAre("We", "decide", "We decide"));
}

TEST(PassageFeatures, HoldTheSentenceBefore) {
  const FactsOf facts(kPaper);
  EXPECT_THAT(names_of(features_of(facts, "Nothing has been decided."), FeatureGroup::kBefore),
              IsSupersetOf({"walkers", "think"}));
  EXPECT_THAT(names_of(features_of(facts, "It lasts twelve weeks."), FeatureGroup::kBefore),
              IsEmpty())
      << "it begins its paragraph";
}

TEST(PassageFeatures, OfAListAreTheWordsOfItsMembers) {
  const FactsOf facts(kPaper);
  PassageFeatures features = named_features();
  FeatureReader(*facts).read(find_passages(*facts)[5], features);
  ASSERT_EQ(find_passages(*facts)[5].kind, Passage::Kind::kList);
  EXPECT_THAT(names_of(features, FeatureGroup::kMembers), IsSupersetOf({"mail", "form"}));
  EXPECT_THAT(names_of(features, FeatureGroup::kWords), IsEmpty());
  EXPECT_THAT(names_of(features, FeatureGroup::kMeanings), IsEmpty());
  EXPECT_THAT(names_of(features, FeatureGroup::kSigns), IsSupersetOf({"a list", "members"}));
}

struct SignRow {
  std::string_view passage;
  std::string_view sign;
};

TEST(PassageFeatures, TellTheFactsThatStandInIt) {
  constexpr SignRow kRows[] = {
      {"3 December 2027", "a coming date"},
      {"e-mail to path@weir.example", "a contact"},
      {"It lasts twelve weeks.", "a length of time"},
      {"What would you change?", "a question mark"},
  };
  const FactsOf facts(kPaper);
  for (const SignRow& row : kRows) {
    EXPECT_THAT(names_of(features_of(facts, row.passage), FeatureGroup::kSigns),
                Contains(row.sign));
    EXPECT_THAT(names_of(features_of(facts, "Nothing has been decided."), FeatureGroup::kSigns),
                Not(Contains(row.sign)));
  }
}

TEST(PassageFeatures, TellTheDocumentAlikeInEveryPassage) {
  const FactsOf facts(kPaper);
  const auto of_document = names_of(features_of(facts, "the form"), FeatureGroup::kDocument);
  EXPECT_THAT(of_document, Contains("a closing date in the document"));
  EXPECT_EQ(names_of(features_of(facts, "How to reply"), FeatureGroup::kDocument), of_document);
}

/// Else a document of one endless heading over many short lines would take for ever.
TEST(PassageFeatures, TakeTheFirstWordsOfAnEndlessHeading) {
  constexpr int kWords = 20'000;
  std::string heading = "# ";
  for (int i = 0; i < kWords; ++i) heading += fmt::format("w{}x ", i);
  const PassageFeatures features = features_of(FactsOf(heading + "\n\nShort."), "Short.");
  const auto names = names_of(features, FeatureGroup::kHeading);
  EXPECT_THAT(names, Contains("w0x"));
  EXPECT_LT(names.size(), 1'000U);
}

}  // namespace
}  // namespace consultlint
