#pragma once
#include <cstdint>
#include <string_view>

#include "language/elements/terms.h"

namespace consultlint {

/// Groups of words that mean much the same in a consultation paper, as bits: "council", "cabinet"
/// and "trustees" decide; "leaflet", "booklet" and "paper" are read. They let the sentence scorer
/// know a sentence by its meaning when it has never met its words. A word may be in several.
using WordGroups = std::uint64_t;

/// The groups of a term; 0 for most.
WordGroups groups_of(const Term& term);

/// The name of a group, from 0 to 63: "decider"; empty for a number that stands for none.
std::string_view name_of_group(int group);

}  // namespace consultlint
