#pragma once
#include "language/word_list.h"

namespace consultlint {

/// The most common English words; the digits mean nothing.
extern const WordList kFamiliarWords;

}  // namespace consultlint
