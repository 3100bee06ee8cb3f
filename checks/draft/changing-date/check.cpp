#include "consultlint/check.h"

namespace consultlint::checks {

Check draft_changing_date(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const Mark& mark : document.marks()) {
      if (mark.kind != Mark::Kind::kCurrentDate || mark.span.empty()) continue;
      out.report(mark.span, {{"found", quoted_excerpt(document.slice(mark.span))}});
    }
  };
}

}  // namespace consultlint::checks
