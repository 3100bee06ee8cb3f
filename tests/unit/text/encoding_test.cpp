#include "text/encoding.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace consultlint {
namespace {

std::string in_utf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

TEST(DecodeText, TellsEncodingsApart) {
  struct Row {
    std::string bytes;
    Encoding encoding;
    std::string_view text;
    bool guessed;
  };
  const std::string_view words = "Have your say by Friday. ";
  const Row rows[] = {
      {"plain", Encoding::kUtf8, "plain", false},
      {"", Encoding::kUtf8, "", false},
      {"\xC2\xA3"
       "5",
       Encoding::kUtf8,
       "\xC2\xA3"
       "5",
       false},
      {"\xEF\xBB\xBFmarked", Encoding::kUtf8, "marked", false},
      {"\xFF\xFE" + in_utf16("ab", true), Encoding::kUtf16Little, "ab", false},
      {"\xFE\xFF" + in_utf16("ab", false), Encoding::kUtf16Big, "ab", false},
      {in_utf16(words, true), Encoding::kUtf16Little, words, false},
      {in_utf16(words, false), Encoding::kUtf16Big, words, false},
      {"it\x92s \xA3"
       "5",
       Encoding::kWindows1252,
       "it\xE2\x80\x99s \xC2\xA3"
       "5",
       true},
      {"it\xD5s \xD2now\xD3", Encoding::kMacRoman, "it\xE2\x80\x99s \xE2\x80\x9Cnow\xE2\x80\x9D",
       true},
      // One stray byte is damage, not another encoding.
      {"\xC2\xA3"
       "5 and \x92 \xC3\xA9",
       Encoding::kUtf8,
       "\xC2\xA3"
       "5 and \xEF\xBF\xBD \xC3\xA9",
       true},
  };
  for (const Row& row : rows) {
    const auto decoded = decode_text(row.bytes);
    ASSERT_TRUE(decoded) << row.text;
    EXPECT_EQ(decoded->encoding, row.encoding) << row.text;
    EXPECT_EQ(decoded->text, row.text);
    EXPECT_EQ(!decoded->problem.empty(), row.guessed) << decoded->problem;
  }
}

TEST(DecodeText, NamesTheLineOfDamage) {
  struct Row {
    std::string bytes;
    std::string_view says;
  };
  const Row rows[] = {
      {"\xC2\xA3\n\xC2\xA3\n\xA3 x\n", "UTF-8 but for 1 character in line 3,"},
      {"\xEF\xBB\xBF"
       "a\r\n\x80\r\n\x80",
       "UTF-8 but for 2 characters, the first in line 2,"},
      {std::string("\xFF\xFE"
                   "a\0\n\0\0\xD8"
                   "b\0",
                   10),
       "UTF-16LE but for 1 character in line 2,"},
      {std::string("\xFE\xFF"
                   "\0a\0b\0",
                   7),
       "UTF-16BE but for 1 character in line 1,"},
      {"Caf\xE9", "read as windows-1252"},
      {"\xEF\xBF\xBD is written here", ""},
      {std::string("\xFF\xFE\xFD\xFF"
                   "a\0",
                   6),
       ""},
  };
  for (const Row& row : rows) {
    const auto decoded = decode_text(row.bytes);
    ASSERT_TRUE(decoded) << row.says;
    EXPECT_NE(decoded->problem.find(row.says), std::string::npos) << decoded->problem;
    EXPECT_EQ(decoded->problem.empty(), row.says.empty()) << decoded->problem;
  }
}

TEST(DecodeText, RefusesBinary) {
  const std::string cases[] = {
      std::string("a\0b", 3),
      std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
      std::string(100, '\x01'),
      "\xFF\xFE" + std::string("\0\0a\0\0\0", 6),
  };
  for (const std::string& bytes : cases) EXPECT_FALSE(decode_text(bytes)) << bytes.size();
}

TEST(DecodeText, AlwaysGivesValidUtf8) {
  // Every pair of bytes, in words.
  for (unsigned first = 1; first < 256; ++first) {
    for (unsigned second = 1; second < 256; ++second) {
      std::string bytes = "Some words that stand in front of the pair ";
      bytes += static_cast<char>(first);
      bytes += static_cast<char>(second);
      bytes += " and words behind";
      const auto decoded = decode_text(bytes);
      ASSERT_TRUE(decoded) << first << ' ' << second;
      ASSERT_EQ(find_invalid_utf8(decoded->text), std::string_view::npos) << first << ' ' << second;
    }
  }
}

}  // namespace
}  // namespace consultlint
