#pragma once
#include <string>
#include <vector>

#include "consultlint/check.h"

namespace consultlint {

/// The outcome of a check that computes its answer instead of weighing evidence: the score is 1 for
/// "met", one half for "weak", else 0. `reason` is one sentence, `evidence` the places computed
/// from.
Outcome computed_outcome(Verdict verdict, std::string reason, std::vector<TextSpan> evidence = {});

}  // namespace consultlint
