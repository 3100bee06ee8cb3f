#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace consultlint {

/// Text as valid UTF-8 without a byte order mark, and how the bytes had spelled it.
struct DecodedText {
  std::string text;
  std::string_view encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "macintosh".
  std::string problem;        ///< What had to be guessed or replaced, in one sentence, or empty.
};

/// Decides the encoding of a text file and decodes it; nothing when the bytes are no text (they
/// hold NUL characters, or control characters in number). In this order: a byte order mark; the
/// NUL bytes of UTF-16; UTF-8, in which a stray invalid byte becomes U+FFFD and a problem; else
/// MacRoman where its curly quotes outnumber those of windows-1252, else windows-1252.
std::optional<DecodedText> decode_text(std::string bytes);

}  // namespace consultlint
