#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {
namespace {

bool is_abbreviation(std::string_view term) {
  return std::ranges::count_if(term, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2 &&
         term.find(' ') == std::string_view::npos;
}

/// Whether the paper lists its abbreviations, so that readers look for them there.
bool lists_abbreviations(const Document& document, const Facts& facts) {
  constexpr std::ptrdiff_t kFewest = 3;
  return std::ranges::count_if(facts.glossary(), [&](const GlossaryTerm& term) {
           return is_abbreviation(document.slice(term.term));
         }) >= kFewest;
}

bool is_listed(const Document& document, const Facts& facts, std::string_view short_form) {
  return std::ranges::any_of(facts.glossary(), [&](const GlossaryTerm& term) {
    return document.slice({term.term.begin, term.definition.end}).find(short_form) !=
           std::string_view::npos;
  });
}

}  // namespace

Check glossary_term_missing(const Options& options) {
  return [known = options.list("known"), min_uses = options.integer("min-uses")](
             const Document& document, const Facts& facts, Sink& out) {
    if (!lists_abbreviations(document, facts)) return;
    for (const Acronym& acronym : facts.acronyms()) {
      if (acronym.uses < min_uses || !is_abbreviation(acronym.short_form)) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      if (is_listed(document, facts, acronym.short_form)) continue;
      out.report(acronym.first, {{"short", acronym.short_form}, {"uses", acronym.uses}});
    }
  };
}

}  // namespace consultlint::checks
