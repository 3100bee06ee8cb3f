#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "consultlint/result.h"
#include "text/utf8.h"

namespace consultlint {

/// The encodings that documents are read from and written back to.
enum class Encoding : std::uint8_t { kUtf8, kUtf16Little, kUtf16Big, kWindows1252, kMacRoman };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "macintosh": the names that IANA registers.
std::string_view to_string(Encoding encoding);

/// The character spelled at `bytes[at]` and the number of bytes that spell it. Bytes that spell
/// none decode to kReplacement, so a walk always ends. Precondition: at < bytes.size().
CodePoint decode_character(std::string_view bytes, std::size_t at, Encoding encoding);

/// Valid UTF-8 as the encoding spells it, without a byte order mark: the inverse of
/// decode_character(). An Error names the first character that the encoding does not have.
Result<std::string> encode_text(std::string_view text, Encoding encoding);

}  // namespace consultlint
