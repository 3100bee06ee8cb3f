#include "consultlint/check.h"

#include "../abbreviations.h"

namespace consultlint::checks {

Check jargon_expanded_never_used(const Options& options) {
  return [known = options.list("known")](const Document& document, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      const bool once = acronym.expansions.size() == 1 && acronym.uses <= 1;
      if (!once || !is_abbreviation(acronym)) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      const Expansion& expansion = acronym.expansions.front();
      const bool behind = expansion.long_form.begin == expansion.span.begin;
      if (expansion.listed || !behind ||
          block_of(document, expansion.span).kind != BlockKind::kParagraph) {
        continue;
      }
      out.report(expansion.span,
                 {{"short", acronym.short_form}, {"long", quoted_excerpt(acronym.long_form)}});
    }
  };
}

}  // namespace consultlint::checks
