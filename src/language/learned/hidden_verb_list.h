#pragma once
#include "language/word_pairs.h"

namespace consultlint {

/// Nouns on -tion, -ment and the like, each with the verb that it derives from.
extern const WordPairs kHiddenVerbs;

}  // namespace consultlint
