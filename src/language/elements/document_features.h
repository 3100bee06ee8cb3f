#pragma once
#include "consultlint/facts.h"
#include "language/elements/passage_features.h"

namespace consultlint {

/// The features by which the learned model tells the kind of a whole document: its words, its
/// headings, how it begins, what it is made of, and the kind that its phrases tell. Replaces what
/// `out` holds. Asks for no fact that depends on the kind.
void read_document_features(const Facts& facts, const KindGuess& by_cues, PassageFeatures& out);

}  // namespace consultlint
