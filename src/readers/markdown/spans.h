#pragma once
#include <cstddef>
#include <string_view>

namespace consultlint {

/// Length of the formula `$…$` at offset `at` of `line`, which holds a `$`, or 0. It is one only
/// where nobody can mean money: a single letter, or signs that prices do not hold ("x_1", "E =
/// mc^2", "\alpha").
std::size_t formula_length(std::string_view line, std::size_t at);

/// Length of the note `^[…]` at offset `at` of `line`, which holds a `^`, or 0. It ends on the line
/// and holds no code.
std::size_t inline_note_length(std::string_view line, std::size_t at);

}  // namespace consultlint
