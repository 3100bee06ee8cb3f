#include "engine/fix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/phrase_table.h"
#include "rules/catalogue.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A word that a made-up rule reports wherever it stands, and what it offers instead.
struct Swap {
  std::string_view word;
  std::string_view instead;
  Applicability applicability = Applicability::kSafe;
  std::vector<std::string> alternatives = {};
};

Check report_word(Swap swap) {
  return [swap](const Document& document, const Facts&, Sink& out) {
    std::size_t at = document.text().find(swap.word);
    for (; at != std::string_view::npos; at = document.text().find(swap.word, at + 1)) {
      const auto begin = static_cast<std::uint32_t>(at);
      const TextSpan span{begin, begin + static_cast<std::uint32_t>(swap.word.size())};
      out.report(span).fix =
          Fix{{{span, std::string(swap.instead)}}, swap.applicability, swap.alternatives};
    }
  };
}

/// A rule that says what `find` gives for a text: edits of one finding.
Check report_edits(std::function<std::vector<Edit>(std::string_view)> find) {
  return [find](const Document& document, const Facts&, Sink& out) {
    std::vector<Edit> edits = find(document.text());
    if (edits.empty()) return;
    const TextSpan span = edits.front().span;
    out.report(span).fix = Fix{std::move(edits), Applicability::kSafe};
  };
}

class FixDocument : public testing::Test {
 protected:
  FixDocument() {
    settings_.catalogue = &catalogue_;
    settings_.context.phrases = &catalogue_.phrases();
  }

  void add_rule(std::string_view id, Check check) {
    RuleInfo& info = infos_.emplace_back();
    info.id = id;
    info.message = "Seen.";
    RuleInstance& rule = settings_.plan.rules.emplace_back();
    rule.info = &info;
    rule.check = std::move(check);
  }

  FixedDocument fix(const std::string& bytes, Fixability most = Fixability::kSafely,
                    const std::string& name = "a.md") const {
    Result<FixedDocument> fixed = fix_document(name, bytes, settings_, most);
    EXPECT_TRUE(fixed) << fixed.error().message;
    return fixed ? *std::move(fixed) : FixedDocument{};
  }

  std::deque<RuleInfo> infos_;
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  Catalogue catalogue_ = *Catalogue::load({}, {}, storage_.data(), {});
  FileSettings settings_;
};

std::vector<std::string> counts(const FixedDocument& fixed) {
  std::vector<std::string> all;
  for (const FixedRule& rule : fixed.fixed) {
    all.push_back(std::string(rule.rule->id) + " " + std::to_string(rule.findings));
  }
  return all;
}

TEST_F(FixDocument, MakesAllThatAreSafeAndCountsThemByRule) {
  add_rule("b/utilise", report_word({"utilise", "use"}));
  add_rule("a/extra", report_word({"extra", "more"}));
  const FixedDocument fixed = fix("We utilise extra time.\n\nYou utilise it.\n");
  EXPECT_EQ(fixed.bytes, "We use more time.\n\nYou use it.\n");
  EXPECT_THAT(counts(fixed), ElementsAre("a/extra 1", "b/utilise 2"));
  EXPECT_THAT(fixed.refused, IsEmpty());
  EXPECT_THAT(fixed.failures, IsEmpty());
}

TEST_F(FixDocument, LeavesWhatAPersonHasToChooseOrLookAt) {
  add_rule("a/look", report_word({"look", "LOOK", Applicability::kNeedsReview}));
  add_rule("a/choose", report_word({"choose", "CHOOSE", Applicability::kNeedsReview, {"PICK"}}));
  add_rule("a/safe", report_word({"safe", "SAFE", Applicability::kSafe, {"SURE"}}));
  EXPECT_EQ(fix("safe look choose\n").bytes, "SAFE look choose\n");
  EXPECT_EQ(fix("safe look choose\n", Fixability::kUnsafely).bytes, "SAFE LOOK choose\n");
}

