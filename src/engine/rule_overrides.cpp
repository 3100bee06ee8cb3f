#include "engine/rule_overrides.h"

#include <map>
#include <optional>
#include <string_view>

namespace consultlint {
namespace {

struct Taken {
  const RuleInfo* rule = nullptr;
  std::optional<Level> level;  // nothing when settings differ
};

}  // namespace

std::vector<RuleOverride> rule_overrides(std::span<const FileSettings* const> settings) {
  std::map<std::string_view, Taken> levels;
  for (const FileSettings* each : settings) {
    for (const RuleInstance& rule : each->plan.rules) {
      if (!rule.selected) continue;
      const auto [known, is_new] = levels.try_emplace(rule.info->id, Taken{rule.info, rule.level});
      if (!is_new && known->second.level != rule.level) known->second.level.reset();
    }
  }
  std::vector<RuleOverride> overrides;
  for (const auto& [id, taken] : levels) {
    if (taken.level && *taken.level != taken.rule->level) {
      overrides.push_back({taken.rule, *taken.level});
    }
  }
  return overrides;
}

}  // namespace consultlint
