#include "text/encoding.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/line_index.h"

namespace consultlint {
namespace {

constexpr std::size_t kSample = 4096;  // bytes that decide about UTF-16 and binary content
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// English text in UTF-16 has a NUL in nearly every pair, always on the same side.
std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    first += sample[i] == '\0' ? 1 : 0;
    second += sample[i + 1] == '\0' ? 1 : 0;
  }
  const std::size_t pairs = sample.size() / 2;
  if (second * 2 > pairs && first * 20 < pairs) return Encoding::kUtf16Little;
  if (first * 2 > pairs && second * 20 < pairs) return Encoding::kUtf16Big;
  return std::nullopt;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
}

bool is_binary(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return true;
  const std::string_view sample = text.substr(0, kSample);
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, is_control));
  return controls * 20 > sample.size();
}

struct Sequences {
  std::size_t valid = 0;    ///< Code points beyond ASCII.
  std::size_t invalid = 0;  ///< Bytes that belong to none.
};

Sequences count_sequences(std::string_view bytes) {
  Sequences count;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    if (c.length > 1) ++count.valid;
    if (c.length == 1 && byte_at(bytes, at) >= 0x80) ++count.invalid;
    at += c.length;
  }
  return count;
}

/// Both encodings put curly quotes where the other has letters that English text rarely needs.
bool is_mac_roman(std::string_view bytes) {
  const auto count = [bytes](unsigned char low, unsigned char high) {
    return std::ranges::count_if(bytes, [low, high](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= low && byte <= high;
    });
  };
  return count(0xD2, 0xD5) > count(0x91, 0x94);
}

/// Whether a replacement character stands for bytes that spell none, or was written as such.
bool is_damage(char32_t character, std::string_view spelled, Encoding encoding) {
  return character == kReplacement && *encode_text("\uFFFD", encoding) != spelled;
}

std::string damage_problem(std::size_t count, std::uint32_t line, Encoding encoding) {
  std::string problem = "The text is ";
  problem.append(to_string(encoding)).append(" but for ").append(std::to_string(count));
  problem += count == 1 ? " character in line " : " characters, the first in line ";
  problem += std::to_string(line);
  problem +=
      count == 1 ? ", read as a replacement character." : ", read as replacement characters.";
  return problem;
}

DecodedText decode_as(std::string_view bytes, Encoding encoding, std::size_t mark_size) {
  DecodedText decoded{{}, encoding, mark_size, {}};
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  std::size_t damaged = 0;
  std::size_t first = 0;
  for (std::size_t at = mark_size; at < bytes.size();) {
    const CodePoint c = decode_character(bytes, at, encoding);
    const bool damage = is_damage(c.value, bytes.substr(at, c.length), encoding);
    if (damage && damaged++ == 0) first = decoded.text.size();
    append_utf8(decoded.text, c.value);
    at += c.length;
  }
  if (damaged > 0) {
    const std::uint32_t line = LineIndex(decoded.text).line_of(static_cast<std::uint32_t>(first));
    decoded.problem = damage_problem(damaged, line, encoding);
  }
  return decoded;
}

std::optional<DecodedText> decode_utf16(std::string_view bytes, Encoding encoding,
                                        std::size_t mark_size) {
  DecodedText decoded = decode_as(bytes, encoding, mark_size);
  if (is_binary(decoded.text)) return std::nullopt;
  return decoded;
}

DecodedText decode_single_bytes(std::string_view bytes) {
  const Encoding encoding = is_mac_roman(bytes) ? Encoding::kMacRoman : Encoding::kWindows1252;
  DecodedText decoded = decode_as(bytes, encoding, 0);
  decoded.problem = "The text is not UTF-8 and was read as ";
  decoded.problem.append(to_string(encoding)).append(".");
  return decoded;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with(kLittleMark)) return decode_utf16(view, Encoding::kUtf16Little, 2);
  if (view.starts_with(kBigMark)) return decode_utf16(view, Encoding::kUtf16Big, 2);
  const std::size_t mark_size = view.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  if (mark_size == 0 && bytes.find('\0') != std::string::npos) {
    const std::optional<Encoding> encoding = utf16_by_nuls(bytes);
    return encoding ? decode_utf16(bytes, *encoding, 0) : std::nullopt;
  }
  if (is_binary(bytes)) return std::nullopt;
  if (find_invalid_utf8(bytes) == std::string_view::npos) {
    bytes.erase(0, mark_size);
    return DecodedText{std::move(bytes), Encoding::kUtf8, mark_size, {}};
  }
  const Sequences count = count_sequences(bytes);
  if (mark_size > 0 || count.valid >= count.invalid) {
    return decode_as(bytes, Encoding::kUtf8, mark_size);
  }
  return decode_single_bytes(bytes);
}

}  // namespace consultlint
