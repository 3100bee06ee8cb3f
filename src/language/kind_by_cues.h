#pragma once
#include "consultlint/facts.h"

namespace consultlint {

/// What the document is for, told from the phrases of its title and text and from what it does: it
/// asks for views, puts questions, gives a closing date. Precise on papers that use the words of
/// their kind; the learned model of document_kind.h knows the others.
KindGuess guess_kind_by_cues(const Facts& facts);

}  // namespace consultlint
