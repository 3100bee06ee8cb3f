#include "consultlint/check.h"

#include <algorithm>
#include <unordered_set>

namespace consultlint::checks {
namespace {

constexpr std::size_t kFewestListed = 3;

bool is_abbreviation(std::string_view term) {
  return std::ranges::count_if(term, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2 &&
         term.find(' ') == std::string_view::npos;
}

/// The words of the glossary, as printed.
struct Listed {
  std::unordered_set<std::string_view> words;
  std::size_t abbreviations = 0;
};

Listed read_list(const Document& document, const Facts& facts) {
  Listed listed;
  for (const GlossaryTerm& term : facts.glossary()) {
    if (is_abbreviation(document.slice(term.term))) listed.abbreviations += 1;
    for (const Token& token : facts.tokens_in({term.term.begin, term.definition.end})) {
      listed.words.insert(document.slice(token.span));
    }
  }
  return listed;
}

/// Of "SD-WAN" the list has the words.
std::string_view first_word(std::string_view short_form) {
  return short_form.substr(0, short_form.find_first_of("-&"));
}

}  // namespace

Check glossary_term_missing(const Options& options) {
  return [known = options.list("known"), min_uses = options.integer("min-uses")](
             const Document& document, const Facts& facts, Sink& out) {
    const Listed listed = read_list(document, facts);
    // Who lists so few does not mean to list them all.
    if (listed.abbreviations < kFewestListed) return;
    for (const Acronym& acronym : facts.acronyms()) {
      if (acronym.uses < min_uses || !is_abbreviation(acronym.short_form)) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      if (listed.words.contains(first_word(acronym.short_form))) continue;
      out.report(acronym.first, {{"short", acronym.short_form}, {"uses", acronym.uses}});
    }
  };
}

}  // namespace consultlint::checks
