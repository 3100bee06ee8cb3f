#include "rules/rule_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/kinds/kinds.h"
#include "rules/option_values.h"
#include "rules/suggestion.h"

namespace consultlint {
namespace {

Error unknown_option(const RuleInfo& rule, const std::string& name, const std::string& where) {
  std::vector<std::string_view> names;
  for (const OptionInfo& option : rule.options) names.push_back(option.name);
  if (names.empty()) return {fmt::format("{} has no options", rule.id), where};
  return {fmt::format("{} has no option '{}': {}", rule.id, name, suggestion(name, names)), where};
}

}  // namespace

Result<RuleInstance> make_rule(const BuiltinPage& page, std::span<const Setting> settings,
                               const std::string& where) {
  const RuleInfo& rule = page.page.rule;
  Options options = default_options(rule.options);
  options.set_phrases(page.phrases);
  options.set_where(page.page.where);
  for (const Setting& setting : settings) {
    const auto option = std::ranges::find(rule.options, setting.name, &OptionInfo::name);
    if (option == rule.options.end()) return unknown_option(rule, setting.name, where);
    const Result<OptionValue> value = parse_option(*option, setting.value);
    if (!value) return Error{fmt::format("{}: {}", rule.id, value.error().message), where};
    options.set(setting.name, *value);
  }
  RuleInstance instance{&rule, std::move(options), {}, rule.level};
  if (page.together != nullptr) {
    instance.run_check = page.together(instance.options);
  } else {
    instance.check = page.native != nullptr ? page.native(instance.options)
                                            : make_declared_check(page.page, instance.options);
  }
  return instance;
}

std::uint32_t RuleSet::add(RuleInstance rule) {
  const auto same = std::ranges::find_if(rules_, [&rule](const RuleInstance& other) {
    return other.info == rule.info && other.options == rule.options;
  });
  const auto index = static_cast<std::uint32_t>(same - rules_.begin());
  if (same == rules_.end()) {
    rules_.push_back(std::move(rule));
  } else {
    same->selected = same->selected || rule.selected;
  }
  return index;
}

}  // namespace consultlint
