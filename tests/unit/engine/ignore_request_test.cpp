#include "engine/ignore_request.h"

#include <gtest/gtest.h>

namespace consultlint {
namespace {

TEST(IgnoreRequest, IsReadInAllForms) {
  const struct {
    const char* text;
    IgnoreReach reach;
    std::vector<std::string> rules;
    const char* reason;
  } kCases[] = {
      {"ignore a/b why", IgnoreReach::kBlock, {"a/b"}, "why"},
      {"ignore a/b", IgnoreReach::kBlock, {"a/b"}, ""},
      {"ignore a/b,c two words", IgnoreReach::kBlock, {"a/b", "c"}, "two words"},
      {"ignore a/b, c two words", IgnoreReach::kBlock, {"a/b", "c"}, "two words"},
      {"ignore a/b , c two words", IgnoreReach::kBlock, {"a/b", "c"}, "two words"},
      {"ignore a/b: why", IgnoreReach::kBlock, {"a/b"}, "why"},
      {"ignore a/b -- why - so", IgnoreReach::kBlock, {"a/b"}, "why - so"},
      {"ignore a/b – why", IgnoreReach::kBlock, {"a/b"}, "why"},
      {"ignore\n  a/b\n  over\n  lines", IgnoreReach::kBlock, {"a/b"}, "over\n  lines"},
      {"ignore-next-line all", IgnoreReach::kNextLine, {"all"}, ""},
      {"ignore-start a/b x", IgnoreReach::kStart, {"a/b"}, "x"},
      {"ignore-end", IgnoreReach::kEnd, {}, ""},
      {"ignore-end a/b", IgnoreReach::kEnd, {"a/b"}, ""},
      {"ignore-file a x", IgnoreReach::kFile, {"a"}, "x"},
  };
  for (const auto& c : kCases) {
    const Result<IgnoreRequest> request = parse_ignore(c.text);
    ASSERT_TRUE(request) << c.text << ": " << request.error().message;
    EXPECT_EQ(request->reach, c.reach) << c.text;
    EXPECT_EQ(request->rules, c.rules) << c.text;
    EXPECT_EQ(request->reason, c.reason) << c.text;
  }
}

TEST(IgnoreRequest, IsRefusedInWords) {
  EXPECT_EQ(parse_ignore("ignroe a/b").error().message,
            "\"ignroe\" is nothing that a comment can ask: did you mean 'ignore'?");
  EXPECT_EQ(parse_ignore("ignore").error().message,
            "The comment names no rule. Write \"ignore RULE reason\", with the rule as the report "
            "shows it in square brackets.");
  EXPECT_FALSE(parse_ignore(""));
  EXPECT_FALSE(parse_ignore("ignore-file ,"));
}

}  // namespace
}  // namespace consultlint
