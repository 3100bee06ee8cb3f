#include "consultlint/check.h"

#include <optional>

#include "../abbreviations.h"

namespace consultlint::checks {
namespace {

/// "FY 2015" and "HSPD-12" name a thing by its number.
bool is_numbered(const Document& document, TextSpan mention) {
  const std::string_view rest = document.text().substr(mention.end, 2);
  return rest.size() == 2 && (rest[0] == ' ' || rest[0] == '-') && rest[1] >= '0' && rest[1] <= '9';
}

/// Whether the rule is about it: an abbreviation that the text spells out, and no list besides. A
/// list explains its abbreviations for every page.
bool is_judged(const Acronym& acronym) {
  return !acronym.expansions.empty() && is_abbreviation(acronym) && is_in_capitals(acronym) &&
         std::ranges::none_of(acronym.expansions, &Expansion::listed);
}

/// "The Open Contracting Partnership is old. The OCP …": the words stand a little before.
bool is_said_just_before(const Document& document, const Acronym& acronym, TextSpan mention) {
  const TextSpan block = document.content(block_of(document, mention));
  const std::string_view before = document.slice({block.begin, mention.begin});
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return !std::ranges::search(before, acronym.long_form, {}, lower, lower).empty();
}

/// Where running text uses it before it is spelled out, if it does.
std::optional<TextSpan> early_use(const Document& document, const Acronym& acronym) {
  for (const TextSpan mention : acronym.mentions) {
    if (mention.begin >= acronym.expansions.front().span.begin) break;
    if (!is_running_text(document, mention) || is_numbered(document, mention)) continue;
    if (is_said_just_before(document, acronym, mention)) return std::nullopt;
    return mention;
  }
  return std::nullopt;
}

}  // namespace

Check jargon_used_before_expansion(const Options& options) {
  return [known = options.list("known")](const Document& document, const Facts& facts, Sink& out) {
    for (const Acronym& acronym : facts.acronyms()) {
      if (!is_judged(acronym)) continue;
      if (std::ranges::find(known, acronym.short_form) != known.end()) continue;
      const std::optional<TextSpan> use = early_use(document, acronym);
      if (!use) continue;
      out.report(*use, {{"short", acronym.short_form}, {"long", quoted_excerpt(acronym.long_form)}})
          .related = {{acronym.definition, "it is spelled out only here"}};
    }
  };
}

}  // namespace consultlint::checks
