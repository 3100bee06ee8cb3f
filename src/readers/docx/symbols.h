#pragma once
#include <string_view>

namespace consultlint::docx {

/// Fonts whose letters are pictures: Symbol, Wingdings, Wingdings 2, Webdings.
bool is_symbol_font(std::string_view font);

/// The codes under which Word stores characters of such fonts: U+F020 to U+F0FF.
constexpr bool is_symbol_code(char32_t code) {
  return code >= 0xF020 && code <= 0xF0FF;
}

/// The character that `font` shows for a code, given with or without 0xF000 added; U+FFFC when
/// Unicode has none or the font is not known.
std::string_view symbol_character(std::string_view font, char32_t code);
/// The same for a code in hexadecimal digits, as in w:sym.
std::string_view symbol_character(std::string_view font, std::string_view code);

}  // namespace consultlint::docx
