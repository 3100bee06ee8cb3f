#include "text/codec.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace consultlint {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252",
                                                    "macintosh"};
constexpr std::uint32_t kHalf = 0x80;  // bytes below are ASCII in both single-byte encodings

/// What the bytes from 0x80 on stand for. Both encodings give each byte a character of its own, so
/// the table reads both ways.
using UpperHalf = std::array<char16_t, kHalf>;

UpperHalf ask_icu(Encoding encoding) {
  std::array<char, kHalf> bytes{};
  for (std::uint32_t i = 0; i < kHalf; ++i) bytes[i] = static_cast<char>(kHalf + i);
  UpperHalf characters{};
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(to_string(encoding).data(), &status);
  ucnv_toUChars(converter, characters.data(), kHalf, bytes.data(), kHalf, &status);
  ucnv_close(converter);
  return characters;
}

const UpperHalf& upper_half(Encoding encoding) {
  static const UpperHalf windows = ask_icu(Encoding::kWindows1252);
  static const UpperHalf mac = ask_icu(Encoding::kMacRoman);
  return encoding == Encoding::kMacRoman ? mac : windows;
}

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

constexpr bool is_lead_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xE000;
}

char32_t utf16_unit(std::string_view bytes, std::size_t at, bool little) {
  const char32_t first = byte_at(bytes, at);
  const char32_t second = byte_at(bytes, at + 1);
  return little ? first | (second << 8U) : (first << 8U) | second;
}

CodePoint decode_utf16(std::string_view bytes, std::size_t at, bool little) {
  if (at + 2 > bytes.size()) return {kReplacement, 1};
  const char32_t lead = utf16_unit(bytes, at, little);
  if (!is_surrogate(lead)) return {lead, 2};
  if (!is_lead_surrogate(lead) || at + 4 > bytes.size()) return {kReplacement, 2};
  const char32_t trail = utf16_unit(bytes, at + 2, little);
  if (!is_surrogate(trail) || is_lead_surrogate(trail)) return {kReplacement, 2};
  return {0x10000 + ((lead - 0xD800) << 10U) + (trail - 0xDC00), 4};
}

void append_utf16_unit(std::string& out, char32_t unit, bool little) {
  const char low = static_cast<char>(unit & 0xFFU);
  const char high = static_cast<char>(unit >> 8U);
  out += little ? low : high;
  out += little ? high : low;
}

void append_utf16(std::string& out, char32_t c, bool little) {
  if (c < 0x10000) return append_utf16_unit(out, c, little);
  append_utf16_unit(out, 0xD800 + ((c - 0x10000) >> 10U), little);
  append_utf16_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU), little);
}

std::optional<char> single_byte(char32_t c, Encoding encoding) {
  if (c < kHalf) return static_cast<char>(c);
  const UpperHalf& table = upper_half(encoding);
  const auto found = std::ranges::find(table, c);
  if (found == table.end()) return std::nullopt;
  return static_cast<char>(kHalf + static_cast<std::uint32_t>(found - table.begin()));
}

Error not_in(Encoding encoding, std::string_view character, char32_t value) {
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(value));
  std::string message = "The character '";
  message.append(character).append("' (").append(number.data());
  message.append(") cannot be written in ").append(to_string(encoding));
  message.append(", the encoding of the file; save the file as UTF-8 first.");
  return {std::move(message), {}};
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  return kNames[static_cast<std::size_t>(encoding)];
}

CodePoint decode_character(std::string_view bytes, std::size_t at, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return decode_utf8(bytes, at);
    case Encoding::kUtf16Little:
    case Encoding::kUtf16Big:
      return decode_utf16(bytes, at, encoding == Encoding::kUtf16Little);
    default:
      const char32_t byte = byte_at(bytes, at);
      return {byte < kHalf ? byte : char32_t{upper_half(encoding)[byte - kHalf]}, 1};
  }
}

Result<std::string> encode_text(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::kUtf8) return std::string(text);
  const bool wide = encoding == Encoding::kUtf16Little || encoding == Encoding::kUtf16Big;
  std::string out;
  out.reserve(wide ? 2 * text.size() : text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (wide) {
      append_utf16(out, c.value, encoding == Encoding::kUtf16Little);
    } else if (const std::optional<char> byte = single_byte(c.value, encoding)) {
      out += *byte;
    } else {
      return not_in(encoding, text.substr(at, c.length), c.value);
    }
    at += c.length;
  }
  return out;
}

}  // namespace consultlint
