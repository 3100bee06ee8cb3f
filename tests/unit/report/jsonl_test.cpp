#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/json_shape.h"
#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;

json schema() {
  return json::parse(std::ifstream(CONSULTLINT_SOURCE_DIR "/src/report/jsonl.schema.json"));
}

/// The only line of a report, which fits the schema.
json line_of(const FileReport& report) {
  const std::string text = written(write_jsonl, std::span(&report, 1), [](Report&) {});
  EXPECT_EQ(text.find('\n'), text.size() - 1) << text;
  json line = json::parse(text);
  EXPECT_EQ(test::shape_fault(line, schema()), "") << text;
  return line;
}

TEST(Jsonl, AFindingHasEveryKeyAndNullForWhatIsAbsent) {
  EXPECT_EQ(line_of(file("a.md", Format::kMarkdown,
                         {finding(kPlainWords, "Hard.", at(3, "😀 [[utilise]]"))})),
            json::parse(R"({"path":"a.md","rule":"language/plain-words","level":"warning",
                "kind":"consultation","message":"Hard.","text":"utilise",
                "line":3,"column":3,"endLine":3,"endColumn":10,
                "utf16":{"column":4,"endColumn":11},"bytes":{"column":6,"endColumn":13},
                "whereabouts":null,"page":null,"heading":null,"clauses":[],"related":[],"fix":null,
                "fingerprint":"00000000000000f1:1"})"));
}

TEST(Jsonl, AFindingTellsAllItKnows) {
  ReportedFinding found = fixable(kTwoDates, "Two dates.", at(3, "By [[31 March]]."), "17 March");
  found.at.place.page = 2;
  found.at.whereabouts = "paragraph 3";
  found.at.heading = "How to respond";
  found.alternatives = {"18 March"};
  found.clauses = {"kent:4.2"};
  found.related.push_back({at(1, "[[17 March]]"), "The first one."});
  found.related.push_back({at(2, "[[9 April]]"), "Announced so.", "diary.md"});
  const json line = line_of(file("a.docx", Format::kDocx, {found}));
  EXPECT_EQ(line["page"], 2);
  EXPECT_EQ(line["whereabouts"], "paragraph 3");
  EXPECT_EQ(line["heading"], "How to respond");
  EXPECT_EQ(line["clauses"], json::parse(R"(["kent:4.2"])"));
  EXPECT_EQ(line["related"],
            json::parse(R"([{"path":"a.docx","message":"The first one.","line":1,"column":1},
                {"path":"diary.md","message":"Announced so.","line":2,"column":1}])"));
  EXPECT_EQ(line["fix"], json::parse(R"({"safe":true,"edits":[{"line":3,"column":4,"endLine":3,
      "endColumn":12,"utf16":{"column":4,"endColumn":12},"bytes":{"column":4,"endColumn":12},
      "text":"17 March"}],"alternatives":["18 March"]})"));
}

TEST(Jsonl, WhatCouldNotBeReadIsALineToo) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  FileReport damaged = file("c.docx", Format::kDocx, {});
  damaged.problems = {"The comments are missing."};
  damaged.failures = {"x/y failed: z"};
  const std::vector<Error> errors = {{"There is no rule 'x'.", "consultlint.yaml:3:1"}};
  const std::string lines = written(write_jsonl, Files(std::move(unreadable), std::move(damaged)),
                                    [&](Report& report) { report.errors = errors; });
  EXPECT_EQ(lines,
            "{\"path\":\"b.docx\",\"error\":\"The package ends early.\"}\n"
            "{\"path\":\"c.docx\",\"problem\":\"The comments are missing.\"}\n"
            "{\"path\":\"c.docx\",\"error\":\"x/y failed: z\"}\n"
            "{\"path\":null,\"error\":\"consultlint.yaml:3:1: There is no rule 'x'.\"}\n");
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    EXPECT_EQ(test::shape_fault(json::parse(line), schema()), "") << line;
  }
}

TEST(Jsonl, NothingFoundIsNothing) {
  EXPECT_EQ(written(write_jsonl, {file("a.md", Format::kMarkdown, {})}), "");
}

}  // namespace
}  // namespace consultlint
