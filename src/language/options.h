#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// The ways forward that a paper puts to its readers, each once, in text order. One is known by its
/// name in front ("Option 2:", "Model B"), in a heading, an item, a paragraph or the first cell of
/// a row, or by its place in the table or list of a section about the options. Answers to tick and
/// bare mentions are none. See Facts::options().
std::vector<OfferedOption> find_offered_options(const Facts& facts);

}  // namespace consultlint
