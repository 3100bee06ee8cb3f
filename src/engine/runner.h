#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "consultlint/report.h"
#include "engine/clause_plan.h"
#include "rules/rule_set.h"

namespace consultlint {

/// What a rule that answers a requirement decided.
struct RuleOutcome {
  const RuleInfo* rule = nullptr;
  Outcome outcome;
};

/// What all rules said about one document.
struct Checkup {
  std::vector<ReportedFinding> findings;  ///< In order of place, then rule id.
  std::vector<RuleOutcome> outcomes;      ///< In rule order; rules that have none are left out.
  std::vector<std::string> failures;      ///< A sentence for each check that threw: our bugs.
};

/// Puts findings in order of place, then rule id. Findings of one rule on one span become one, with
/// the strictest level and all clauses.
void sort_and_merge(std::vector<ReportedFinding>& findings);

/// Runs rules over one document; those that compare files are passed over. Which findings are
/// reported, and how, is told by standings.h; that of a rule whose page names another one in
/// `told-with` becomes a related place of the other's. A rule that does not apply to the document's
/// kind is not run; if it answers a requirement, its outcome is "not-applicable". A check that
/// throws is fenced: it says nothing, and the others still speak. `clauses` index `rules`.
Checkup run_rules(const Facts& facts, std::span<const RuleInstance> rules,
                  std::span<const PlannedClause> clauses = {});

}  // namespace consultlint
