#include "consultlint/computed_outcome.h"

#include <utility>

namespace consultlint {

Outcome computed_outcome(Verdict verdict, std::string reason, std::vector<TextSpan> evidence) {
  Outcome outcome;
  outcome.verdict = verdict;
  outcome.score = verdict == Verdict::kMet ? 1 : verdict == Verdict::kWeak ? 0.5 : 0;
  outcome.evidence = std::move(evidence);
  outcome.reason = std::move(reason);
  return outcome;
}

}  // namespace consultlint
