#include "engine/clause_plan.h"

#include <fmt/format.h>

namespace consultlint {

std::string PlannedClause::name() const {
  return fmt::format("{}:{}", code->id, clause->label);
}

}  // namespace consultlint
