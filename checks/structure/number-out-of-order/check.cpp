#include "consultlint/check.h"

namespace consultlint::checks {

Check structure_number_out_of_order(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Clause& clause : facts.clauses()) {
      if (clause.fault != Clause::Fault::kOutOfOrder) continue;
      const Block& before = document.blocks()[clause.other];
      out.report(document.blocks()[clause.block].label,
                 {{"number", clause.number.to_string()}, {"before", document.number(before)}})
          .related = {{before.label, "the number before it"}};
    }
  };
}

}  // namespace consultlint::checks
