#include "engine/judgement.h"

#include <algorithm>

namespace consultlint {
namespace {

/// How much a verdict weighs among things that are all required.
int weight_among_all(Verdict verdict) {
  switch (verdict) {
    case Verdict::kNotMet:
      return 3;
    case Verdict::kWeak:
    case Verdict::kCannotTell:
      return 2;
    case Verdict::kMet:
      return 1;
    case Verdict::kNotApplicable:
      break;
  }
  return 0;
}

/// The same among things of which one is enough.
int weight_among_any(Verdict verdict) {
  if (verdict == Verdict::kNotApplicable) return 0;
  return 4 - weight_among_all(verdict);
}

/// The weightiest verdict, with all that decided for it.
Judgement weigh(std::span<const Judgement> parts, int (*weight)(Verdict)) {
  Judgement result;
  for (const Judgement& part : parts) {
    const int difference = weight(part.verdict) - weight(result.verdict);
    if (difference > 0) {
      result = part;
    } else if (difference == 0) {
      result.deciding.insert(result.deciding.end(), part.deciding.begin(), part.deciding.end());
    }
  }
  return result;
}

Judgement judge_alternative(const RuleIndices& rules, std::span<const Verdict> verdicts) {
  std::vector<Judgement> parts;
  for (const std::uint32_t rule : rules) {
    const Verdict verdict = verdicts[rule];
    parts.push_back({verdict == Verdict::kWeak ? Verdict::kCannotTell : verdict, {rule}});
  }
  return weigh(parts, weight_among_all);
}

}  // namespace

Judgement judge(const PlannedRequirement& requirement, std::span<const Verdict> verdicts) {
  std::vector<Judgement> parts;
  parts.reserve(requirement.any_of.size());
  for (const RuleIndices& rules : requirement.any_of) {
    parts.push_back(judge_alternative(rules, verdicts));
  }
  Judgement judged = weigh(parts, weight_among_any);
  if (!requirement.when || judged.verdict == Verdict::kNotApplicable) return judged;
  const Verdict occasion = verdicts[*requirement.when];
  if (occasion == Verdict::kNotMet) return {Verdict::kNotApplicable, {*requirement.when}};
  const bool hinted = occasion == Verdict::kWeak || occasion == Verdict::kCannotTell;
  if (!hinted || judged.verdict != Verdict::kNotMet) return judged;
  judged.verdict = Verdict::kCannotTell;
  judged.deciding.push_back(*requirement.when);
  return judged;
}

Judgement judge(const PlannedClause& clause, std::span<const Verdict> verdicts) {
  std::vector<Judgement> parts;
  parts.reserve(clause.requirements.size());
  for (const PlannedRequirement& requirement : clause.requirements) {
    parts.push_back(judge(requirement, verdicts));
  }
  return weigh(parts, weight_among_all);
}

ClauseVerdict clause_verdict(const ClauseInfo& clause, DocumentKind kind, Verdict judged) {
  if (clause.clause_class == ClauseClass::kNotCheckable) return ClauseVerdict::kNotCheckable;
  if (!clause.applies_to(kind)) return ClauseVerdict::kNotApplicable;
  const bool sign = clause.clause_class == ClauseClass::kSign;
  switch (judged) {
    case Verdict::kMet:
      return sign ? ClauseVerdict::kSignSeen : ClauseVerdict::kMet;
    case Verdict::kNotMet:
      return sign ? ClauseVerdict::kNoSign : ClauseVerdict::kNotMet;
    case Verdict::kWeak:
    case Verdict::kCannotTell:
      return ClauseVerdict::kCannotTell;
    case Verdict::kNotApplicable:
      break;
  }
  return ClauseVerdict::kNotApplicable;
}

}  // namespace consultlint
