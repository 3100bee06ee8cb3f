#pragma once
#include <string_view>

namespace consultlint::plain_text {

/// Bytes of the white space or control character at `text[at]` that no word holds: ASCII controls,
/// spaces, no-break and zero-width spaces; 0 when there is a character that prints.
/// Precondition: at < text.size().
constexpr std::size_t space_length(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte <= 0x20 || byte == 0x7F) return 1;
  if (byte == 0xC2 && text.substr(at, 2) == "\xC2\xA0") return 2;
  if (byte == 0xE2 && text.substr(at, 3) == "\xE2\x80\x8B") return 3;
  if (byte == 0xEF && text.substr(at, 3) == "\xEF\xBB\xBF") return 3;
  return 0;
}

/// Bytes of such a character that ends in front of `end`; 0 when there is none.
constexpr std::size_t space_length_before(std::string_view text, std::size_t end) {
  for (const std::size_t length : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
    if (length <= end && space_length(text, end - length) == length) return length;
  }
  return 0;
}

}  // namespace consultlint::plain_text
