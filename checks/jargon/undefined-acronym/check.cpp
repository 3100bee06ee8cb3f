#include "consultlint/check.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace consultlint::checks {
namespace {

std::string count_uses(std::uint32_t uses) {
  return uses == 1 ? "used once" : "used " + std::to_string(uses) + " times";
}

using Names = std::vector<std::string>;

bool holds(const Names& names, std::string_view short_form) {
  return std::ranges::find(names, short_form) != names.end();
}

/// The words of the terms that the glossary explains, as printed.
std::unordered_set<std::string_view> explained_words(const Document& document, const Facts& facts) {
  std::unordered_set<std::string_view> words;
  for (const GlossaryTerm& term : facts.glossary()) {
    for (const Token& token : facts.tokens_in(term.term)) words.insert(document.slice(token.span));
  }
  return words;
}

/// The lists of a page's options.
struct Lists {
  Names known;
  Names also_known;
  Names technical;

  bool hold(std::string_view short_form, bool for_specialists) const {
    return holds(known, short_form) || holds(also_known, short_form) ||
           (for_specialists && holds(technical, short_form));
  }
};

}  // namespace

Check jargon_undefined_acronym(const Options& options) {
  return
      [lists = Lists{options.list("known"), options.list("also-known"), options.list("technical")},
       min_uses = options.integer("min-uses")](const Document& document, const Facts& facts,
                                               Sink& out) {
        const std::unordered_set<std::string_view> explained = explained_words(document, facts);
        const bool for_specialists = facts.document_kind().kind == DocumentKind::kOther;
        for (const Acronym& acronym : facts.acronyms()) {
          if (!acronym.expansions.empty() || acronym.uses < min_uses) continue;
          if (lists.hold(acronym.short_form, for_specialists)) continue;
          if (explained.contains(acronym.short_form)) continue;
          out.report(acronym.first,
                     {{"short", acronym.short_form}, {"uses", count_uses(acronym.uses)}});
        }
      };
}

}  // namespace consultlint::checks
