#include "text/codec.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"

namespace consultlint {
namespace {

constexpr std::array kAll = {Encoding::kUtf8, Encoding::kUtf16Little, Encoding::kUtf16Big,
                             Encoding::kWindows1252, Encoding::kMacRoman};

/// Words of a paper of 60 to 8,000 characters, with what such papers hold beyond ASCII. An
/// apostrophe stands near the front, as in any English text of some length.
std::string sample(std::mt19937& random) {
  static constexpr auto kWords = std::to_array<std::string_view>({"council",
                                                                  "the",
                                                                  "of",
                                                                  "park",
                                                                  "library",
                                                                  "residents",
                                                                  "and",
                                                                  "will",
                                                                  "caf\u00E9",
                                                                  "\u00A3250,000",
                                                                  "we",
                                                                  "budget",
                                                                  "crèche",
                                                                  "is",
                                                                  "closing",
                                                                  "\u201Cfair\u201D",
                                                                  "it\u2019s",
                                                                  "you\u2019ll",
                                                                  "2025\u20132030",
                                                                  "proposal",
                                                                  "to",
                                                                  "in",
                                                                  "\u2018local\u2019",
                                                                  "hours",
                                                                  "fa\u00E7ade",
                                                                  "services",
                                                                  "a",
                                                                  "na\u00EFve",
                                                                  "by \u2014"});
  static constexpr auto kStops =
      std::to_array<std::string_view>({" ", " ", " ", " ", ", ", ".\n", "?\n\n"});
  const std::size_t size = std::uniform_int_distribution<std::size_t>(60, 8000)(random);
  const auto pick = [&random](const auto& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random)];
  };
  std::string text = "The council\u2019s plan: ";
  while (text.size() < size) text.append(pick(kWords)).append(pick(kStops));
  return text;
}

/// The same bytes from a converter that is not under test.
std::string by_icu(std::string_view text, Encoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(2 * text.size() + 16, '\0');
  const std::int32_t size = ucnv_convert(to_string(encoding).data(), "UTF-8", out.data(),
                                         static_cast<std::int32_t>(out.size()), text.data(),
                                         static_cast<std::int32_t>(text.size()), &status);
  EXPECT_LE(status, U_ZERO_ERROR);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

TEST(Encodings, AreTakenForWhatTheyAreAndWrittenBack) {
  std::mt19937 random(20250908);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same samples each time
  for (const Encoding encoding : kAll) {
    for (int i = 0; i < 160; ++i) {
      const std::string text = sample(random);
      const std::string bytes = by_icu(text, encoding);
      const auto decoded = decode_text(bytes);
      ASSERT_TRUE(decoded) << to_string(encoding) << ' ' << i;
      ASSERT_EQ(decoded->encoding, encoding) << i << ": " << text;
      ASSERT_EQ(decoded->text, text) << to_string(encoding) << ' ' << i;
      const Result<std::string> encoded = encode_text(decoded->text, encoding);
      ASSERT_TRUE(encoded) << encoded.error().message;
      ASSERT_EQ(*encoded, bytes) << to_string(encoding) << ' ' << i;
    }
  }
}

TEST(Encodings, EverySingleByteHasACharacterOfItsOwn) {
  for (const Encoding encoding : {Encoding::kWindows1252, Encoding::kMacRoman}) {
    for (int byte = 0; byte < 256; ++byte) {
      const std::string bytes(1, static_cast<char>(byte));
      const CodePoint c = decode_character(bytes, 0, encoding);
      std::string text;
      append_utf8(text, c.value);
      const Result<std::string> encoded = encode_text(text, encoding);
      ASSERT_TRUE(encoded) << byte;
      EXPECT_EQ(*encoded, bytes) << to_string(encoding) << ' ' << byte;
    }
  }
}

TEST(EncodeText, SpellsCharactersBeyondTheFirstPlane) {
  EXPECT_EQ(*encode_text("a\U0001F3AE", Encoding::kUtf16Little),
            std::string("a\0\x3C\xD8\xAE\xDF", 6));
  EXPECT_EQ(*encode_text("a\U0001F3AE", Encoding::kUtf16Big),
            std::string("\0a\xD8\x3C\xDF\xAE", 6));
}

TEST(EncodeText, NamesTheCharacterThatAnEncodingLacks) {
  for (const Encoding encoding : {Encoding::kWindows1252, Encoding::kMacRoman}) {
    const Result<std::string> encoded = encode_text("fair \u2192 \u03B1", encoding);
    ASSERT_FALSE(encoded);
    EXPECT_NE(encoded.error().message.find("'\u2192' (U+2192)"), std::string::npos)
        << encoded.error().message;
    EXPECT_NE(encoded.error().message.find(to_string(encoding)), std::string::npos);
  }
}

TEST(DecodeCharacter, GivesAReplacementForBytesThatSpellNothing) {
  struct Row {
    std::string_view bytes;
    Encoding encoding;
    std::uint32_t length;
  };
  const Row rows[] = {
      {"\x80", Encoding::kUtf8, 1},
      {"a", Encoding::kUtf16Little, 1},
      {std::string_view("\0\xD8", 2), Encoding::kUtf16Little, 2},
      {std::string_view("\0\xD8"
                        "a\0",
                        4),
       Encoding::kUtf16Little, 2},
      {std::string_view("\0\xDC\0\xD8", 4), Encoding::kUtf16Little, 2},
      {std::string_view("\xDC\0", 2), Encoding::kUtf16Big, 2},
  };
  for (const Row& row : rows) {
    const CodePoint c = decode_character(row.bytes, 0, row.encoding);
    EXPECT_EQ(c.value, kReplacement);
    EXPECT_EQ(c.length, row.length);
  }
}

}  // namespace
}  // namespace consultlint
