#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/json_shape.h"
#include "unit/report/sample.h"

namespace consultlint {
namespace {

using namespace report_sample;
using nlohmann::json;

/// The fields of the format that are written here; readers of older versions refuse others.
const json kShape = json::parse(R"({
  "type": "object",
  "required": ["source", "diagnostics"],
  "additionalProperties": false,
  "properties": {
    "source": {"type": "object", "required": ["name"],
               "properties": {"name": {"type": "string"}}},
    "diagnostics": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["message", "location", "severity", "code"],
        "additionalProperties": false,
        "properties": {
          "message": {"type": "string", "pattern": "."},
          "location": {
            "type": "object",
            "required": ["path"],
            "additionalProperties": false,
            "properties": {"path": {"type": "string"}, "range": {"$ref": "#/$defs/range"}}
          },
          "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
          "code": {"type": "object", "required": ["value"],
                   "properties": {"value": {"type": "string", "pattern": "."}}},
          "suggestions": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["range", "text"],
              "properties": {"range": {"$ref": "#/$defs/range"}, "text": {"type": "string"}}
            }
          }
        }
      }
    }
  },
  "$defs": {
    "range": {
      "type": "object",
      "required": ["start"],
      "additionalProperties": false,
      "properties": {"start": {"$ref": "#/$defs/position"}, "end": {"$ref": "#/$defs/position"}}
    },
    "position": {
      "type": "object",
      "required": ["line"],
      "additionalProperties": false,
      "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1}
      }
    }
  }
})");

json diagnostics(const Files& files, auto adjust) {
  json result = json::parse(written(write_rdjson, files, adjust));
  EXPECT_EQ(test::shape_fault(result, kShape), "") << result.dump(1);
  return result["diagnostics"];
}

json diagnostic_of(Format format, const ReportedFinding& found) {
  return diagnostics(file("docs/a.md", format, {found}), [](Report&) {})[0];
}

TEST(Rdjson, ColumnsAreBytesAndTheEndIsBehindTheLast) {
  EXPECT_EQ(diagnostic_of(Format::kMarkdown,
                          fixable(kPlainWords, "Hard.", at(3, "😀 é [[utilisé]] it"), "use")),
            json::parse(R"({"message":"Hard.",
      "location":{"path":"docs/a.md","range":{"start":{"line":3,"column":9},
                                              "end":{"line":3,"column":17}}},
      "severity":"WARNING","code":{"value":"language/plain-words"},
      "suggestions":[{"range":{"start":{"line":3,"column":9},"end":{"line":3,"column":17}},
                      "text":"use"}]})"));
}

TEST(Rdjson, EachTextThatWouldDoIsASuggestion) {
  ReportedFinding found = fixable(kPlainWords, "Hard.", at(3, "[[utilise]]"), "use");
  found.alternatives = {"make use of"};
  const json suggestions = diagnostic_of(Format::kText, found)["suggestions"];
  ASSERT_EQ(suggestions.size(), 2U);
  EXPECT_EQ(suggestions[0]["text"], "use");
  EXPECT_EQ(suggestions[1]["text"], "make use of");
}

TEST(Rdjson, EditsThatBelongTogetherAreNoSuggestions) {
  ReportedFinding found = fixable(kPlainWords, "Hard.", at(3, "[[utilise]]"), "use");
  found.edits.push_back({{4, 1, 4, 1, 0}, "Name: "});
  const json diagnostic = diagnostic_of(Format::kMarkdown, found);
  EXPECT_FALSE(diagnostic.contains("suggestions"));
  EXPECT_EQ(diagnostic["message"], "Hard.\nFix: write \"use\", insert \"Name: \" at 4:1");
}

TEST(Rdjson, RelatedPlacesStandInTheMessage) {
  ReportedFinding found = finding(kTwoDates, "Two dates.", at(3, "By [[31 March]]."));
  found.related.push_back({at(1, "[[17 March]]"), "The first one."});
  const json diagnostic = diagnostic_of(Format::kMarkdown, found);
  EXPECT_EQ(diagnostic["message"], "Two dates.\ndocs/a.md:1:1: The first one.");
  EXPECT_EQ(diagnostic["severity"], "ERROR");
}

TEST(Rdjson, AWordFileHasParagraphsAndNoColumns) {
  ReportedFinding found = fixable(kPlainWords, "Hard.", at(12, "[[utilise]]"), "use");
  found.at.whereabouts = "paragraph 12";
  found.level = Level::kNote;
  EXPECT_EQ(diagnostic_of(Format::kDocx, found),
            json::parse(R"({"message":"Hard. (paragraph 12)\nFix: write \"use\"",
                "location":{"path":"docs/a.md","range":{"start":{"line":12}}},
                "severity":"INFO","code":{"value":"language/plain-words"}})"));
}

TEST(Rdjson, WhatCouldNotBeDoneIsADiagnostic) {
  FileReport unreadable;
  unreadable.path = "b.docx";
  unreadable.error = Error{"The package ends early.", "b.docx"};
  const std::vector<Error> errors = {{"There is no such file.", "d.md"}};
  const json list =
      diagnostics(Files(std::move(unreadable)), [&](Report& report) { report.errors = errors; });
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0], json::parse(R"({"message":"The package ends early.",
      "location":{"path":"b.docx"},"severity":"ERROR","code":{"value":"input/unreadable"}})"));
  EXPECT_EQ(list[1]["message"], "d.md: There is no such file.");
}

TEST(Rdjson, NothingFoundIsAnEmptyList) {
  EXPECT_EQ(written(write_rdjson, file("a.md", Format::kMarkdown, {})),
            "{\"source\":{\"name\":\"consultlint\"},\"diagnostics\":[]}\n");
}

}  // namespace
}  // namespace consultlint
