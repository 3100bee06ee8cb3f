#include "text/character_counts.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace consultlint {
namespace {

/// Far longer than what is counted directly, with characters of every length.
std::string long_line() {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += "a\xC2\xA3\xE2\x80\x99\xF0\x9F\x99\x82";
  return line;
}
constexpr std::uint32_t kRound = 10;  // bytes of one round of it

TEST(CharacterCounts, CountsAsIfItReadThePart) {
  const std::string line = long_line();
  const CharacterCounts counts(line);
  const auto size = static_cast<std::uint32_t>(line.size());
  for (std::uint32_t begin = 0; begin < size; begin += 97 * kRound) {
    for (std::uint32_t end = begin; end <= size; end += 41 * kRound) {
      const std::string_view part = std::string_view(line).substr(begin, end - begin);
      EXPECT_EQ(counts.code_points(line, begin, end), count_code_points(part));
      EXPECT_EQ(counts.wide(line, begin, end), count_wide(part));
    }
  }
  EXPECT_EQ(counts.code_points(line, 0, size), 4U * 3000);
  EXPECT_EQ(counts.wide(line, 0, size), 3000U);
}

TEST(CharacterCounts, AnEmptyTextHasNone) {
  const CharacterCounts counts("");
  EXPECT_EQ(counts.code_points("", 0, 0), 0U);
  EXPECT_EQ(counts.wide("", 0, 0), 0U);
}

}  // namespace
}  // namespace consultlint
