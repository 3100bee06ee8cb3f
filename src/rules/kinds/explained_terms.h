#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/facts.h"

namespace consultlint {

/// Whether the words round a term tell what it means: "the precept (the part of your council tax
/// that goes to the parish)", "the part that goes to the parish (the precept)", "a precept, that is
/// …", "known as a precept", "A precept is the part …".
bool explained_in_place(const Facts& facts, TextSpan term);

/// The rows, in order, of the terms that the document explains to its readers: at the first use, or
/// in a list of terms. `hits` of a lexicon in text order, those of `Except` among them; `rows` is
/// how many rows the page has. Linear, but for the search of the list of terms.
std::vector<bool> explained_rows(const Facts& facts, std::span<const PhraseHit> hits,
                                 std::size_t rows);

}  // namespace consultlint
