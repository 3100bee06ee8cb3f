#include "engine/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace consultlint {
namespace {

std::string_view group_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

bool names_rule(std::string_view name, const RuleInfo& rule) {
  if (name == "all") return true;
  if (name == "default") return rule.on_by_default;
  return name == rule.id || name == group_of(rule.id);
}

bool names_any(const std::vector<std::string>& names, const RuleInfo& rule) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return names_rule(name, rule); });
}

/// The error for the first name that stands for nothing.
std::optional<Error> find_unknown(const Catalogue& catalogue,
                                  const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool known = name == "all" || name == "default" ||
                       std::ranges::any_of(catalogue.pages(), [&](const BuiltinPage& page) {
                         return names_rule(name, page.page.rule);
                       });
    if (!known) return catalogue.unknown(name, {});
  }
  return std::nullopt;
}

std::optional<Error> find_unknown(const Catalogue& catalogue, const Selection& selection) {
  std::vector<std::string> names = selection.select;
  names.insert(names.end(), selection.ignore.begin(), selection.ignore.end());
  for (const LevelSetting& level : selection.levels) names.push_back(level.rule);
  if (auto unknown = find_unknown(catalogue, names)) return unknown;
  for (const OptionSetting& option : selection.options) {
    if (catalogue.find(option.rule) == nullptr) return catalogue.unknown(option.rule, {});
  }
  return std::nullopt;
}

/// The error for a rule that was asked for by name and would not run.
std::optional<Error> find_idle(const Catalogue& catalogue, const Selection& selection) {
  for (const std::string& name : selection.select) {
    const BuiltinPage* page = selection.together ? nullptr : catalogue.find(name);
    if (page == nullptr || !page->page.rule.together) continue;
    return Error{fmt::format("{} compares the files of a run; add --together", name), {}};
  }
  return std::nullopt;
}

bool is_selected(const RuleInfo& rule, const Selection& selection) {
  if (rule.together && !selection.together) return false;
  const bool wanted =
      selection.select.empty() ? rule.on_by_default : names_any(selection.select, rule);
  return wanted && !names_any(selection.ignore, rule);
}

std::vector<Setting> settings_of(const RuleInfo& rule, const Selection& selection) {
  std::vector<Setting> settings;
  for (const OptionSetting& option : selection.options) {
    if (option.rule == rule.id) settings.push_back(option.setting);
  }
  return settings;
}

void set_level(RuleInstance& rule, const Selection& selection) {
  for (const LevelSetting& setting : selection.levels) {
    if (names_rule(setting.rule, *rule.info)) rule.level = setting.level;
  }
}

}  // namespace

Result<std::vector<RuleInstance>> configure_rules(const Catalogue& catalogue,
                                                  const Selection& selection) {
  if (auto unknown = find_unknown(catalogue, selection)) return *unknown;
  if (auto idle = find_idle(catalogue, selection)) return *idle;
  std::vector<RuleInstance> rules;
  for (const BuiltinPage& page : catalogue.pages()) {
    const std::vector<Setting> settings = settings_of(page.page.rule, selection);
    if (!is_selected(page.page.rule, selection)) continue;
    Result<RuleInstance> rule = make_rule(page, settings, {});
    if (!rule) return rule.error();
    set_level(*rule, selection);
    rules.push_back(*std::move(rule));
  }
  return rules;
}

}  // namespace consultlint
