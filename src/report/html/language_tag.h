#pragma once
#include <string_view>

namespace consultlint::html {

/// The tag as an attribute `lang` may hold it; empty when it has not the form of one (BCP 47: two
/// or three letters, then parts of up to eight letters and digits behind hyphens).
std::string_view language_tag(std::string_view tag);

/// Whether the text holds letters that are written from right to left.
bool holds_right_to_left(std::string_view text);

}  // namespace consultlint::html
