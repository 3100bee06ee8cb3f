#include "consultlint/check.h"

#include "printed_figures.h"

namespace consultlint::checks {

Check figures_totals_mismatch(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    for (const auto find : {find_table_faults, find_sentence_faults}) {
      for (const FigureFault& fault : find(facts)) out.report(fault.span, {{"what", fault.what}});
    }
  };
}

}  // namespace consultlint::checks
