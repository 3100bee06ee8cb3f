#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint {

/// A decoded code point and how many bytes spelled it.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;
};

/// U+FFFD, given for bytes that spell no code point.
inline constexpr char32_t kReplacement = 0xFFFD;

/// Decodes the code point at `text[at]`. Precondition: at < text.size(). A byte that begins no
/// valid sequence decodes to kReplacement with length 1, so a walk always ends.
CodePoint decode_utf8(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

constexpr bool is_utf8_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Code points in `text`.
std::uint32_t count_code_points(std::string_view text);
/// Characters above U+FFFF in `text`: those that take two UTF-16 code units.
std::uint32_t count_wide(std::string_view text);

}  // namespace consultlint
