#include "engine/configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/configuration_finder.h"
#include "engine/configuration_schema.h"
#include "support/folder.h"

namespace consultlint {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Configurations : public testing::Test {
 protected:
  Result<Configuration> read(std::string_view yaml) const {
    folder_.write("consultlint.yaml", yaml);
    return read_configuration(folder_.at("consultlint.yaml"));
  }
  Error error(std::string_view yaml) const {
    const auto configuration = read(yaml);
    EXPECT_FALSE(configuration) << yaml;
    return configuration ? Error{} : configuration.error();
  }

  const test::Folder folder_;
};

TEST_F(Configurations, ReadsEveryKey) {
  folder_.write("house/x", "");
  folder_.write("words.txt", "");
  const auto configuration = read(R"(
codes: [gunning, dudley-compact]
kind: notice
nation: scotland
reference-date: 2026-01-05
revisions: original
select: default
ignore: [plain, jargon/health]
rules:
  timescale/short-period:
    level: error
    min-weeks: 8
  plain: note
  spelling/unknown-word: {also-known: [Llŷn, dwile]}
waivers:
  - code: gunning
    clause: 2.b
    reason: The fund closes.
fail-on: error
packs: [house]
dictionaries: words.txt
exclude: [archive, "*.tmp.md"]
baseline: known.json
files:
  - match: annexes
    kind: other
  - match: ["*.md"]
    ignore: [readability]
)");
  ASSERT_TRUE(configuration) << configuration.error().where << configuration.error().message;
  const SettingsLayer& given = configuration->given;
  EXPECT_THAT(given.codes, SizeIs(2));
  EXPECT_EQ(given.kind->value, DocumentKind::kNotice);
  EXPECT_THAT(given.kind->where, EndsWith("consultlint.yaml:3:7"));
  EXPECT_EQ(given.nation->value, Nation::kScotland);
  EXPECT_EQ(given.reference_date->value, Date(std::chrono::year(2026) / 1 / 5));
  EXPECT_EQ(given.revisions->value, Revisions::kOriginal);
  EXPECT_THAT(given.select, SizeIs(1));
  EXPECT_THAT(given.ignore, SizeIs(2));
  ASSERT_THAT(given.levels, SizeIs(2));
  EXPECT_EQ(given.levels[1].value.rule, "timescale/short-period") << "what names fewer wins";
  ASSERT_THAT(given.options, SizeIs(2));
  EXPECT_EQ(given.options[0].value.setting.name, "min-weeks");
  EXPECT_EQ(given.options[0].value.setting.value, "8");
  EXPECT_THAT(given.options[0].where, EndsWith(":12:5"));
  EXPECT_EQ(given.options[1].value.setting.value, "Llŷn; dwile");
  ASSERT_THAT(given.waivers, SizeIs(1));
  EXPECT_EQ(given.waivers[0].value.reason, "The fund closes.");
  EXPECT_EQ(given.fail_on->value, Level::kError);
  EXPECT_EQ(configuration->packs[0].value, folder_.at("house"));
  EXPECT_EQ(configuration->dictionaries[0].value, folder_.at("words.txt"));
  EXPECT_EQ(configuration->baseline->value, folder_.at("known.json"));
  EXPECT_THAT(configuration->exclude, SizeIs(2));
  ASSERT_THAT(configuration->sections, SizeIs(2));
  EXPECT_EQ(configuration->sections[0].given.kind->value, DocumentKind::kOther);
  EXPECT_EQ(configuration->sections[1].match[0].value, "*.md");
}

struct Mistake {
  const char* yaml;
  const char* place;  ///< Line and column.
  const char* message;
};

TEST_F(Configurations, MistakesAreToldWithPlaceAndRemedy) {
  constexpr Mistake kTable[] = {
      {"kinds: notice\n", ":1:1", "there is no key 'kinds' here; did you mean 'kind'?"},
      {"kind: notices\n", ":1:7", "there is no document kind 'notices'; did you mean 'notice'?"},
      {"kind: [notice]\n", ":1:7", "'kind' takes a line of text"},
      {"nation: wales\n", ":1:9",
       "nation is england-and-wales, scotland or northern-ireland, not 'wales'"},
      {"reference-date: 5/1/26\n", ":1:17", "reference-date is a date such as 2025-03-14"},
      {"revisions: last\n", ":1:12", "revisions is accepted or original, not 'last'"},
      {"fail-on: none\n", ":1:10", "fail-on is note, warning or error, not 'none'"},
      {"codes: {a: b}\n", ":1:8", "'codes' takes a name or a list of names"},
      {"ignore:\n  - [a]\n", ":2:5", "'ignore' takes a name or a list of names"},
      {"rules: [a]\n", ":1:8", "'rules' takes a map"},
      {"rules:\n  plain/x: off\n", ":2:12", "name it under 'ignore'"},
      {"rules:\n  plain/x: fatal\n", ":2:12", "a level is note, warning or error, not 'fatal'"},
      {"rules:\n  plain/x:\n    - note\n", ":3:5", "plain/x takes a level, or a map"},
      {"rules:\n  plain/x: {known: [\"a; b\"]}\n", ":2:21", "holds no semicolon"},
      {"waivers: {code: gunning}\n", ":1:10", "'waivers' takes a list"},
      {"waivers:\n  - code: gunning\n    clause: 2.b\n", ":2:5", "'reason' is missing here"},
      {"waivers:\n  - {code: gunning, clause: 2.b, reason: \" \"}\n", ":2:42",
       "'reason' takes a line of text"},
      {"waivers:\n  - {code: a, clause: b, because: c}\n", ":2:26", "no key 'because' here"},
      {"files: notes\n", ":1:8", "'files' takes a list"},
      {"files:\n  - kind: notice\n", ":2:5", "'match' is missing here"},
      {"files:\n  - match: a\n    packs: [b]\n", ":3:5", "there is no key 'packs' here"},
      {"files:\n  - match: a\n    kind: noice\n", ":3:11", "did you mean 'notice'?"},
      {"- kind: notice\n", ":1:1", "this must be lines of 'key: value'"},
      {"packs: [../house]\n", ":1:9", "leads outside the configuration's folder"},
      {"packs: /usr/share\n", ":1:8", "is absolute; name it from the configuration's folder"},
      {"dictionaries: [a/../../words.txt]\n", ":1:16", "leads outside"},
      {"packs: [hose]\n", ":1:9", "a pack is a folder of pages"},
      {"baseline: ../known.json\n", ":1:11", "leads outside"},
  };
  for (const Mistake& mistake : kTable) {
    const Error error = this->error(mistake.yaml);
    EXPECT_THAT(error.where, EndsWith("consultlint.yaml" + std::string(mistake.place)))
        << mistake.yaml;
    EXPECT_THAT(error.message, HasSubstr(mistake.message)) << mistake.yaml;
  }
}

TEST_F(Configurations, LinksThatLeadOutsideAreRefused) {
  const test::Folder elsewhere;
  elsewhere.write("secret/check.md", "secret");
  namespace fs = std::filesystem;
  fs::create_directory_symlink(elsewhere.at("secret"), folder_.at("link"));
  fs::create_directory(folder_.at("pack"));
  fs::create_symlink(elsewhere.at("secret/check.md"), folder_.at("pack/check.md"));
  fs::create_symlink(elsewhere.at("secret/check.md"), folder_.at("words.txt"));
  for (const char* yaml : {"packs: link\n", "packs: link/deeper\n", "packs: pack\n",
                           "dictionaries: words.txt\n", "baseline: link/new.json\n"}) {
    EXPECT_THAT(error(yaml).message, HasSubstr("leads outside the configuration's folder")) << yaml;
  }
  fs::create_directory(folder_.at("real"));
  fs::create_directory_symlink(folder_.at("real"), folder_.at("inner"));
  EXPECT_TRUE(read("packs: inner\n")) << "a link that stays inside is fine";
}

TEST_F(Configurations, AConfigurationMayNotBeALinkToElsewhere) {
  const test::Folder elsewhere;
  elsewhere.write("c.yaml", "kind: notice\n");
  std::filesystem::create_symlink(elsewhere.at("c.yaml"), folder_.at("consultlint.yaml"));
  ConfigurationFinder finder;
  const auto found = finder.nearest(folder_.at("a.md"));
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().message, HasSubstr("leads outside"));
}

