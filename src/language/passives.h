#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// The passives of sentences in English, in text order.
///
/// A passive is a form of be or get, at most four adverbs or a subject turned behind it, and a past
/// participle; see participles.h. What only describes a state ("is interested") is none. Linear.
std::vector<Passive> find_passives(const Facts& facts);

}  // namespace consultlint
