#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Lengths of time in days, weeks, months and years, in figures or words, with what they measure:
/// see Facts::durations(). Hours and decimals are not read. A length that a code asks for ("the
/// usual twelve weeks") has no role.
std::vector<DurationMention> find_durations(const Facts& facts);

}  // namespace consultlint
