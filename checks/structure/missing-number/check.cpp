#include "consultlint/check.h"

namespace consultlint::checks {
namespace {

std::string missing_numbers(const Clause& clause) {
  const std::string first = clause.missing_from.to_string();
  if (clause.missing_from == clause.missing_to) return first + " is";
  return first + " to " + clause.missing_to.to_string() + " are";
}

}  // namespace

Check structure_missing_number(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    const Clause* before = nullptr;
    for (const Clause& clause : facts.clauses()) {
      if (clause.fault == Clause::Fault::kGap && before != nullptr) {
        out.report(document.blocks()[clause.block].label, {{"number", clause.number.to_string()},
                                                           {"before", before->number.to_string()},
                                                           {"missing", missing_numbers(clause)}})
            .related = {{document.blocks()[before->block].label, "the number before it"}};
      }
      before = &clause;
    }
  };
}

}  // namespace consultlint::checks
