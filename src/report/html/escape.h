#pragma once
#include <string>
#include <string_view>

namespace consultlint::html {

/// Appends text so that it is text wherever it lands: in an element, a title or an attribute in
/// double quotes. The text may be anything, a hostile document's words included.
///
/// What could be read as markup becomes a character reference. Characters that nobody sees and that
/// change what is seen (controls, overrides of the direction of writing) are spelled out,
/// "[U+202E]"; bytes that are no UTF-8 become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace consultlint::html
