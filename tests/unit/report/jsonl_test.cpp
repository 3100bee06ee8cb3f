#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;

TEST(Jsonl, AFindingHasEveryKeyAndNullForWhatIsAbsent) {
  EXPECT_EQ(written(write_jsonl, {file("a.md", Format::kMarkdown,
                                       {finding(kPlainWords, "Hard.", at(3, "😀 [[utilise]]"))})}),
            R"({"path":"a.md","rule":"language/plain-words","level":"warning",)"
            R"("kind":"consultation","message":"Hard.","line":3,"column":3,"endLine":3,)"
            R"("endColumn":10,"page":null,"heading":null,"clauses":[],"related":[],"fix":null})"
            "\n");
}

TEST(Jsonl, AFindingTellsAllItKnows) {
  ReportedFinding found = fixable(kTwoDates, "Two dates.", at(3, "By [[31 March]]."), "17 March");
  found.at.place.page = 2;
  found.at.heading = "How to respond";
  found.clauses = {"kent:4.2"};
  found.related.push_back({at(1, "[[17 March]]"), "The first one."});
  found.related.push_back({at(2, "[[9 April]]"), "Announced so.", "diary.md"});
  const std::string line = written(write_jsonl, {file("a.docx", Format::kDocx, {found})});
  EXPECT_TRUE(line.ends_with(
      R"("page":2,"heading":"How to respond","clauses":["kent:4.2"],)"
      R"("related":[{"path":"a.docx","message":"The first one.","line":1,"column":1},)"
      R"({"path":"diary.md","message":"Announced so.","line":2,"column":1}],)"
      R"("fix":{"safe":true,"edits":[{"line":3,"column":4,"endLine":3,"endColumn":12,)"
      R"("text":"17 March"}]}})"
      "\n"))
      << line;
}

TEST(Jsonl, WhatCouldNotBeReadIsALineToo) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  const std::vector<Error> errors = {{"There is no rule 'x'.", "consultlint.yaml:3:1"}};
  EXPECT_EQ(written(write_jsonl, {unreadable}, [&](Report& report) { report.errors = errors; }),
            "{\"path\":\"b.docx\",\"error\":\"The package ends early.\"}\n"
            "{\"path\":null,\"error\":\"consultlint.yaml:3:1: There is no rule 'x'.\"}\n");
}

TEST(Jsonl, NothingFoundIsNothing) {
  EXPECT_EQ(written(write_jsonl, {file("a.md", Format::kMarkdown, {})}), "");
}

}  // namespace
}  // namespace consultlint
