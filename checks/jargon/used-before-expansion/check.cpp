#include "consultlint/check.h"

#include "../abbreviations.h"

namespace consultlint::checks {
namespace {

/// "FY 2015" and "HSPD-12" name a thing by its number.
bool is_numbered(const Document& document, TextSpan mention) {
  const std::string_view rest = document.text().substr(mention.end, 2);
  return rest.size() == 2 && (rest[0] == ' ' || rest[0] == '-') && rest[1] >= '0' && rest[1] <= '9';
}

/// A list of abbreviations explains them for every page.
bool is_listed(const Acronym& acronym) {
  return std::ranges::any_of(acronym.expansions, &Expansion::listed);
}

}  // namespace

Check jargon_used_before_expansion(const Options& options) {
  return [known = options.list("known")](const Document& document, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      if (acronym.expansions.empty() || is_listed(acronym)) continue;
      if (!is_abbreviation(acronym) || !is_in_capitals(acronym)) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      const Expansion& expansion = acronym.expansions.front();
      const auto used = std::ranges::find_if(acronym.mentions, [&](TextSpan mention) {
        return is_running_text(document, mention) && !is_numbered(document, mention);
      });
      if (used == acronym.mentions.end() || used->begin >= expansion.span.begin) continue;
      const std::string long_form = quoted_excerpt(acronym.long_form);
      out.report(*used, {{"short", acronym.short_form}, {"long", long_form}}).related = {
          {expansion.span, "it is spelled out only here"}};
    }
  };
}

}  // namespace consultlint::checks
