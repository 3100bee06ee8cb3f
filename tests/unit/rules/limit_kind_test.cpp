#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/kinds/limit_figures.h"
#include "rules/kinds/own_words.h"
#include "unit/rules/heard.h"
#include "unit/rules/page_text.h"

namespace consultlint {
namespace {

using test::hear;
using test::Heard;
using Texts = std::vector<std::string>;

/// A page with one limit and every option that its kind knows.
std::string limit_page(std::string_view row, std::string_view where = "prose unquoted",
                       std::string_view message = "{value} {figure}, not over {limit}") {
  std::string page = test::page_with(
      "limit", message,
      "## Options\n\n| Name | Default | Range | Meaning |\n"
      "| --- | --- | --- | --- |\n| most | 4 | 1..9 | Words. |\n"
      "| min-sentences | 1 | 1..9 | Sentences. |\n| long-sentence | 0 | 0..99 | Words. |\n"
      "| leave-out | definitions | list | Words. |\n\n"
      "## Limits\n\n| Figure | Scope | Bound | Value |\n| --- | --- | --- | --- |\n" +
          std::string(row));
  page.insert(page.find("\n---\n"), "\nwhere: " + std::string(where));
  return page;
}

const char* const kLongSentence = "| words | sentence | above | most |\n";

TEST(LimitKind, MeasuresSentencesAndParagraphs) {
  const Texts lines = {"One two three four. One two three four five."};
  const Heard sentences = hear(limit_page(kLongSentence), lines);
  EXPECT_EQ(sentences.found, (Texts{"One two three four five."}));
  EXPECT_EQ(sentences.messages, (Texts{"5 words, not over 4"}));
  EXPECT_TRUE(hear(limit_page(kLongSentence), lines, {{"most", "5"}}).found.empty());
  EXPECT_EQ(hear(limit_page("| words | sentence | below | 5 |\n"), lines).found,
            (Texts{"One two three four."}));
  EXPECT_EQ(hear(limit_page("| sentences | paragraph | above | 1 |\n"), lines).found, lines);
  EXPECT_EQ(hear(limit_page("| words | paragraph | above | 8 |\n"), lines).found, lines);
  EXPECT_TRUE(hear(limit_page("| words | paragraph | above | 9 |\n"), lines).found.empty());
  EXPECT_TRUE(hear(limit_page("| words | paragraph | below | 9 |\n"), lines).found.empty());
}

TEST(LimitKind, SentencesOfOneSectionAreOneFinding) {
  const Texts lines = {"Now one two three four.", "# Hours", "We open at nine in the hall.",
                       "We close at noon.", "We open again at two o'clock in the library."};
  const Heard heard = hear(limit_page(kLongSentence, "prose", "{value} words. {others}"), lines);
  EXPECT_EQ(heard.found, (Texts{lines[0], lines[4]}));
  EXPECT_EQ(heard.related, (Texts{lines[2]}));
  EXPECT_EQ(heard.messages,
            (Texts{"5 words.", "9 words. Another sentence of this section has over 4 words too."}));
}

TEST(LimitKind, CountsAllSentencesAndShowsNine) {
  const Texts lines(12, "One two three four five.");
  const Heard heard = hear(limit_page(kLongSentence, "prose", "{others}"), lines);
  EXPECT_EQ(heard.messages, (Texts{"11 more sentences of this section have over 4 words."}));
  EXPECT_EQ(heard.related.size(), 9U);
}

TEST(LimitKind, LeavesAloneWhatNobodyMayCut) {
  struct Case {
    const char* text;
    const char* found;  // null: nothing
  };
  const Case cases[] = {
      {"The lease says \"repair the roof and walls\" here.", nullptr},
      {"The lease says a lot about \"repairs\" to it.",
       "The lease says a lot about \"repairs\" to it."},
      {"The tenant shall \u2026 repair the roof at once.", nullptr},
      {"We shall repair the roof at once\u2026", "We shall repair the roof at once\u2026"},
      {"> The tenant shall repair the roof at once.", nullptr},
      {"REPAIR OF THE ROOF We mend it.", nullptr},
      {"REPAIR OF THE ROOF We mend it all at once.", "We mend it all at once."},
      {"BBC NEWS The roof was mended.", "BBC NEWS The roof was mended."},
  };
  for (const Case& c : cases) {
    const Texts expected = c.found == nullptr ? Texts{} : Texts{c.found};
    EXPECT_EQ(hear(limit_page(kLongSentence), {c.text}).found, expected) << c.text;
  }
}

TEST(LimitKind, QuotationsCountWhereThePageTakesThem) {
  const Texts lines = {"The lease says \"repair the roof \u2026 and walls\" here."};
  EXPECT_EQ(hear(limit_page(kLongSentence, "prose"), lines).found, lines);
  const Texts quoted = {"> The tenant mends the roof. The landlord mends the walls."};
  const char* const long_paragraph = "| words | paragraph | above | 8 |\n";
  EXPECT_TRUE(hear(limit_page(long_paragraph), quoted).found.empty());
  EXPECT_EQ(hear(limit_page(long_paragraph, "prose"), quoted).found.size(), 1U);
}

TEST(LimitKind, LeavesOutSectionsByTheirHeading) {
  const std::string body = "A resident is who sleeps here.";
  EXPECT_TRUE(hear(limit_page(kLongSentence), {"# A: Definitions", body}).found.empty());
  EXPECT_EQ(hear(limit_page(kLongSentence), {"# Redefinitions", body}).found, (Texts{body}));
  EXPECT_EQ(hear(limit_page(kLongSentence), {"# Definitions", "# Next", body}).found,
            (Texts{body}));
}

TEST(LimitKind, AFigureOfFewSentencesHasToBeSurelyBeyond) {
  const std::string page = limit_page("| words_per_sentence | section | above | most |\n", "prose",
                                      "{value}{band}: {words} counted, {excluded} not");
  const std::string sentence = "One two three four five six seven eight nine ten eleven.";
  EXPECT_TRUE(hear(page, {"# The roof", sentence}, {{"most", "3"}}).found.empty());
  Texts section = {"# The roof"};
  section.insert(section.end(), 20, sentence);
  const Heard sure = hear(page, section);
  EXPECT_EQ(sure.messages, (Texts{"11, give or take 2.5: 220 counted, 2 not"}));
  EXPECT_EQ(sure.related, Texts(3, sentence));
  section.insert(section.end(), 10, sentence);
  EXPECT_EQ(hear(page, section).messages, (Texts{"11: 330 counted, 2 not"}));
}

TEST(LimitKind, LongSentencesMayBeLeftToTheRuleAboutThem) {
  const std::string page = limit_page("| words_per_sentence | section | above | most |\n");
  Texts section = {"# The roof"};
  section.insert(section.end(), 30, "One two three four five six seven eight nine ten eleven.");
  EXPECT_EQ(hear(page, section).found.size(), 1U);
  EXPECT_TRUE(hear(page, section, {{"long-sentence", "4"}}).found.empty());
  EXPECT_EQ(hear(page, section, {{"long-sentence", "10"}}).found.size(), 1U)
      << "splitting them would not be enough";
}

TEST(LimitKind, AdvisesAListWhereOneIsWrittenAsASentence) {
  struct Case {
    const char* text;
    bool list;
  };
  const Case cases[] = {
      {"to (a) mend the roof, (b) sell the hall", true},
      {"which i) mends the roof, and ii) sells the hall", true},
      {"roofs (tiles); walls (bricks); and floors", true},
      {"the building(s) and the owner(s) of them", false},
      {"the Act (section 2) and its schedule (part 3)", false},
      {"the council (WBC) and the county (NCC)", false},
      {"the roof; the wall", false},
      {")) (", false},
  };
  for (const Case& c : cases) EXPECT_EQ(is_list_in_disguise(c.text), c.list) << c.text;
  const Heard heard = hear(limit_page(kLongSentence, "prose", "{advice}"),
                           {"We (a) mend it, (b) sell it.", "# B", "We mend it and sell it."});
  EXPECT_EQ(heard.messages, (Texts{"Turn its parts into a list.", "Split it at a joining word."}));
}

TEST(LimitKind, FewSentencesLeaveAFigureUncertain) {
  EXPECT_NEAR(uncertainty(Figure::kFleschKincaidGrade, 10), 1.6, 0.05);
  EXPECT_NEAR(uncertainty(Figure::kFleschKincaidGrade, 29), 0.95, 0.05);
  EXPECT_EQ(uncertainty(Figure::kFleschKincaidGrade, 30), 0);
  EXPECT_EQ(uncertainty(Figure::kFleschKincaidGrade, 0), 0);
  EXPECT_EQ(uncertainty(Figure::kWords, 10), 0) << "a count is what it is";
}

}  // namespace
}  // namespace consultlint
