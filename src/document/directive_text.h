#pragma once
#include <optional>
#include <string_view>

namespace consultlint {

/// What a comment asks of this program: the trimmed text behind "consultlint:" at its start, in any
/// case, or nothing for other comments. `comment` is without its delimiters. Views `comment`.
std::optional<std::string_view> directive_text(std::string_view comment);

}  // namespace consultlint
