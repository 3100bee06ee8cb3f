#include "language/elements/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "language/word_hash.h"
#include "unit/language/facts_of.h"

namespace consultlint {
namespace {

using test::FactsOf;
using testing::ElementsAre;

std::vector<std::string_view> texts_of(std::span<const Term> terms, const FactsOf& facts) {
  std::vector<std::string_view> texts;
  for (const Term& term : terms) texts.push_back(facts.text(term.span));
  return texts;
}

std::vector<std::string_view> all_texts(const FactsOf& facts) {
  const Terms terms(*facts);
  return texts_of(terms.in({0, static_cast<std::uint32_t>(facts->document().text().size())}),
                  facts);
}

TEST(Stems, AreSharedByTheFormsOfAWord) {
  constexpr std::string_view kAlike[][3] = {
      {"respond", "response", "respondents"},
      {"consult", "consultation", "consultees"},
      {"plan", "plans", "plan"},
      {"views", "view", "view"},
  };
  for (const auto& [a, b, c] : kAlike) {
    EXPECT_EQ(stem_of(a), stem_of(b));
    EXPECT_EQ(stem_of(a), stem_of(c));
  }
}

TEST(Stems, OfShortWordsAreTheWords) {
  for (const std::string_view word : {"press", "bus", "gas", "is", "s", ""}) {
    EXPECT_EQ(stem_of(word), word);
  }
}

TEST(Terms, AreAlikeInEveryCaseAndWithEveryApostrophe) {
  const FactsOf facts("Don't don\xE2\x80\x99t DON'T");
  const Terms terms(*facts);
  const std::span<const Term> all = terms.in({0, 100});
  ASSERT_EQ(all.size(), 3U);
  for (const Term& term : all) {
    EXPECT_EQ(term.word, hash_word("don't"));
    EXPECT_EQ(term.stem, hash_word("don't"));
  }
}

struct FactRow {
  std::string_view prose;
  std::string_view words;  ///< Of the fact.
  std::string_view name;
};

TEST(Terms, AFactIsOneTermWhateverItSays) {
  constexpr FactRow kRows[] = {
      {"It closes on 14 March 2027 at last.", "14 March 2027", "<date>"},
      {"It closes on Friday 4 April 2025 now.", "Friday 4 April 2025", "<date>"},
      {"It closes in June 2027 at last.", "June 2027", "<month>"},
      {"It began in 2018 at last.", "2018", "<year>"},
      {"It lasts twelve weeks in all.", "twelve weeks", "<length>"},
      {"Write to desk@weir.example today.", "desk@weir.example", "<email>"},
      {"Ring 01632 960123 today.", "01632 960123", "<phone>"},
      {"It costs \xC2\xA3"
       "530 in all.",
       "530", "<money>"},
      {"It rose by 60% in all.", "60", "<percent>"},
      {"It took 37 in all.", "37", "<number>"},
  };
  for (const FactRow& row : kRows) {
    const FactsOf facts(row.prose);
    const Terms terms(*facts);
    const auto at = static_cast<std::uint32_t>(row.prose.find(row.words));
    const auto found = terms.in({at, at + static_cast<std::uint32_t>(row.words.size())});
    ASSERT_EQ(found.size(), 1U) << row.prose;
    EXPECT_EQ(facts.text(found.front().span), row.words);
    EXPECT_EQ(found.front().word, hash_word(row.name)) << row.prose;
    EXPECT_EQ(found.front().stem, hash_word(row.name)) << row.prose;
  }
}

TEST(Terms, StandInOrderAndEachWordInOne) {
  const FactsOf facts("Reply by 14 March 2027 to desk@weir.example or by post.");
  EXPECT_THAT(all_texts(facts), ElementsAre("Reply", "by", "14 March 2027", "to",
                                            "desk@weir.example", "or", "by", "post"));
}

TEST(Terms, OfASpanAreThoseThatBeginInIt) {
  const FactsOf facts("Please reply by post.");
  const Terms terms(*facts);
  EXPECT_THAT(texts_of(terms.in({7, 15}), facts), ElementsAre("reply", "by"));
  EXPECT_THAT(texts_of(terms.in({8, 13}), facts), testing::IsEmpty());
  EXPECT_THAT(texts_of(terms.in({7, 7}), facts), testing::IsEmpty());
}

TEST(Terms, OfAnEmptyDocumentAreNone) {
  EXPECT_TRUE(all_texts(FactsOf("")).empty());
}

}  // namespace
}  // namespace consultlint
