#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/json_shape.h"
#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;

/// What GitLab reads of a code quality report; a path must lead on from the root of the repository.
const json kShape = json::parse(R"({
  "type": "array",
  "items": {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": false,
    "properties": {
      "description": {"type": "string", "pattern": "."},
      "check_name": {"type": "string", "pattern": "."},
      "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
      "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
      "location": {
        "type": "object",
        "required": ["path", "lines"],
        "properties": {
          "path": {"type": "string", "pattern": "^[^/]"},
          "lines": {
            "type": "object",
            "required": ["begin"],
            "properties": {
              "begin": {"type": "integer", "minimum": 1},
              "end": {"type": "integer", "minimum": 1}
            }
          }
        }
      }
    }
  }
})");

json entries(const Files& files, auto adjust) {
  json list = json::parse(written(write_gitlab, files, adjust));
  EXPECT_EQ(test::shape_fault(list, kShape), "") << list.dump(1);
  return list;
}

json entries(const Files& files) {
  return entries(files, [](Report&) {});
}

TEST(Gitlab, AFindingIsAnEntry) {
  json list = entries(file("./docs/a.md", Format::kMarkdown,
                           {finding(kTwoDates, "Two dates.", at(3, "By [[31 March]]."))}));
  list[0].erase("fingerprint");
  EXPECT_EQ(list, json::parse(R"([{"description":"Two dates.",
      "check_name":"timescale/two-closing-dates","severity":"critical",
      "location":{"path":"docs/a.md","lines":{"begin":3,"end":3}}}])"));
}

TEST(Gitlab, SeveritiesFollowLevels) {
  std::vector<std::string> seen;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote, Level::kNone}) {
    ReportedFinding found = finding(kPlainWords, "m.", at(1, "[[x]]"));
    found.level = level;
    seen.push_back(entries(file("a.md", Format::kMarkdown, {found}))[0]["severity"]);
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"critical", "major", "minor", "info"}));
}

TEST(Gitlab, NoTwoEntriesShareAFingerprint) {
  const ReportedFinding found = finding(kPlainWords, "Hard.", at(3, "[[utilise]]"));
  const json list = entries({file("a.md", Format::kMarkdown, {found, found}),
                             file("b.md", Format::kMarkdown, {found, found})});
  std::set<std::string> names;
  for (const json& entry : list) names.insert(entry["fingerprint"]);
  EXPECT_EQ(names.size(), 4U);
}

TEST(Gitlab, AFingerprintDoesNotHangOnTheLineOrTheMachine) {
  const auto name = [](std::string path, std::uint32_t line) {
    return entries(file(std::move(path), Format::kMarkdown,
                        {finding(kPlainWords, "Hard.", at(line, "[[utilise]]"))}),
                   [](Report& report) { report.folder = "/builds/team/papers"; })[0];
  };
  EXPECT_EQ(name("docs/a.md", 3)["fingerprint"], name("docs/a.md", 40)["fingerprint"]);
  EXPECT_EQ(name("docs/a.md", 3), name("/builds/team/papers/docs/a.md", 3));
}

TEST(Gitlab, AWordFileSaysItsParagraph) {
  ReportedFinding found = finding(kPlainWords, "Hard.", at(12, "[[utilise]]"));
  found.at.whereabouts = "paragraph 12";
  const json entry = entries(file("b.docx", Format::kDocx, {found}))[0];
  EXPECT_EQ(entry["description"], "Hard. (paragraph 12)");
  EXPECT_EQ(entry["location"]["lines"]["begin"], 12);
}

TEST(Gitlab, WhatCouldNotBeDoneBlocks) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  FileReport damaged = file("c.docx", Format::kDocx, {});
  damaged.problems = {"The comments are missing.", "The notes are missing."};
  const std::vector<Error> errors = {{"There is no such file.", "d.md"}};
  const json list = entries(Files(std::move(unreadable), std::move(damaged)),
                            [&](Report& report) { report.errors = errors; });
  ASSERT_EQ(list.size(), 4U);
  EXPECT_EQ(list[0]["severity"], "blocker");
  EXPECT_EQ(list[0]["check_name"], "input/unreadable");
  EXPECT_EQ(list[1]["severity"], "major");
  EXPECT_NE(list[1]["fingerprint"], list[2]["fingerprint"]);
  EXPECT_EQ(list[3]["description"], "d.md: There is no such file.");
}

TEST(Gitlab, NothingFoundIsAnEmptyList) {
  EXPECT_EQ(written(write_gitlab, file("a.md", Format::kMarkdown, {})), "[]\n");
}

}  // namespace
}  // namespace consultlint
