#pragma once
#include <cstddef>
#include <string_view>

namespace consultlint {

/// The line is the heading of a contents list: "Contents", "TABLE OF CONTENTS".
bool is_contents_heading(std::string_view line);

/// Length of a contents entry without the tab or dot leader and the page number at its end
/// ("Scope ........ 4", "Scope\tPage 2/3"); the whole length when there is none.
std::size_t contents_title_length(std::string_view entry);

/// The text is a sentence or more, which a contents list does not hold, so the list has ended.
bool is_prose(std::string_view text);

}  // namespace consultlint
