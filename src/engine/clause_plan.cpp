#include "engine/clause_plan.h"

#include <fmt/format.h>

namespace consultlint {

std::string PlannedClause::name() const {
  return fmt::format("{}:{}", code->id, clause->label);
}

RuleIndices PlannedClause::rules() const {
  RuleIndices all;
  for (const PlannedRequirement& requirement : requirements) {
    if (requirement.when) all.push_back(*requirement.when);
    for (const RuleIndices& rules : requirement.any_of) {
      all.insert(all.end(), rules.begin(), rules.end());
    }
  }
  return all;
}

}  // namespace consultlint
