#include "consultlint/check.h"

namespace consultlint::checks {

Check structure_duplicate_number(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Clause& clause : facts.clauses()) {
      if (clause.fault != Clause::Fault::kDuplicate) continue;
      out.report(document.blocks()[clause.block].label, {{"number", clause.number.to_string()}})
          .related = {{document.blocks()[clause.other].span, "the number is used here first"}};
    }
  };
}

}  // namespace consultlint::checks
