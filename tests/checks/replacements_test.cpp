#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/catalogue.h"
#include "rules/inflection.h"
#include "rules/kinds/replacement.h"
#include "rules/page_source.h"

/// What the lexicons offer in place of what they report: in the same form, spelled as English is,
/// and fit to stay.
namespace consultlint {
namespace {

/// A term in one of its forms, and what is offered for it.
struct Offer {
  std::string_view rule;
  std::string found;
  std::vector<std::string> texts;
  const TermRow* row = nullptr;
  Inflection form = Inflection::kBase;
};

std::vector<Offer> all_offers() {
  std::vector<Offer> offers;
  for (const BuiltinPage& page : builtin_pages()) {
    if (page.page.kind != PageKind::kLexicon) continue;
    for (const TermRow& row : page.page.terms) {
      for (const std::string_view term : split_list(row.avoid)) {
        for (InflectedPhrase& form : all_forms(term, row.forms)) {
          std::vector<std::string> texts = replacements(row, form.form, form.text);
          offers.push_back(
              {page.page.rule.id, std::move(form.text), std::move(texts), &row, form.form});
        }
      }
    }
  }
  return offers;
}

std::string offered(std::string_view rule, std::string_view found) {
  for (const Offer& offer : all_offers()) {
    if (offer.rule == rule && offer.found == found && !offer.texts.empty()) return offer.texts[0];
  }
  return "nothing";
}

TEST(Replacements, TakeTheFormOfWhatWasFound) {
  const struct {
    const char* rule;
    const char* found;
    const char* expected;
  } cases[] = {
      {"plain/plain-words", "commencing", "starting"},
      {"plain/plain-words", "utilised", "used"},
      {"plain/plain-words", "forgoes", "goes without"},
      {"plain/plain-words", "relinquished", "gave up"},
      {"plain/plain-words", "reimbursing", "repaying"},
      {"plain/plain-words", "debarred", "banned"},
      {"plain/plain-words", "permeating", "spreading through"},
      {"plain/plain-words", "corollaries", "results"},
      {"plain/plain-words", "ceased to be", "stopped being"},
      {"plain/plain-words", "entailing", "meaning"},
      {"plain/wordy-phrases", "gave rise to", "caused"},
      {"plain/wordy-phrases", "makes contact with", "contacts"},
      {"plain/wordy-phrases", "having an impact on", "affecting"},
      {"plain/wordy-phrases", "periods of time", "times"},
      {"plain/wordy-phrases", "took the view that", "thought that"},
      {"inclusive/gendered-terms", "firemen", "firefighters"},
      {"inclusive/gendered-terms", "spokeswomen", "spokespeople"},
      {"inclusive/outdated-terms", "dementia sufferers", "people with dementia"},
      {"jargon/unexplained-term", "quick wins", "early gains"},
      {"jargon/unexplained-term", "end users", "users"},
      {"jargon/unexplained-term", "change agents", "people who lead the change"},
      {"jargon/unexplained-term", "critical friends", "advisers who speak plainly"},
      {"jargon/unexplained-term", "delivery vehicles", "organisations that do the work"},
  };
  for (const auto& [rule, found, expected] : cases) EXPECT_EQ(offered(rule, found), expected);
}

TEST(Replacements, KeepTheCase) {
  EXPECT_EQ(in_case_of("starting", "COMMENCING"), "STARTING");
  EXPECT_EQ(in_case_of("go without", "Forgo"), "Go without");
}

/// Endings that no English word has, but for a few of its own.
constexpr std::string_view kNoEndings[] = {
    "eing", "iing", "wwing", "xxing", "yying", "wwed",  "xxed", "yyed",    "eeed",
    "ieed", "byed", "cyed",  "dyed",  "fyed",  "lyed",  "ryed", "tyed",    "sss",
    "xs",   "chs",  "shs",   "zs",    "eses",  "ceses", "mans", "persons", "childs",
};
constexpr std::string_view kOwnEndings[] = {"being", "seeing", "agreeing", "freeing", "fleeing"};

bool is_spelled_as_english(std::string_view word) {
  return std::ranges::find(kOwnEndings, word) != std::end(kOwnEndings) ||
         std::ranges::none_of(kNoEndings,
                              [word](std::string_view ending) { return word.ends_with(ending); });
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool all_spelled_as_english(std::string_view text) {
  return std::ranges::all_of(words_of(text), is_spelled_as_english);
}

TEST(Replacements, AreSpelledAsEnglishInEveryForm) {
  for (const Offer& offer : all_offers()) {
    if (offer.form == Inflection::kBase) continue;
    EXPECT_TRUE(all_spelled_as_english(offer.found)) << offer.rule << ": " << offer.found;
    EXPECT_TRUE(std::ranges::all_of(offer.texts, all_spelled_as_english))
        << offer.rule << ": " << offer.found << " -> " << testing::PrintToString(offer.texts);
  }
}

constexpr std::string_view kNoVerbs[] = {"a",   "an",   "are", "at", "be",  "by",   "can",
                                         "for", "from", "in",  "is", "may", "must", "not",
                                         "of",  "on",   "the", "to", "with"};
constexpr std::string_view kNoNouns[] = {"a", "an", "how", "the", "what", "when", "where"};

bool can_be_inflected(std::string_view text, Forms forms) {
  const std::string_view first = words_of(text).front();
  if (forms == Forms::kVerb) return std::ranges::find(kNoVerbs, first) == std::end(kNoVerbs);
  return std::ranges::find(kNoNouns, first) == std::end(kNoNouns);
}

/// What stands first in a verb phrase, or as the head of a noun phrase, can take another form.
TEST(Replacements, CanBeInflected) {
  for (const Offer& offer : all_offers()) {
    if (offer.row->forms == Forms::kExact) continue;
    for (const std::string& text : offer.texts) {
      EXPECT_TRUE(can_be_inflected(text, offer.row->forms)) << offer.found << " -> " << text;
    }
  }
}

/// Whoever follows one piece of advice must not be told off for it.
TEST(Replacements, AreNotThemselvesReported) {
  const std::vector<Offer> offers = all_offers();
  std::set<std::string_view> avoided;
  for (const Offer& offer : offers) avoided.insert(offer.found);
  for (const Offer& offer : offers) {
    for (const std::string& text : offer.texts) {
      EXPECT_FALSE(avoided.contains(text)) << offer.rule << ": " << offer.found << " -> " << text;
    }
  }
}

bool begins_with_vowel(std::string_view text) {
  return std::string_view("aeiou").find(text.front()) != std::string_view::npos;
}

/// A fix that is applied unseen must leave the words in front as they are: "a" stays "a".
TEST(Replacements, ThatAreSafeKeepTheArticle) {
  for (const Offer& offer : all_offers()) {
    if (!offer.row->safe || offer.row->forms != Forms::kNoun) continue;
    EXPECT_EQ(begins_with_vowel(offer.found), begins_with_vowel(offer.texts.front()))
        << offer.found << " -> " << offer.texts.front();
  }
}

TEST(Replacements, AreSixHundredOfPlainEnglish) {
  const std::vector<Offer> offers = all_offers();
  const auto bases = [&offers](std::string_view rule) {
    return std::ranges::count_if(offers, [rule](const Offer& offer) {
      return offer.rule == rule && offer.form == Inflection::kBase;
    });
  };
  EXPECT_GE(bases("plain/plain-words"), 400);
  EXPECT_GE(bases("plain/wordy-phrases"), 200);
}

}  // namespace
}  // namespace consultlint
