#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Every length of time of the text in order, with what it measures: see Facts::durations(),
/// read_written_lengths() and find_length_roles(). A range ("six to eight weeks") has the value of
/// its longer end.
std::vector<DurationMention> find_durations(const Facts& facts);

}  // namespace consultlint