TEST_F(FixDocument, OfFixesThatMeetTheFirstIsMadeAndTheOtherIfItIsStillFound) {
  add_rule("a/one", report_word({"in order", "so as"}));
  add_rule("b/two", report_word({"order to", "to"}));
  add_rule("c/three", report_word({"as to", "that we"}));
  const FixedDocument fixed = fix("It is in order to win.\n");
  EXPECT_EQ(fixed.bytes, "It is so that we win.\n");
  EXPECT_THAT(counts(fixed), ElementsAre("a/one 1", "c/three 1"));
}

TEST_F(FixDocument, FixesThatTouchAreMadeOneAfterTheOther) {
  add_rule("a/one", report_word({"ab", "x"}));
  add_rule("b/two", report_word({"cd", "y"}));
  EXPECT_EQ(fix("abcd\n").bytes, "xy\n");
}

TEST_F(FixDocument, AFindingIsMendedAsAWholeOrNotAtAll) {
  add_rule("a/pair", report_edits([](std::string_view text) -> std::vector<Edit> {
             const auto at = static_cast<std::uint32_t>(text.find("left"));
             const auto to = static_cast<std::uint32_t>(text.find("right"));
             if (at > text.size() || to > text.size()) return {};
             return {{{to, to + 5}, "# r"}, {{at, at + 4}, "l"}};
           }));
  add_rule("b/word", report_word({"here", "now"}));
  // A number sign would make a heading of the second paragraph.
  EXPECT_EQ(fix("left here\n\nright\n").bytes, "left now\n\nright\n");
  EXPECT_EQ(fix("left here right\n").bytes, "l now # r\n");
}

TEST_F(FixDocument, SaysWhyAFindingWasNotMended) {
  add_rule("a/note", report_word({"house is", "home was"}));
  add_rule("b/word", report_word({"small", "little"}));
  const FixedDocument fixed = fix("A small house[^1] is here.\n\n[^1]: A note.\n");
  EXPECT_EQ(fixed.bytes, "A little house[^1] is here.\n\n[^1]: A note.\n");
  ASSERT_THAT(fixed.refused, SizeIs(1));
  EXPECT_EQ(fixed.refused[0].rule->id, "a/note");
  EXPECT_THAT(fixed.refused[0].why.message, HasSubstr("note reference"));
  EXPECT_EQ(fixed.refused[0].why.where, "a.md:1:12");  // of the mended document
}

TEST_F(FixDocument, WhenTheFirstOfTwoThatMeetCannotBeMadeTheOtherIs) {
  add_rule("a/note", report_word({"A small house is", "A home was"}));
  add_rule("b/word", report_word({"small", "little"}));
  EXPECT_EQ(fix("A small house[^1] is here.\n\n[^1]: A note.\n").bytes,
            "A little house[^1] is here.\n\n[^1]: A note.\n");
}

TEST_F(FixDocument, RulesThatUndoEachOtherAreGivenUp) {
  add_rule("a/there", report_word({"grey", "gray"}));
  add_rule("b/back", report_word({"gray", "grey"}));
  add_rule("c/other", report_word({"extra", "more"}));
  const FixedDocument fixed = fix("An extra grey door.\n");
  EXPECT_THAT(fixed.bytes, testing::AnyOf("An more grey door.\n", "An more gray door.\n"));
  ASSERT_THAT(fixed.failures, SizeIs(1));
  EXPECT_THAT(fixed.failures[0].message, HasSubstr("lead back to the same finding"));
  EXPECT_EQ(fixed.failures[0].where, "a.md:1:9");
}

TEST_F(FixDocument, ARuleThatFindsItsOwnWordsIsGivenUpAndNothingOfItStays) {
  add_rule("a/grow", report_word({"end.", "end.."}));
  add_rule("c/other", report_word({"The", "This"}));
  const FixedDocument fixed = fix("The end.\n");
  EXPECT_EQ(fixed.bytes, "This end.\n");
  EXPECT_THAT(counts(fixed), ElementsAre("c/other 1"));
  EXPECT_THAT(fixed.failures, SizeIs(1));
}

