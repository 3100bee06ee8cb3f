#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/codec.h"

namespace consultlint {

/// Text as valid UTF-8 without a byte order mark, and how the bytes had spelled it.
///
/// Character by character, in order: decode_character() from `mark_size` on gives the text, so the
/// place of every character in the bytes can be found again, and encode_text() gives the bytes
/// back where none of them was damaged.
struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::kUtf8;
  std::size_t mark_size = 0;  ///< Bytes of the byte order mark in front.
  std::string problem;        ///< What had to be guessed or replaced, in one sentence, or empty.
};

/// Decides the encoding of a text file and decodes it; nothing when the bytes are no text (they
/// hold NUL characters, or control characters in number). In this order: a byte order mark; the
/// NUL bytes of UTF-16; UTF-8, in which a stray invalid byte becomes U+FFFD and a problem that
/// names its line; else MacRoman where its curly quotes outnumber those of windows-1252, else
/// windows-1252.
std::optional<DecodedText> decode_text(std::string bytes);

}  // namespace consultlint
