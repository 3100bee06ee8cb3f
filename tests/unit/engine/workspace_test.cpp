#include "engine/workspace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "engine/settings_listing.h"
#include "language/phrase_table.h"
#include "rules/code_page.h"
#include "support/folder.h"

namespace consultlint {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

constexpr std::array<OptionInfo, 1> kOptions = {{{"weeks", "12", "1..52", "How long."}}};

BuiltinPage page(std::string_view id, bool on) {
  BuiltinPage page;
  page.page.rule.id = id;
  page.page.rule.on_by_default = on;
  page.page.rule.level = Level::kWarning;
  page.page.rule.options = kOptions;
  page.native = [](const Options&) -> Check { return [](const Document&, const Facts&, Sink&) {}; };
  return page;
}

BuiltinPage comparing_page(std::string_view id) {
  BuiltinPage page;
  page.page.rule.id = id;
  page.page.rule.together = true;
  page.together = [](const Options&) { return RunCheck(); };
  return page;
}

constexpr std::string_view kCode =
    "---\nid: test-code\ntitle: T\nissuer: I\ndate: 2002\nsince: 0.1\n---\n# T\n\nS.\n\n"
    "## Clauses\n\n| Clause | Asks | Kinds | Rules | Level | Class | Why |\n"
    "| --- | --- | --- | --- | --- | --- | --- |\n"
    "| 1.a | Enough time | consultation | date/odd weeks=10 | error | checkable | |\n";

class Workspaces : public testing::Test {
 protected:
  Workspace open(Overrides overrides = {}, Planner plan = plan_check) {
    auto workspace = Workspace::open(std::move(overrides), plan, {pages_, storage_.data(), codes_});
    EXPECT_TRUE(workspace) << workspace.error().message;
    return *std::move(workspace);
  }

  const FileSettings& settings(Workspace& workspace, std::string_view name) {
    const auto settings = workspace.settings_for(folder_.at(name));
    EXPECT_TRUE(settings) << settings.error().where << ": " << settings.error().message;
    return **settings;
  }

  std::vector<std::string> rules(Workspace& workspace, std::string_view name) {
    std::vector<std::string> ids;
    for (const RuleInfo* rule : settings(workspace, name).rules) ids.emplace_back(rule->id);
    return ids;
  }

  Error error(Workspace& workspace, std::string_view name) {
    const auto settings = workspace.settings_for(folder_.at(name));
    EXPECT_FALSE(settings);
    return settings ? Error{} : settings.error();
  }

  /// "value [where]" of a setting.
  static std::string listed(const FileSettings& settings, std::string_view name) {
    std::string found;
    for (const ListedSetting& setting : list_settings(settings)) {
      if (setting.name != name) continue;
      if (!found.empty()) found += ", ";
      found +=
          setting.value + " [" + setting.where.substr(setting.where.find_last_of('/') + 1) + "]";
    }
    return found;
  }

