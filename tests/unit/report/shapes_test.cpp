// The checks that other tests of reports lean on do find faults.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include "support/json_shape.h"
#include "support/junit_shape.h"

namespace consultlint {
namespace {

using nlohmann::json;

std::string fault(const char* value) {
  static const json kSchema = json::parse(R"({
    "type": "object",
    "required": ["line", "level"],
    "additionalProperties": false,
    "properties": {
      "line": {"type": "integer", "minimum": 1},
      "level": {"enum": ["note", "error"]},
      "page": {"type": ["integer", "null"]},
      "name": {"type": "string", "pattern": "^[a-z]+$"},
      "inner": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/flag"}},
      "fix": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/flag"}]},
      "one": {"oneOf": [{"type": "integer"}, {"type": "number"}]}
    },
    "$defs": {"flag": {"type": "boolean"}}
  })");
  return test::shape_fault(json::parse(value), kSchema);
}

TEST(JsonShape, TellsWhatFitsFromWhatDoesNot) {
  EXPECT_EQ(fault(R"({"line":1,"level":"note","page":null,"name":"a","inner":[true,false],
                      "fix":null,"one":1.5})"),
            "");
  const std::pair<const char*, const char*> cases[] = {
      {R"([])", ": [] is no \"object\""},
      {R"({"line":1})", ": has no \"level\""},
      {R"({"line":0,"level":"note"})", "/line: 0 is too small"},
      {R"({"line":1.5,"level":"note"})", "/line: 1.5 is no \"integer\""},
      {R"({"line":1,"level":"fatal"})", "/level: \"fatal\" is not of [\"note\",\"error\"]"},
      {R"({"line":1,"level":"note","page":"3"})", "/page: \"3\" is no [\"integer\",\"null\"]"},
      {R"({"line":1,"level":"note","name":"A"})", "/name: \"A\" has another form"},
      {R"({"line":1,"level":"note","inner":[true,1]})", "/inner/1: 1 is no \"boolean\""},
      {R"({"line":1,"level":"note","inner":[true,true]})", "/inner: [true,true] repeats an item"},
      {R"({"line":1,"level":"note","fix":1})", "/fix: 1 fits none"},
      {R"({"line":1,"level":"note","one":1})", "/one: 1 fits not one"},
      {R"({"line":1,"level":"note","odd":1})", ": knows no \"odd\""},
  };
  for (const auto& [value, said] : cases) EXPECT_EQ(fault(value), said) << value;
  EXPECT_THROW(test::shape_fault(json(1), json::parse(R"({"maximum": 3})")), std::logic_error);
}

/// A report of one failed and one passed test, with `from` in it replaced by `to`.
std::string fault_with(const std::string& from, const std::string& to) {
  std::string report =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"n\" tests=\"2\" failures=\"1\" errors=\"0\">"
      "<testsuite name=\"s\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">"
      "<testcase name=\"a\"><failure type=\"t\" message=\"m\">words</failure></testcase>"
      "<testcase name=\"b\" classname=\"c\"/></testsuite></testsuites>";
  report.replace(report.find(from), from.size(), to);
  return test::junit_fault(report);
}

TEST(JunitShape, TellsWhatFitsFromWhatDoesNot) {
  EXPECT_EQ(fault_with("words", "other words"), "");
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"words", "\x1b[31m", "a character that XML 1.0 cannot hold"},
      {"words", "\xEF\xBF\xBF", "a character that XML 1.0 cannot hold"},
      {"words", "\xFF", "a character that XML 1.0 cannot hold"},
      {"</testcase>", "", "Start-end tags mismatch"},
      {"testcase name=\"b\"", "testcase", "testcase has no name"},
      {"classname", "file", "testcase may have no file"},
      {"failures=\"1\"", "failures=\"2\"", "testsuites miscounts its failures"},
      {"skipped=\"0\"", "skipped=\"1\"", "testsuite miscounts its skipped"},
      {"<testcase name=\"b\"", "<system-err/><testcase name=\"b\"",
       "testsuite may not hold system-err"},
  };
  for (const auto& [from, to, said] : cases) EXPECT_EQ(fault_with(from, to), said) << to;
}

}  // namespace
}  // namespace consultlint
