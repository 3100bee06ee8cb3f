#include "report/diff.h"

#include <gtest/gtest.h>

#include <charconv>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace consultlint {
namespace {

std::string diff(std::string_view before, std::string_view after, std::string_view path = "a.md") {
  std::string out;
  append_unified_diff(out, {path, before, after}, false);
  return out;
}

TEST(UnifiedDiff, IsEmptyWhereNothingChanged) {
  EXPECT_EQ(diff("", ""), "");
  EXPECT_EQ(diff("a\nb\n", "a\nb\n"), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, JoinsChangesThatShareContextAndPartsThoseThatDoNot) {
  EXPECT_EQ(diff("a\n1\n2\n3\n4\n5\n6\nb\n1\n2\n3\n4\n5\n6\n7\nc\n",
                 "A\n1\n2\n3\n4\n5\n6\nB\n1\n2\n3\n4\n5\n6\n7\nC\n"),
            "--- a.md\n+++ a.md\n"
            "@@ -1,11 +1,11 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n 1\n 2\n 3\n"
            "@@ -13,4 +13,4 @@\n 5\n 6\n 7\n-c\n+C\n");
}

TEST(UnifiedDiff, NamesEmptyRangesByTheLineBefore) {
  EXPECT_EQ(diff("", "a\n"), "--- a.md\n+++ a.md\n@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(diff("a\n", ""), "--- a.md\n+++ a.md\n@@ -1 +0,0 @@\n-a\n");
}

TEST(UnifiedDiff, TellsOfAMissingLineEnd) {
  EXPECT_EQ(diff("a", "b"),
            "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n"
            "+b\n\\ No newline at end of file\n");
  EXPECT_EQ(diff("a\nb", "A\nb"),
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n");
}

TEST(UnifiedDiff, KeepsCarriageReturns) {
  EXPECT_EQ(diff("a\r\nb\r\n", "A\r\nb\r\n"),
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\r\n");
}

TEST(UnifiedDiff, WritesPathsAsPatchProgramsReadThem) {
  const auto head = [](std::string_view path) {
    const std::string all = diff("a\n", "b\n", path);
    return all.substr(0, all.find('\n'));
  };
  EXPECT_EQ(head("./papers/a.md"), "--- papers/a.md");
  EXPECT_EQ(head("two words.md"), "--- two words.md\t");
  EXPECT_EQ(head("a\"b\n.md"), "--- \"a\\\"b\\012.md\"");
}

TEST(UnifiedDiff, InColourShowsNoControlCharacters) {
  std::string out;
  append_unified_diff(out, {"a.md", "a\x1b[2J\r\n", "b\r\n"}, true);
  EXPECT_EQ(out,
            "\x1b[1m--- a.md\x1b[0m\n\x1b[1m+++ a.md\x1b[0m\n\x1b[1;36m@@ -1 +1 @@\x1b[0m\n"
            "\x1b[1;31m-a\xE2\x90\x9B[2J\x1b[0m\n\x1b[32m+b\x1b[0m\n");
}

/// Takes the first line off a text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

/// The number behind the first `sign` of a hunk's head.
std::size_t number_behind(std::string_view head, char sign) {
  std::size_t number = 0;
  const std::string_view digits = head.substr(head.find(sign) + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// What a patch program makes of `before`, or "does not fit" where a line is not as the diff has
/// it.
std::string patched(std::string_view before, std::string_view patch) {
  std::string out;
  std::size_t taken = 0;
  if (!patch.empty()) {
    take_line(patch);
    take_line(patch);
  }
  while (!patch.empty()) {
    const std::string_view line = take_line(patch);
    std::string text(line.substr(1));
    if (patch.starts_with('\\')) {
      take_line(patch);
      text.pop_back();
    }
    if (line.starts_with("@@")) {
      const bool none = line.find(",0 +") != line.npos;
      for (const std::size_t first = number_behind(line, '-') + (none ? 1 : 0); taken + 1 < first;
           ++taken) {
        out += take_line(before);
      }
    } else if (line.starts_with('+')) {
      out += text;
    } else {
      if (before.empty() || take_line(before) != text) return "does not fit";
      ++taken;
      if (line.starts_with(' ')) out += text;
    }
  }
  return out.append(before);
}

TEST(UnifiedDiff, OfAnyTextsLeadsFromOneToTheOther) {
  std::mt19937 random(7);
  const auto any = [&random](std::uint32_t below) {
    return static_cast<std::uint32_t>(random() % below);
  };
  const auto text = [&any] {
    std::string out;
    for (std::uint32_t lines = any(40); lines > 0; --lines) {
      out += static_cast<char>('a' + any(8));
      if (lines > 1 || any(2) == 0) out += '\n';
    }
    return out;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string before = text();
    std::string after = any(3) == 0 ? text() : before;
    for (std::uint32_t changes = any(5); changes > 0 && !after.empty(); --changes) {
      after[any(static_cast<std::uint32_t>(after.size()))] = static_cast<char>('a' + any(8));
    }
    ASSERT_EQ(patched(before, diff(before, after)), after) << diff(before, after);
  }
}

}  // namespace
}  // namespace consultlint
