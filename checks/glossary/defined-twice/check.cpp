#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <map>

namespace consultlint::checks {
namespace {

/// The section of an entry and the words of its term, in any case.
struct Entry {
  std::uint32_t section = kNowhere;
  std::vector<WordId> words;

  friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// "Note:" and "Source:" are parts of an entry, whatever they look like.
bool is_label(std::string_view term) {
  constexpr std::array<std::string_view, 10> kLabels = {
      "Note",    "Notes",      "NOTE", "Reference", "Source",
      "Example", "References", "See",  "See also",  "Sources"};
  return std::ranges::find(kLabels, term) != kLabels.end();
}

Entry entry_of(const Facts& facts, const GlossaryTerm& term) {
  Entry entry{term.section, {}};
  for (const Token& token : facts.tokens_in(term.term)) entry.words.push_back(token.word);
  return entry;
}

}  // namespace

Check glossary_defined_twice(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    std::map<Entry, TextSpan> first;
    for (const GlossaryTerm& term : facts.glossary()) {
      if (is_label(document.slice(term.term))) continue;
      const auto [same, is_new] = first.try_emplace(entry_of(facts, term), term.term);
      if (is_new) continue;
      out.report(term.term, {{"term", quoted_excerpt(document.slice(term.term))}}).related = {
          {same->second, "its first entry"}};
    }
  };
}

}  // namespace consultlint::checks
