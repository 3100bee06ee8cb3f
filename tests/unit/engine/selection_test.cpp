#include "engine/selection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "language/phrase_table.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Check silent(const Options&) {
  return [](const Document&, const Facts&, Sink&) {};
}

constexpr std::array<OptionInfo, 1> kOptions = {{{"weeks", "12", "1..52", "How long."}}};

BuiltinPage page(std::string_view id, bool on) {
  BuiltinPage page;
  page.page.rule.id = id;
  page.page.rule.on_by_default = on;
  page.page.rule.level = Level::kWarning;
  page.page.rule.options = kOptions;
  page.native = silent;
  return page;
}

class Selecting : public testing::Test {
 protected:
  std::vector<std::string> ids(const Selection& selection) const {
    const auto rules = configure_rules(catalogue_, selection);
    EXPECT_TRUE(rules) << rules.error().message;
    std::vector<std::string> found;
    for (const RuleInstance& rule : *rules) found.emplace_back(rule.info->id);
    return found;
  }
  Error error(const Selection& selection) const {
    return configure_rules(catalogue_, selection).error();
  }

  std::vector<BuiltinPage> pages_ = {page("date/late", true), page("date/odd", false),
                                     page("word/hard", true)};
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  Catalogue catalogue_ = *Catalogue::load({}, pages_, storage_.data(), {});
};

TEST_F(Selecting, TakesIdsGroupsAllAndDefault) {
  EXPECT_THAT(ids({}), ElementsAre("date/late", "word/hard"));
  EXPECT_THAT(ids({.select = {"all"}}), ElementsAre("date/late", "date/odd", "word/hard"));
  EXPECT_THAT(ids({.select = {"date"}}), ElementsAre("date/late", "date/odd"));
  EXPECT_THAT(ids({.select = {"default", "date/odd"}, .ignore = {"word"}}),
              ElementsAre("date/late", "date/odd"));
}

TEST_F(Selecting, RulesThatCompareFilesRunOnlyTogether) {
  pages_.push_back(page("time/diary", true));
  pages_.back().page.rule.together = true;
  pages_.back().native = nullptr;
  pages_.back().together = [](const Options&) { return RunCheck(); };
  catalogue_ = *Catalogue::load({}, pages_, storage_.data(), {});
  EXPECT_THAT(ids({}), ElementsAre("date/late", "word/hard"));
  EXPECT_THAT(ids({.together = true}), ElementsAre("date/late", "time/diary", "word/hard"));
  EXPECT_THAT(ids({.select = {"all"}}), ElementsAre("date/late", "date/odd", "word/hard"));
  EXPECT_THAT(ids({.select = {"time/diary"}}), testing::IsEmpty());
}

TEST_F(Selecting, TheLastLevelWins) {
  const auto rules = configure_rules(
      catalogue_, {.levels = {{"date", Level::kError}, {"date/late", Level::kNote}}});
  ASSERT_TRUE(rules);
  EXPECT_EQ((*rules)[0].level, Level::kNote);
  EXPECT_EQ((*rules)[1].level, Level::kWarning);
}

TEST_F(Selecting, OptionsReachTheirRule) {
  const auto rules = configure_rules(catalogue_, {.options = {{"date/late", {"weeks", "8"}}}});
  ASSERT_TRUE(rules);
  EXPECT_EQ((*rules)[0].options.integer("weeks"), 8);
  EXPECT_EQ((*rules)[1].options.integer("weeks"), 12);
}

TEST_F(Selecting, AnswersUnknownNamesWithWhatWasMeant) {
  EXPECT_THAT(error({.select = {"date/lat"}}).message, HasSubstr("did you mean 'date/late'?"));
  EXPECT_THAT(error({.ignore = {"nothing"}}).message, HasSubstr("'nothing'"));
  EXPECT_THAT(error({.options = {{"date/late", {"week", "8"}}}}).message, HasSubstr("weeks"));
  EXPECT_THAT(error({.options = {{"date/late", {"weeks", "99"}}}}).message, HasSubstr("1..52"));
}

}  // namespace
}  // namespace consultlint
