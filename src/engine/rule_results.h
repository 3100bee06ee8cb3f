#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/facts.h"
#include "rules/rule_set.h"

namespace consultlint {

/// What one rule said about one document.
struct RuleResult {
  bool ran = false;  ///< Else nobody asked for it, or it does not apply to the document's kind.
  std::vector<Finding> findings;
  std::optional<Outcome> outcome;
  std::string failure;  ///< A sentence when the check threw: our bug.
};

/// Runs one rule. A rule that does not apply to the document's kind is not run; if it answers a
/// requirement, its outcome is "not-applicable". A check that throws is fenced: it says nothing.
/// Precondition: the rule does not compare files.
RuleResult run_rule(const Facts& facts, const RuleInstance& rule);

/// Whether what the rule requires is in the document. A rule without an outcome of its own, as
/// those about prose are, requires that nothing is found.
Verdict verdict_of(const RuleResult& result);

}  // namespace consultlint
