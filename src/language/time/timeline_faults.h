#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// What is wrong with the dates of a document, in text order within each fault id. `timeline` is
/// complete but for its faults.
std::vector<TimelineFault> find_timeline_faults(const Facts& facts, const Timeline& timeline);

}  // namespace consultlint
