#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/compliance.h"
#include "consultlint/facts.h"
#include "engine/clause_plan.h"

namespace consultlint {

/// Judges one document by clauses, which index `rules`. Rules that no clause asks of its kind are
/// not run. Adds to `failures` a sentence for each check that threw; what it was to answer cannot
/// be told.
Compliance judge_clauses(const Facts& facts, std::span<const RuleInstance> rules,
                         std::span<const PlannedClause> clauses,
                         std::vector<std::string>& failures);

}  // namespace consultlint
