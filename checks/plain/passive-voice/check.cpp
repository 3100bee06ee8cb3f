#include "consultlint/check.h"

#include "consultlint/text_filter.h"

namespace consultlint::checks {

Check plain_passive_voice(const Options& options) {
  return [where = options.where()](const Document& document, const Facts& facts, Sink& out) {
    const TextFilter filter(where, facts);
    for (const Passive& passive : facts.passives()) {
      if (!filter.covers(passive.span)) continue;
      out.report(passive.span, {{"found", document.slice(passive.span)}});
    }
  };
}

}  // namespace consultlint::checks
