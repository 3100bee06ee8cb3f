#include "consultlint/hidden_verbs.h"

#include <algorithm>
#include <array>

#include "language/learned/hidden_verb_list.h"
#include "language/words.h"
#include "rules/inflection.h"
#include "rules/kinds/replacement.h"

namespace consultlint {

std::string_view verb_hidden_in(std::string_view noun) {
  const std::string_view verb = kHiddenVerbs.find(noun);
  if (!verb.empty() || !noun.ends_with('s')) return verb;
  noun.remove_suffix(1);
  if (!noun.ends_with("ie")) return kHiddenVerbs.find(noun);
  return kHiddenVerbs.find(std::string(noun.substr(0, noun.size() - 2)) + "y");
}

std::string gerund_of(std::string_view verb) {
  return inflect(verb, Inflection::kIng);
}

std::string in_form_of(std::string_view verb, std::string_view base, const Facts& facts,
                       std::uint32_t token) {
  constexpr std::array kForms = {Inflection::kBase, Inflection::kThird, Inflection::kPast,
                                 Inflection::kParticiple, Inflection::kIng};
  const std::string_view found = facts.document().slice(facts.tokens()[token].span);
  const std::string folded = fold_word(found);
  const auto form =
      std::ranges::find_if(kForms, [&](Inflection f) { return inflect(base, f) == folded; });
  const Inflection met = form == kForms.end() ? Inflection::kBase : *form;
  return in_case_of(inflect(verb, settle_past(met, facts, token)), found);
}

}  // namespace consultlint