  const test::Folder folder_;
  std::vector<BuiltinPage> pages_ = {page("date/late", true), page("date/odd", false),
                                     comparing_page("time/diary"), page("word/hard", true)};
  PhraseTableStorage storage_ = build_phrase_table({}, 0, 0);
  const ParsedCode code_ = *parse_code("c.md", std::string(kCode));
  const std::array<CodeInfo, 1> codes_ = {code_.code()};
};

TEST_F(Workspaces, WithoutAConfigurationTheCommandLineAndThePagesDecide) {
  Workspace workspace = open({.given = {.ignore = {{"word"}}}});
  const FileSettings& settings = this->settings(workspace, "a.md");
  EXPECT_EQ(settings.configuration, nullptr);
  EXPECT_THAT(rules(workspace, "a.md"), ElementsAre("date/late"));
  EXPECT_EQ(settings.fail_on, Level::kWarning);
  EXPECT_EQ(&settings, &this->settings(workspace, "deep/b.md")) << "shared";
}

TEST_F(Workspaces, SectionsStandAboveTheirConfigurationAndBelowTheCommandLine) {
  folder_.write("consultlint.yaml",
                "kind: notice\nfail-on: error\nselect: [date]\n"
                "files:\n"
                "  - match: annexes\n    kind: other\n    ignore: date/odd\n"
                "  - match: \"*.txt\"\n    kind: diary\n");
  Workspace workspace = open();
  EXPECT_EQ(settings(workspace, "a.md").context.usual_kind, DocumentKind::kNotice);
  EXPECT_EQ(settings(workspace, "a.md").context.kind, std::nullopt);
  EXPECT_EQ(settings(workspace, "a.md").fail_on, Level::kError);
  EXPECT_THAT(rules(workspace, "a.md"), ElementsAre("date/late", "date/odd"));
  EXPECT_EQ(settings(workspace, "annexes/b.md").context.usual_kind, DocumentKind::kOther);
  EXPECT_THAT(rules(workspace, "annexes/b.md"), ElementsAre("date/late"));
  EXPECT_EQ(settings(workspace, "annexes/b.txt").context.usual_kind, DocumentKind::kDiary)
      << "later sections win";
  EXPECT_NE(&settings(workspace, "a.md"), &settings(workspace, "annexes/b.md"));
  EXPECT_EQ(&settings(workspace, "annexes/b.md"), &settings(workspace, "annexes/c.md"));

  Workspace told = open(
      {.given = {.select = {{"word"}}, .kind = Given<DocumentKind>{DocumentKind::kConsultation}}});
  EXPECT_EQ(settings(told, "annexes/b.md").context.kind, DocumentKind::kConsultation);
  EXPECT_THAT(rules(told, "annexes/b.md"), ElementsAre("word/hard"));
}

TEST_F(Workspaces, RulesAndCodesOfAllFilesAreUnited) {
  folder_.write("a/consultlint.yaml", "select: word\n");
  folder_.write("b/consultlint.yaml", "select: date/late\ncodes: test-code\n");
  Workspace workspace = open();
  rules(workspace, "a/x.md");
  rules(workspace, "b/x.md");
  rules(workspace, "b/y.md");
  std::vector<std::string_view> ids;
  for (const RuleInfo* rule : workspace.rules()) ids.push_back(rule->id);
  EXPECT_THAT(ids, ElementsAre("date/late", "date/odd", "word/hard"));
  ASSERT_EQ(workspace.codes().size(), 1U);
  EXPECT_EQ(workspace.codes()[0]->id, "test-code");
}

TEST_F(Workspaces, AWrongConfigurationIsItsFilesErrorAlone) {
  folder_.write("bad/consultlint.yaml", "select: [date/latte]\n");
  Workspace workspace = open();
  const Error error = this->error(workspace, "bad/a.md");
  EXPECT_THAT(error.where, EndsWith("bad/consultlint.yaml:1:10"));
  EXPECT_THAT(error.message, HasSubstr("did you mean 'date/late'?"));
  EXPECT_THAT(rules(workspace, "good.md"), ElementsAre("date/late", "word/hard"));
}

struct WrongName {
  const char* yaml;
  const char* place;
  const char* message;
};

TEST_F(Workspaces, NamesInAConfigurationAreHeldAgainstThePages) {
  constexpr WrongName kTable[] = {
      {"ignore: dates\n", ":1:9", "there is no rule 'dates'"},
      {"rules:\n  word/hrd: note\n", ":2:3", "did you mean 'word/hard'?"},
      {"rules:\n  word:\n    weeks: 3\n", ":3:5", "word stands for several rules"},
      {"rules:\n  wurd:\n    weeks: 3\n", ":2:3", "there is no rule 'wurd'"},
      {"rules:\n  word/hard:\n    week: 3\n", ":3:5", "did you mean 'weeks'?"},
      {"rules:\n  word/hard:\n    weeks: 99\n", ":3:5", "1..52"},
      {"codes: test\n", ":1:8", "there is no code of practice 'test'"},
      {"waivers:\n  - {code: test-code, clause: 1.b, reason: R}\n", ":2:5", "did you mean '1.a'?"},
      {"files:\n  - match: a\n    select: [odd]\n", ":3:14", "there is no rule 'odd'"},
  };
  int number = 0;
  for (const WrongName& wrong : kTable) {
    const std::string folder = "f" + std::to_string(++number);
    folder_.write(folder + "/consultlint.yaml", wrong.yaml);
    Workspace workspace = open();
    const Error error = this->error(workspace, folder + "/x.md");
    EXPECT_THAT(error.where, EndsWith(wrong.place)) << wrong.yaml;
    EXPECT_THAT(error.message, HasSubstr(wrong.message)) << wrong.yaml;
  }
}

TEST_F(Workspaces, WhatIsWrongOnTheCommandLineHasNoPlace) {
  Workspace unknown = open({.given = {.select = {{"dote"}}}});
  EXPECT_EQ(error(unknown, "a.md").where, "");
  Workspace idle = open({.given = {.select = {{"time/diary"}}}});
  EXPECT_EQ(error(idle, "a.md").message, "time/diary compares the files of a run; add --together");
  folder_.write("consultlint.yaml", "select: [time/diary, word]\n");
  Workspace configured = open();
  EXPECT_THAT(rules(configured, "a.md"), ElementsAre("word/hard")) << "no fault of the run";
}

TEST_F(Workspaces, OneConfigurationForAllOrNone) {
  folder_.write("consultlint.yaml", "kind: notice\n");
  folder_.write("other/c.yaml", "kind: diary\n");
  Workspace named = open({.configuration = folder_.at("other/c.yaml")});
  EXPECT_EQ(settings(named, "a.md").context.usual_kind, DocumentKind::kDiary);
  Workspace isolated = open({.isolated = true});
  EXPECT_EQ(settings(isolated, "a.md").context.usual_kind, std::nullopt);
  const auto missing = Workspace::open({.configuration = folder_.at("none.yaml")}, plan_check,
                                       {pages_, storage_.data(), codes_});
  EXPECT_FALSE(missing);
}

TEST_F(Workspaces, ExcludesWhatTheNearestConfigurationNames) {
  folder_.write("consultlint.yaml", "exclude: [archive, \"*.tmp.md\"]\n");
  Workspace workspace = open();
  EXPECT_TRUE(workspace.excludes(folder_.at("archive")));
  EXPECT_TRUE(workspace.excludes(folder_.at("deep/a.tmp.md")));
  EXPECT_FALSE(workspace.excludes(folder_.at("a.md")));
}

TEST_F(Workspaces, DictionariesGiveKnownWords) {
  folder_.write("words.txt", "Dwile\n");
  folder_.write("consultlint.yaml", "dictionaries: words.txt\n");
  Workspace workspace = open();
  EXPECT_THAT(settings(workspace, "a.md").context.known_words, ElementsAre("dwile"));
}

TEST_F(Workspaces, ListsWhoDecidedEachSetting) {
  folder_.write("consultlint.yaml",
                "codes: test-code\nkind: notice\nignore: word\n"
                "rules:\n  date/late: {level: note, weeks: 8}\n");
  Workspace workspace = open({.given = {.fail_on = Given<Level>{Level::kError}}});
  const FileSettings& settings = this->settings(workspace, "a.md");
  EXPECT_EQ(listed(settings, "kind"), "notice [consultlint.yaml:2:7]");
  EXPECT_EQ(listed(settings, "fail-on"), "error [command line]");
  EXPECT_EQ(listed(settings, "nation"), "as detected [default]");
  EXPECT_EQ(listed(settings, "code"), "test-code [consultlint.yaml:1:8]");
  EXPECT_EQ(listed(settings, "word/hard"), "off [consultlint.yaml:3:9]");
  EXPECT_EQ(listed(settings, "date/late"), "note [consultlint.yaml:5:22]");
  EXPECT_EQ(listed(settings, "date/late.weeks"), "8 [consultlint.yaml:5:28]");
  EXPECT_EQ(listed(settings, "date/odd"), "error [test-code:1.a]");
  EXPECT_EQ(listed(settings, "date/odd.weeks"), "10 [test-code:1.a]");
  Workspace bare = open({.isolated = true});
  const FileSettings& defaults = this->settings(bare, "a.md");
  EXPECT_EQ(listed(defaults, "date/late.weeks"), "12 [page]");
  EXPECT_EQ(listed(defaults, "date/odd"), "off [page]");
}

}  // namespace
}  // namespace consultlint
