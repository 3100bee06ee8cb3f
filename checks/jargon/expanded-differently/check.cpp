#include "consultlint/check.h"

#include "../abbreviations.h"

namespace consultlint::checks {
namespace {

/// Whether the words of `part` stand in `whole`, in the same order.
bool holds_in_order(std::span<const std::string> whole, std::span<const std::string> part) {
  for (const std::string& word : whole) {
    if (part.empty()) break;
    if (part.front() == word) part = part.subspan(1);
  }
  return part.empty();
}

/// A name that is cut short in one place is still the same name.
bool differ(const Document& document, const Expansion& a, const Expansion& b) {
  const std::vector<std::string> one = bare_words(document.slice(a.long_form));
  const std::vector<std::string> other = bare_words(document.slice(b.long_form));
  return !holds_in_order(one, other) && !holds_in_order(other, one);
}

}  // namespace

Check jargon_expanded_differently(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      if (!is_abbreviation(acronym)) continue;
      for (const Expansion& expansion : acronym.expansions) {
        const Expansion& first = acronym.expansions.front();
        if (!differ(document, first, expansion)) continue;
        out.report(expansion.long_form,
                   {{"short", acronym.short_form},
                    {"this", quoted_excerpt(document.slice(expansion.long_form))},
                    {"first", quoted_excerpt(document.slice(first.long_form))}})
            .related = {{first.span, "spelled out otherwise here"}};
        break;
      }
    }
  };
}

}  // namespace consultlint::checks
