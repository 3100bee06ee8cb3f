#pragma once
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Names of people: a title or initials before a surname ("Mrs Rudd", "K. J. Maddern"), or two to
/// four capitalised words that are no name of a place, body, post or paper. In text order. A
/// heuristic without a list of names, for asking whether a person is named near a cue.
std::vector<TextSpan> find_people(const Facts& facts);

}  // namespace consultlint
