#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace consultlint {

/// Columns that `text` takes on a terminal.
std::uint32_t terminal_columns(std::string_view text);

/// Appends `text` as a terminal can safely show it, broken between words at `width` columns. The
/// cursor stands at column `indent`, where every later line begins, too; the last one is not ended.
void append_wrapped(std::string& out, std::string_view text, std::uint32_t indent,
                    std::uint32_t width);

}  // namespace consultlint
