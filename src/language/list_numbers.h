#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "consultlint/words.h"

namespace consultlint {

/// Where the further items of a list begin that runs on inside a block ("1) … 2) …", "a. … b. …"):
/// token indexes of their numbers, in order. Empty unless tokens[first] numbers a first item. Looks
/// a bounded way ahead and takes only values that follow on each other, marked in the same way.
std::vector<std::uint32_t> inline_list_items(std::string_view text, std::span<const Token> tokens,
                                             std::uint32_t first, std::uint32_t end);

/// Whether tokens [first, end) are nothing but the number of a clause or item: "8.1.1", "iii", "b".
bool is_only_number(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                    std::uint32_t end);

}  // namespace consultlint
