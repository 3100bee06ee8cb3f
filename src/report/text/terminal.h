#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint {

/// Columns that a character takes on a terminal: 0, 1 or 2, as East Asian Width and the general
/// category of Unicode tell it. A control character counts as what append_visible() makes of it.
std::uint32_t terminal_width(char32_t character);

/// Appends text as a terminal can safely show it: a tab as kTabColumns spaces, other control
/// characters as their pictures (U+2400…), controls of writing direction and damaged bytes as
/// U+FFFD. So nothing in a document can move the cursor or reorder a line of the report.
void append_visible(std::string& out, std::string_view text);
std::string visible(std::string_view text);

/// Whether every byte is an ASCII character that is shown as it is, in one column.
bool is_printable_ascii(std::string_view text);

inline constexpr std::uint32_t kTabColumns = 4;

}  // namespace consultlint
