#include "consultlint/check.h"

#include <gtest/gtest.h>

#include "consultlint/rule.h"

namespace consultlint {
namespace {

TEST(Sink, FillsTheHolesOfTheMessage) {
  Sink sink("Write {prefer}, not {found} ({found}).");
  sink.report({1, 4}, {{"found", "a {prefer}"}, {"prefer", 7}});
  ASSERT_EQ(sink.findings().size(), 1U);
  EXPECT_EQ(sink.findings()[0].message, "Write 7, not a {prefer} (a {prefer}).");
  EXPECT_EQ(sink.findings()[0].span, (TextSpan{1, 4}));
}

TEST(Sink, ShowsAHoleThatNobodyFilledAndDropsTheSpaceBeforeAnEmptyOne) {
  Sink sink("It {is} missing. {nearest}");
  sink.report({}, {{"nearest", ""}});
  EXPECT_EQ(sink.findings()[0].message, "It {is} missing.");
  Sink open("a { b");
  open.report({});
  EXPECT_EQ(open.findings()[0].message, "a { b");
}

TEST(Names, GoBothWays) {
  EXPECT_EQ(to_string(Verdict::kNotMet), "not-met");
  EXPECT_EQ(to_string(Verdict::kCannotTell), "cannot-tell");
  for (const Level level : {Level::kNone, Level::kNote, Level::kWarning, Level::kError}) {
    EXPECT_EQ(level_named(to_string(level)), level);
  }
  EXPECT_FALSE(level_named("fatal"));
}

}  // namespace
}  // namespace consultlint
