#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "consultlint/span.h"

namespace consultlint {

/// The printed number of the `inner`-th Markdown list item, counted from the innermost (0), whose
/// text begins at `at`: "3)" of "> - 3) text". The parser tells that there is an item but not
/// where. Looks at the line of `at` only and, when it has no marker, at the line in front of it,
/// since text may begin below its marker.
std::optional<SourceSpan> ordered_marker(std::string_view text, std::uint32_t at,
                                         std::uint32_t inner);

/// The printed number of an item without text: the marker on the first line behind the line of
/// `behind` that is not blank.
std::optional<SourceSpan> next_ordered_marker(std::string_view text, std::uint32_t behind);

/// The marks of the next heading ("##") on a line behind that of `behind`; nothing when it has
/// text.
std::optional<SourceSpan> next_heading_marks(std::string_view text, std::uint32_t behind);
/// The `#` marks of an empty heading on the rest of the line from `begin`, behind a list's number.
std::optional<SourceSpan> heading_marks_on_line(std::string_view text, std::uint32_t begin);

/// Length of a bullet glyph that an author typed as text ("• "), with the white space behind it; 0
/// when `text` does not begin with one.
std::uint32_t bullet_glyph_length(std::string_view text);

}  // namespace consultlint
