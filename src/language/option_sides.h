#pragma once
#include <span>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Fills in what the paper says for and against each option, by words in its text and by the
/// columns of a table, and which it prefers or leaves as things are. The options are sorted.
void read_option_sides(const Facts& facts, std::span<OfferedOption> options);

}  // namespace consultlint
