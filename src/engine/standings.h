#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/context.h"
#include "engine/clause_plan.h"
#include "engine/rule_results.h"

namespace consultlint {

/// How what a rule found in one document is reported.
struct Standing {
  bool reported = false;
  Level level = Level::kWarning;
  std::vector<std::string> clauses;  ///< "code-id:clause" of every clause that asks for it.
};

/// Which rules a document of that kind needs: those selected for themselves, and those of clauses
/// that apply and report findings.
std::vector<bool> rules_to_run(std::span<const RuleInstance> rules,
                               std::span<const PlannedClause> clauses, DocumentKind kind);

/// One for each rule. A clause speaks instead of the rule's own page: where one asks for a rule,
/// the rule is reported with the clause's options and level, the strictest of several, or not at
/// all when an alternative met the clause. A level that the user gave stands above both.
std::vector<Standing> standings(std::span<const RuleInstance> rules,
                                std::span<const PlannedClause> clauses,
                                std::span<const RuleResult> results, DocumentKind kind);

}  // namespace consultlint
