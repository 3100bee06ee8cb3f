#pragma once
#include <string>

namespace consultlint::cli {

/// The manual page consultlint(1), in the `man` macros of roff.
std::string manual_page();

}  // namespace consultlint::cli
