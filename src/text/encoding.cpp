#include "text/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::size_t kSample = 4096;  // bytes that decide about UTF-16 and binary content

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(3 * bytes.size() + 1, '\0');  // no character of these takes more in UTF-8
  const std::int32_t length =
      ucnv_convert("UTF-8", encoding, out.data(), static_cast<std::int32_t>(out.size()),
                   bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

/// English text in UTF-16 has a NUL in nearly every pair, always on the same side.
const char* utf16_by_nuls(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return nullptr;
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    first += sample[i] == '\0' ? 1 : 0;
    second += sample[i + 1] == '\0' ? 1 : 0;
  }
  const std::size_t pairs = sample.size() / 2;
  if (second * 2 > pairs && first * 20 < pairs) return "UTF-16LE";
  if (first * 2 > pairs && second * 20 < pairs) return "UTF-16BE";
  return nullptr;
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

std::string with_replacements(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    append_utf8(out, c.value);
    at += c.length;
  }
  return out;
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

std::optional<DecodedText> decode_utf16(std::string_view bytes, const char* encoding) {
  auto text = convert(bytes, encoding);
  if (!text || is_binary(*text)) return std::nullopt;
  return DecodedText{*std::move(text), encoding, {}};
}

std::optional<DecodedText> decode_damaged_utf8(std::string_view bytes, const Sequences& count) {
  const std::string number = std::to_string(count.invalid);
  return DecodedText{with_replacements(bytes), "UTF-8",
                     "The text is UTF-8 but for " + number +
                         (count.invalid == 1 ? " byte" : " bytes") +
                         ", read as replacement characters."};
}

}  // namespace

std::optional<DecodedText> decode_text(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return decode_utf16(view.substr(2), "UTF-16LE");
  if (view.starts_with("\xFE\xFF")) return decode_utf16(view.substr(2), "UTF-16BE");
  const bool marked = view.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.erase(0, 3);
  if (!marked && bytes.find('\0') != std::string::npos) {
    const char* const encoding = utf16_by_nuls(bytes);
    return encoding == nullptr ? std::nullopt : decode_utf16(bytes, encoding);
  }
  if (is_binary(bytes)) return std::nullopt;
  if (find_invalid_utf8(bytes) == std::string_view::npos) {
    return DecodedText{std::move(bytes), "UTF-8", {}};
  }
  const Sequences count = count_sequences(bytes);
  if (marked || count.valid >= count.invalid) return decode_damaged_utf8(bytes, count);
  const char* const encoding = is_mac_roman(bytes) ? "macintosh" : "windows-1252";
  auto text = convert(bytes, encoding);
  if (!text) return std::nullopt;
  return DecodedText{*std::move(text), encoding,
                     std::string("The text is not UTF-8 and was read as ") + encoding + "."};
}

}  // namespace consultlint
