#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/compliance.h"
#include "consultlint/context.h"
#include "engine/clause_plan.h"

namespace consultlint {

/// What rules together say, and which of them decided: a weak sign counts as "cannot tell".
struct Judgement {
  Verdict verdict = Verdict::kNotApplicable;
  std::vector<std::uint32_t> deciding;  ///< Indices into the rules of the run, in clause order.
};

/// `verdicts` has one for each rule of the run. One rule not met is enough for "not met"; failing
/// that, one that cannot tell for "cannot tell"; rules that do not apply are left out.
Judgement judge(const PlannedClause& clause, std::span<const Verdict> verdicts);
/// One alternative met is enough for "met"; failing that, one that cannot tell for "cannot tell".
/// Without the occasion for it the requirement does not apply; where there is only a hint of one,
/// "not met" becomes "cannot tell".
Judgement judge(const PlannedRequirement& requirement, std::span<const Verdict> verdicts);

/// What `judged` means for a clause of that class in a document of that kind.
ClauseVerdict clause_verdict(const ClauseInfo& clause, DocumentKind kind, Verdict judged);

}  // namespace consultlint
