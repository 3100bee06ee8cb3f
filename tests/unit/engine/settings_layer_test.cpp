#include "engine/settings_layer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SettingsLayer stacked(const SettingsLayer& below, const SettingsLayer& above) {
  const std::array<const SettingsLayer*, 2> layers = {&below, &above};
  return stack_layers(layers);
}

TEST(SettingsLayers, TheStrongerValueHolds) {
  const SettingsLayer below = {.codes = {{"gunning", "c:1:1"}},
                               .kind = Given<DocumentKind>{DocumentKind::kNotice, "c:2:1"},
                               .fail_on = Given<Level>{Level::kError, "c:3:1"}};
  const SettingsLayer above = {.codes = {{"dudley-compact"}},
                               .kind = Given<DocumentKind>{DocumentKind::kDiary}};
  const SettingsLayer both = stacked(below, above);
  EXPECT_THAT(selection_of(both).codes, ElementsAre("dudley-compact"));
  EXPECT_EQ(both.kind->value, DocumentKind::kDiary);
  EXPECT_TRUE(both.kind->on_command_line());
  EXPECT_EQ(both.fail_on->value, Level::kError);
  EXPECT_EQ(both.fail_on->where, "c:3:1");
}

TEST(SettingsLayers, IgnoredRulesAddUpUntilAStrongerLayerSelects) {
  const SettingsLayer below = {.select = {{"all"}}, .ignore = {{"plain"}}};
  const Selection added = selection_of(stacked(below, {.ignore = {{"jargon"}}}));
  EXPECT_THAT(added.select, ElementsAre("all"));
  EXPECT_THAT(added.ignore, ElementsAre("plain", "jargon"));
  const Selection anew =
      selection_of(stacked(below, {.select = {{"plain"}}, .ignore = {{"jargon"}}}));
  EXPECT_THAT(anew.select, ElementsAre("plain"));
  EXPECT_THAT(anew.ignore, ElementsAre("jargon"));
}

TEST(SettingsLayers, LevelsAndOptionsOfTheStrongerStandLast) {
  const SettingsLayer below = {.levels = {{{"plain/x", Level::kError}}},
                               .options = {{{"plain/x", {"max", "1"}}}}};
  const SettingsLayer above = {.levels = {{{"plain", Level::kNote}}},
                               .options = {{{"plain/x", {"max", "2"}}}}};
  const Selection both = selection_of(stacked(below, above));
  EXPECT_EQ(both.levels.back().rule, "plain");
  EXPECT_EQ(both.options.back().setting.value, "2");
}

TEST(SettingsLayers, WaiversCountForTheCodesThatAreAskedFor) {
  const SettingsLayer below = {
      .codes = {{"gunning", "c"}},
      .waivers = {{{"gunning", "2.b", "Old."}, "c"}, {{"dudley-compact", "1", "Other."}, "c"}}};
  EXPECT_EQ(selection_of(below).waivers.size(), 1U);
  const SettingsLayer above = {.waivers = {{{"gunning", "2.b", "New."}}}};
  const Selection both = selection_of(stacked(below, above));
  ASSERT_EQ(both.waivers.size(), 1U);
  EXPECT_EQ(both.waivers[0].reason, "New.");
  EXPECT_THAT(selection_of(stacked(below, {.codes = {{"other"}}})).waivers, IsEmpty());
  const SettingsLayer idle = {.waivers = {{{"gunning", "2.b", "Why."}}}};
  EXPECT_EQ(selection_of(idle).waivers.size(), 1U) << "the plan says that it is of no use";
}

}  // namespace
}  // namespace consultlint
