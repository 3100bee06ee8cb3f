#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace consultlint {

/// The text that a whole reference spells ("&amp;", "&#8217;", "&#x2019;"), or nothing for a name
/// that is not known. Names: those of HTML 4 that stand for letters, punctuation, currency and
/// common signs, and the Welsh letters of HTML 5. A number that is no character gives U+FFFD.
std::optional<std::string> decode_character_reference(std::string_view reference);

/// `text` with each known reference replaced.
std::string decode_character_references(std::string_view text);

}  // namespace consultlint