TEST_F(Configurations, TheNearestAtOrAboveIsFound) {
  folder_.write("consultlint.yaml", "kind: notice\n");
  folder_.write("deep/consultlint.yaml", "kind: diary\n");
  folder_.write("deep/down/a.md", "x\n");
  ConfigurationFinder finder;
  EXPECT_EQ((*finder.nearest(folder_.at("a.md")))->given.kind->value, DocumentKind::kNotice);
  EXPECT_EQ((*finder.nearest(folder_.at("other/new.md")))->given.kind->value,
            DocumentKind::kNotice);
  const auto deep = finder.nearest(folder_.at("deep/down/a.md"));
  ASSERT_TRUE(deep);
  EXPECT_EQ((*deep)->given.kind->value, DocumentKind::kDiary);
  EXPECT_EQ((*deep)->folder, folder_.at("deep"));
  EXPECT_EQ(*deep, *finder.nearest(folder_.at("deep/down/../b.md"))) << "read once";
}

TEST_F(Configurations, AMisnamedOneIsNotPassedOverInSilence) {
  folder_.write("consultlint.yml", "kind: notice\n");
  ConfigurationFinder finder;
  const auto found = finder.nearest(folder_.at("a.md"));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().message, "a configuration is called consultlint.yaml; rename this file");
  EXPECT_EQ(found.error().where, folder_.at("consultlint.yml"));
}

/// The commented text with its examples brought to life.
std::string with_examples(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    const bool prose = line == "#" || (line.starts_with("# ") && !line.starts_with("#  "));
    if (line.starts_with('#') && !prose) line.remove_prefix(1);
    out += std::string(line) + '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

TEST_F(Configurations, TheWrittenOneSaysNothingAndItsExamplesAreRight) {
  const std::string text = commented_configuration();
  const auto silent = read(text);
  ASSERT_TRUE(silent) << silent.error().message;
  EXPECT_FALSE(silent->given.kind);
  EXPECT_THAT(silent->sections, IsEmpty());
  const std::string lively = with_examples(text);
  folder_.write("house-rules/check.md", "");
  const auto speaking = read(lively);
  ASSERT_TRUE(speaking) << speaking.error().where << ": " << speaking.error().message << lively;
  EXPECT_EQ(speaking->given.kind->value, DocumentKind::kConsultation);
  EXPECT_THAT(speaking->given.waivers, SizeIs(1));
  EXPECT_THAT(speaking->sections, SizeIs(1));
  for (const ConfigurationKey& key : configuration_keys()) {
    EXPECT_THAT(lively, HasSubstr("\n" + std::string(key.name) + ":")) << "not written";
  }
}

TEST(Readme, NamesEveryKey) {
  std::ifstream file(CONSULTLINT_SOURCE_DIR "/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  for (const ConfigurationKey& key : configuration_keys()) {
    EXPECT_THAT(readme, HasSubstr("`" + std::string(key.name) + "`"));
  }
}

}  // namespace
}  // namespace consultlint
