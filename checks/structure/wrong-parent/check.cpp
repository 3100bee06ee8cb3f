#include "consultlint/check.h"

namespace consultlint::checks {

Check structure_wrong_parent(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Clause& clause : facts.clauses()) {
      if (clause.fault != Clause::Fault::kWrongParent) continue;
      const Block& above = document.blocks()[clause.other];
      out.report(document.blocks()[clause.block].label,
                 {{"number", clause.number.to_string()},
                  {"above", document.number(above)},
                  {"parent", clause.number.parent().to_string()}})
          .related = {{above.label, "the number that it stands under"}};
    }
  };
}

}  // namespace consultlint::checks
