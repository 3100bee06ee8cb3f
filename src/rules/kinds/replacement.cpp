#include "rules/kinds/replacement.h"

#include <algorithm>

#include "rules/page_source.h"
#include "text/ascii.h"

namespace consultlint {
std::string in_case_of(std::string text, std::string_view found) {
  if (text.empty() || found.empty() || !ascii::is_upper(found.front())) return text;
  const bool all_capitals = std::ranges::none_of(found, ascii::is_lower) &&
                            std::ranges::count_if(found, ascii::is_upper) > 1;
  if (all_capitals) {
    std::ranges::transform(text, text.begin(), ascii::upper);
  } else {
    text.front() = ascii::upper(text.front());
  }
  return text;
}

std::vector<std::string> replacements(const TermRow& row, Inflection form, std::string_view found) {
  std::vector<std::string> result;
  for (const std::string_view text : split_list(row.prefer)) {
    result.push_back(in_case_of(inflect_phrase(text, row.forms, form), found));
  }
  return result;
}

Inflection settle_past(Inflection form, const Facts& facts, std::uint32_t first_token) {
  if (form != Inflection::kPast || first_token == 0) return form;
  const Token& before = facts.tokens()[first_token - 1];
  if ((facts.classes(before.word) & kFormOfBe) != 0) return Inflection::kParticiple;
  const std::string_view word = facts.document().slice(before.span);
  const bool perfect = word == "has" || word == "have" || word == "had" || word == "having";
  return perfect ? Inflection::kParticiple : form;
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::string result;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) result += i + 1 == texts.size() ? " or " : ", ";
    result += '"' + texts[i] + '"';
  }
  return result;
}

}  // namespace consultlint
