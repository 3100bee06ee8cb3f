#include "text/line_index.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace consultlint {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  const LineIndex index(text);
  std::vector<std::string_view> lines;
  for (std::uint32_t line = 1; line <= index.line_count(); ++line) {
    const SourceSpan span = index.line_span(line, text);
    lines.push_back(text.substr(span.begin, span.size()));
  }
  return lines;
}

TEST(LineIndex, SplitsAtEveryKindOfLineEnd) {
  using Lines = std::vector<std::string_view>;
  EXPECT_EQ(lines_of(""), Lines({""}));
  EXPECT_EQ(lines_of("a"), Lines({"a"}));
  EXPECT_EQ(lines_of("a\n"), Lines({"a", ""}));
  EXPECT_EQ(lines_of("a\nb\n\nc"), Lines({"a", "b", "", "c"}));
  EXPECT_EQ(lines_of("a\r\nb\r\n"), Lines({"a", "b", ""}));
  EXPECT_EQ(lines_of("a\rb\r"), Lines({"a", "b", ""}));
  EXPECT_EQ(lines_of("a\r\rb\n\r\nc"), Lines({"a", "", "b", "", "c"}));
}

TEST(LineIndex, FindsTheLineOfEveryOffset) {
  constexpr std::string_view kText = "one\r\ntwo\n\nfour\rfive";
  const LineIndex index(kText);
  std::uint32_t line = 1;
  for (std::uint32_t offset = 0; offset <= kText.size(); ++offset) {
    const bool begins = offset == 5 || offset == 9 || offset == 10 || offset == 15;
    if (begins) ++line;
    EXPECT_EQ(index.line_of(offset), line) << offset;
  }
  EXPECT_EQ(index.line_of(1000), 5U);
}

}  // namespace
}  // namespace consultlint
