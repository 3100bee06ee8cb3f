#include "text/utf8.h"

#include <cstring>

namespace consultlint {
namespace {

struct Shape {
  std::uint32_t length;
  char32_t lead_bits;
  char32_t smallest;  // below it the sequence is overlong
};

constexpr Shape shape_of(unsigned char lead) {
  if (lead < 0x80) return {1, 0x7F, 0};
  if ((lead & 0xE0U) == 0xC0) return {2, 0x1F, 0x80};
  if ((lead & 0xF0U) == 0xE0) return {3, 0x0F, 0x800};
  if ((lead & 0xF8U) == 0xF0) return {4, 0x07, 0x10000};
  return {0, 0, 0};
}

constexpr bool is_scalar(char32_t c) {
  return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

constexpr std::uint64_t kHighBits = 0x8080808080808080U;
constexpr std::uint64_t kOnes = 0x0101010101010101U;

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  return eight;
}

bool is_ascii_word(const char* at) {
  return (eight_bytes(at) & kHighBits) == 0;
}

/// How many bytes of the eight are 1; the others are 0.
std::uint32_t count_ones(std::uint64_t eight) {
  return static_cast<std::uint32_t>((eight * kOnes) >> 56U);
}

/// Sums over the text eight bytes at a time, passing over those that are ASCII. `marks` gets eight
/// bytes and sets the lowest bit of those that count.
template <class Marks>
std::uint32_t count_beyond_ascii(std::string_view text, Marks marks) {
  std::uint32_t count = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eight_bytes(text.data() + at);
    if ((eight & kHighBits) != 0) count += count_ones(marks(eight) & kOnes);
  }
  std::uint64_t rest = 0;
  if (at < text.size()) std::memcpy(&rest, text.data() + at, text.size() - at);
  return count + count_ones(marks(rest) & kOnes);
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const Shape shape = shape_of(lead);
  if (shape.length == 0 || at + shape.length > text.size()) return {kReplacement, 1};
  char32_t value = lead & shape.lead_bits;
  for (std::uint32_t i = 1; i < shape.length; ++i) {
    if (!is_utf8_continuation(text[at + i])) return {kReplacement, 1};
    value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  if (value < shape.smallest || !is_scalar(value)) return {kReplacement, 1};
  return {value, shape.length};
}

void append_utf8(std::string& out, char32_t c) {
  if (!is_scalar(c)) c = kReplacement;
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && is_ascii_word(text.data() + at)) {
      at += 8;
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    const bool spelled_out = text.substr(at, 3) == "\xEF\xBF\xBD";
    if (c.value == kReplacement && !spelled_out) return at;
    at += c.length;
  }
  return std::string_view::npos;
}

std::uint32_t count_code_points(std::string_view text) {
  const std::uint32_t continuations =
      count_beyond_ascii(text, [](std::uint64_t eight) { return (eight >> 7U) & ~(eight >> 6U); });
  return static_cast<std::uint32_t>(text.size()) - continuations;
}

std::uint32_t count_wide(std::string_view text) {
  return count_beyond_ascii(text, [](std::uint64_t eight) {
    return (eight >> 7U) & (eight >> 6U) & (eight >> 5U) & (eight >> 4U);
  });
}

}  // namespace consultlint
