#pragma once
#include <string_view>

namespace consultlint::docx {

/// The Unicode character, as UTF-8, that a glyph of a symbol font shows: bullets, arrows, ticks,
/// boxes and Greek letters of Symbol, Wingdings, Wingdings 2 and Webdings. `code` is the w:char of
/// a w:sym in hexadecimal, with or without the private-use offset F000. U+FFFC when it is not
/// known.
std::string_view symbol_character(std::string_view font, std::string_view code);

}  // namespace consultlint::docx