TEST_F(FixDocument, AFixThatChangesNothingIsNone) {
  add_rule("a/same", report_word({"end", "end"}));
  const FixedDocument fixed = fix("The end.\n");
  EXPECT_THAT(counts(fixed), IsEmpty());
  EXPECT_THAT(fixed.failures, IsEmpty());
}

TEST_F(FixDocument, TakesManyStepsAtOnePlaceWhereEachTakesSomethingAway) {
  add_rule("a/twice", report_edits([](std::string_view text) -> std::vector<Edit> {
             const auto at = static_cast<std::uint32_t>(text.find("the the"));
             if (at > text.size()) return {};
             return {{{at, at + 4}, ""}};
           }));
  const FixedDocument fixed = fix("See the the the the the the end.\n");
  EXPECT_EQ(fixed.bytes, "See the end.\n");
  EXPECT_THAT(counts(fixed), ElementsAre("a/twice 5"));
}

TEST_F(FixDocument, ARuleThatTellsAWordOnceMendsItEverywhere) {
  add_rule("a/once", report_edits([](std::string_view text) -> std::vector<Edit> {
             const auto at = static_cast<std::uint32_t>(text.find("utilise"));
             if (at > text.size()) return {};
             return {{{at, at + 7}, "make use of"}};
           }));
  std::string before;
  std::string after;
  for (int i = 0; i < 30; ++i) {
    before += "We utilise it.\n\n";
    after += "We make use of it.\n\n";
  }
  EXPECT_EQ(fix(before).bytes, after);
}

TEST_F(FixDocument, KeepsEncodingLineEndsAndTheLastLineOpen) {
  add_rule("a/utilise", report_word({"utilise", "use"}));
  EXPECT_EQ(
      fix("\xEF\xBB\xBFWe utilise\r\nit \xE2\x80\x93 here", Fixability::kSafely, "a.txt").bytes,
      "\xEF\xBB\xBFWe use\r\nit \xE2\x80\x93 here");
  EXPECT_EQ(fix("The council\x92s utilise \xA3\x35\n").bytes, "The council\x92s use \xA3\x35\n");
  using std::string_literals::operator""s;
  EXPECT_EQ(fix("\xFF\xFEu\0t\0i\0l\0i\0s\0e\0!\0\n\0"s, Fixability::kSafely, "a.txt").bytes,
            "\xFF\xFEu\0s\0e\0!\0\n\0"s);
}

TEST_F(FixDocument, LeavesWordFilesAlone) {
  add_rule("a/utilise", report_word({"utilise", "use"}));
  const std::string xml =
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      "<w:p><w:r><w:t>We utilise it.</w:t></w:r></w:p></w:body></w:document>";
  const FixedDocument fixed = fix(xml, Fixability::kSafely, "document.xml");
  EXPECT_EQ(fixed.format, Format::kDocx);
  EXPECT_EQ(fixed.bytes, xml);
}

TEST_F(FixDocument, DoesNotMendWhatNobodyIsShown) {
  std::vector<BuiltinPage> pages(1);
  pages[0].page.rule.id = "a/utilise";
  catalogue_ = *Catalogue::load({}, pages, storage_.data(), {});
  settings_.context.phrases = &catalogue_.phrases();
  add_rule("a/utilise", report_word({"utilise", "use"}));
  EXPECT_EQ(fix("<!-- consultlint: ignore a/utilise a quotation -->\nWe utilise it.\n\n"
                "You utilise it.\n")
                .bytes,
            "<!-- consultlint: ignore a/utilise a quotation -->\nWe utilise it.\n\nYou use it.\n");
}

TEST_F(FixDocument, SaysWhyADocumentCannotBeRead) {
  EXPECT_FALSE(fix_document("a.md", std::string("\0\1\2\3", 4), settings_, Fixability::kSafely));
}

}  // namespace
}  // namespace consultlint
