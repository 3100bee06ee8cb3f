#include "consultlint/check.h"

#include "../abbreviations.h"

namespace consultlint::checks {

Check jargon_expanded_twice(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      if (!is_abbreviation(acronym)) continue;
      const std::vector<Expansion> found = expansions_in_text(document, acronym);
      if (found.size() < 2) continue;
      const auto words = [&](const Expansion& e) {
        return bare_words(document.slice(e.long_form));
      };
      if (words(found[0]) != words(found[1])) continue;
      out.report(found[1].span, {{"short", acronym.short_form}}).related = {
          {found[0].span, "spelled out first here"}};
    }
  };
}

}  // namespace consultlint::checks
