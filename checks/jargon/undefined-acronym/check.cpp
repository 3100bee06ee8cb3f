#include "consultlint/check.h"

#include <algorithm>
#include <string>

namespace consultlint::checks {
namespace {

std::string count_uses(std::uint32_t uses) {
  return uses == 1 ? "used once" : "used " + std::to_string(uses) + " times";
}

using Names = std::vector<std::string>;

bool holds(const Names& names, std::string_view short_form) {
  return std::ranges::find(names, short_form) != names.end();
}

/// Whether the glossary has an entry for it, in words that do not spell it out letter by letter.
bool is_explained(const Document& document, const Facts& facts, std::string_view short_form) {
  return std::ranges::any_of(facts.glossary(), [&](const GlossaryTerm& term) {
    const std::string_view name = document.slice(term.term);
    const std::size_t at = name.find(short_form);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + short_form.size();
    const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '(';
    return begins && (end == name.size() || name[end] == ' ' || name[end] == ')');
  });
}

}  // namespace

Check jargon_undefined_acronym(const Options& options) {
  Names known = options.list("known");
  known.insert(known.end(), options.list("also-known").begin(), options.list("also-known").end());
  return [known = std::move(known), technical = options.list("technical"),
          min_uses = options.integer("min-uses")](const Document& document, const Facts& facts,
                                                  Sink& out) {
    const bool for_specialists = facts.document_kind().kind == DocumentKind::kOther;
    for (const Acronym& acronym : facts.acronyms()) {
      if (!acronym.expansions.empty() || acronym.uses < min_uses) continue;
      if (holds(known, acronym.short_form)) continue;
      if (for_specialists && holds(technical, acronym.short_form)) continue;
      if (is_explained(document, facts, acronym.short_form)) continue;
      out.report(acronym.first,
                 {{"short", acronym.short_form}, {"uses", count_uses(acronym.uses)}});
    }
  };
}

}  // namespace consultlint::checks
