#include "rules/kinds/scope.h"

#include <algorithm>

#include "text/ascii.h"

namespace consultlint {

AllowList::AllowList(const Options& options, const RuleInfo& rule) {
  if (!declares(rule, "allow")) return;
  for (const std::string& text : options.list("allow")) folded_.push_back(ascii::lower_case(text));
}

bool AllowList::holds(std::string_view text) const {
  return !folded_.empty() && std::ranges::find(folded_, ascii::lower_case(text)) != folded_.end();
}

bool declares(const RuleInfo& rule, std::string_view option) {
  return std::ranges::find(rule.options, option, &OptionInfo::name) != rule.options.end();
}

}  // namespace consultlint
