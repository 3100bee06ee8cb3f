#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/codes.h"
#include "consultlint/compliance.h"
#include "rules/rule_set.h"

namespace consultlint {

/// Indices into the rules of a run that stand for one rule of a clause, or for a group: all of them
/// must be met.
using RuleIndices = std::vector<std::uint32_t>;

/// One thing that a clause requires: one of these is enough.
struct PlannedRequirement {
  std::vector<RuleIndices> any_of;
  std::optional<std::uint32_t> when =
      std::nullopt;  ///< The rule that tells of the occasion for it.
};

/// A clause with the rules of the run that answer it. Points into the catalogue.
struct PlannedClause {
  const CodeInfo* code = nullptr;
  const ClauseInfo* clause = nullptr;
  std::vector<PlannedRequirement> requirements;
  std::string waiver;  ///< Why it is departed from; empty when it is not.

  /// "code-id:clause".
  std::string name() const;
  /// Every rule that has to run to judge it; may name one twice.
  RuleIndices rules() const;
};

/// The rules of a run, and the clauses that they answer.
struct RulePlan {
  std::vector<RuleInstance> rules;
  std::vector<PlannedClause> clauses;  ///< Code by code in the order asked, then in page order.
};

}  // namespace consultlint
