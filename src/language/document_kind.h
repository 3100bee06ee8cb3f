#pragma once
#include "consultlint/facts.h"

namespace consultlint {

/// What the document is for, told from its title, its wording and its structure; as given by the
/// context or the document's own properties when they name a kind. See KindGuess.
KindGuess guess_document_kind(const Facts& facts);

}  // namespace consultlint
