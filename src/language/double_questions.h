#pragma once
#include "language/cue_words.h"

namespace consultlint {

/// Whether the answer to a question is one choice, so that two matters in it cannot be told apart.
bool asks_for_one_choice(const FoldedText& question);

/// Whether a question asks for one choice on two matters: "Should it close and should the bus go
/// on?" Fixed pairs and two words for one thing are left alone.
bool is_double_barrelled(const FoldedText& question);

}  // namespace consultlint
