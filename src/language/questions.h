#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Questions that readers are asked to answer, in text order, with the faults of their wording:
/// "leading", "loaded", "presuming", "double-barrelled". A heading that the text below answers and
/// a rhetorical question in running prose are none. See Facts::questions().
std::vector<Question> find_questions(const Facts& facts);

}  // namespace consultlint
