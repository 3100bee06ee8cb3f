#include "engine/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "rules/code_page.h"

namespace consultlint {
namespace {

std::string_view group_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

bool names_any(const std::vector<std::string>& names, const RuleInfo& rule) {
  return std::ranges::any_of(names,
                             [&](const std::string& name) { return stands_for_rule(name, rule); });
}

/// The error for the first name that stands for nothing.
std::optional<Error> find_unknown(const Catalogue& catalogue,
                                  const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (!stands_for_rules(catalogue, name)) return catalogue.unknown(name, {});
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

bool is_selected(const RuleInfo& rule, const Selection& selection) {
  if (rule.together && !selection.together) return false;
  const bool wanted =
      selection.select.empty() ? rule.on_by_default : names_any(selection.select, rule);
  return wanted && !names_any(selection.ignore, rule);
}

/// A rule with the options and the level that the selection gives it on top of `settings`.
Result<RuleInstance> make_selected(const BuiltinPage& page, std::vector<Setting> settings,
                                   const Selection& selection) {
  const RuleInfo& info = page.page.rule;
  for (const OptionSetting& option : selection.options) {
    if (option.rule == info.id) settings.push_back(option.setting);
  }
  Result<RuleInstance> rule = make_rule(page, settings, {});
  if (!rule) return rule;
  for (const LevelSetting& setting : selection.levels) {
    if (!stands_for_rule(setting.rule, info)) continue;
    rule->level = setting.level;
    rule->level_given = true;
  }
  return rule;
}

/// Adds codes to the rules of a run.
class Planner {
 public:
  Planner(const Catalogue& catalogue, const Selection& selection)
      : catalogue_(catalogue), selection_(selection) {}

  void add(std::vector<RuleInstance> selected) {
    for (RuleInstance& rule : selected) rules_.add(std::move(rule));
  }

  std::optional<Error> add(const CodeInfo& code, bool with_ignored) {
    for (const ClauseInfo& clause : code.clauses) {
      PlannedClause planned{&code, &clause, {}, waiver_of(code, clause)};
      for (const ClauseRequirement& requirement : clause.requirements) {
        Result<PlannedRequirement> asked = plan_requirement(requirement, with_ignored);
        if (!asked) return asked.error();
        planned.requirements.push_back(*std::move(asked));
      }
      clauses_.push_back(std::move(planned));
    }
    return std::nullopt;
  }

  RulePlan take() && { return {std::move(rules_).take(), std::move(clauses_)}; }

 private:
  /// The rule that tells of an occasion reports nothing, so ignoring it changes nothing.
  Result<PlannedRequirement> plan_requirement(const ClauseRequirement& requirement,
                                              bool with_ignored) {
    PlannedRequirement planned;
    for (const ClauseRule& asked : requirement.any_of) {
      Result<RuleIndices> rules = add_rules(asked, with_ignored);
      if (!rules) return rules.error();
      planned.any_of.push_back(*std::move(rules));
    }
    if (!requirement.is_conditional()) return planned;
    const Result<RuleIndices> occasion = add_rules(requirement.when, true);
    if (!occasion) return occasion.error();
    if (!occasion->empty()) planned.when = occasion->front();
    return planned;
  }

  Result<RuleIndices> add_rules(const ClauseRule& asked, bool with_ignored) {
    std::vector<Setting> settings;
    for (const ClauseOption& option : asked.options) {
      settings.push_back({std::string(option.name), std::string(option.value)});
    }
    RuleIndices indices;
    for (const BuiltinPage& page : catalogue_.pages()) {
      const RuleInfo& info = page.page.rule;
      if (!asked.names(info.id) || (asked.is_group() && !answers_for_group(info))) continue;
      if (!with_ignored && names_any(selection_.ignore, info)) continue;
      Result<RuleInstance> rule = make_selected(page, settings, selection_);
      if (!rule) return rule.error();
      rule->selected = false;
      indices.push_back(rules_.add(*std::move(rule)));
    }
    return indices;
  }

  std::string waiver_of(const CodeInfo& code, const ClauseInfo& clause) const {
    const auto waiver = std::ranges::find_if(selection_.waivers, [&](const Waiver& given) {
      return given.code == code.id && given.clause == clause.label;
    });
    return waiver == selection_.waivers.end() ? std::string() : waiver->reason;
  }

  const Catalogue& catalogue_;
  const Selection& selection_;
  RuleSet rules_;
  std::vector<PlannedClause> clauses_;
};

/// The error for the first waiver that waives nothing.
std::optional<Error> find_idle_waiver(const Catalogue& catalogue, const Selection& selection) {
  for (const Waiver& waiver : selection.waivers) {
    const CodeInfo* code = catalogue.find_code(waiver.code);
    if (code == nullptr) return catalogue.unknown_code(waiver.code, {});
    if (code->find(waiver.clause) == nullptr) {
      return Catalogue::unknown_clause(*code, waiver.clause, {});
    }
    const std::string name = fmt::format("{}:{}", waiver.code, waiver.clause);
    if (std::ranges::find(selection.codes, waiver.code) == selection.codes.end()) {
      return Error{fmt::format("{} is waived, but the code is not asked for; add --code {}", name,
                               waiver.code),
                   {}};
    }
    if (waiver.reason.find_first_not_of(" \t") == std::string::npos) {
      return Error{
          fmt::format("{} is waived without a reason; say why the paper departs from it", name),
          {}};
    }
  }
  return std::nullopt;
}

Result<RulePlan> plan(const Catalogue& catalogue, const Selection& selection,
                      std::vector<RuleInstance> selected, bool with_ignored) {
  const Result<std::vector<const CodeInfo*>> codes = find_codes(catalogue, selection);
  if (!codes) return codes.error();
  if (auto idle = find_idle_waiver(catalogue, selection)) return *idle;
  Planner planner(catalogue, selection);
  planner.add(std::move(selected));
  for (const CodeInfo* code : *codes) {
    if (auto failure = planner.add(*code, with_ignored)) return *failure;
  }
  return std::move(planner).take();
}

}  // namespace

bool stands_for_rule(std::string_view name, const RuleInfo& rule) {
  if (name == "all") return true;
  if (name == "default") return rule.on_by_default;
  return name == rule.id || name == group_of(rule.id);
}

bool stands_for_rules(const Catalogue& catalogue, std::string_view name) {
  return name == "all" || name == "default" ||
         std::ranges::any_of(catalogue.pages(), [&](const BuiltinPage& page) {
           return stands_for_rule(name, page.page.rule);
         });
}

Result<std::vector<RuleInstance>> configure_rules(const Catalogue& catalogue,
                                                  const Selection& selection) {
  if (auto unknown = find_unknown(catalogue, selection)) return *unknown;
  std::vector<RuleInstance> rules;
  for (const BuiltinPage& page : catalogue.pages()) {
    if (!is_selected(page.page.rule, selection)) continue;
    Result<RuleInstance> rule = make_selected(page, {}, selection);
    if (!rule) return rule.error();
    rules.push_back(*std::move(rule));
  }
  return rules;
}

Result<RulePlan> plan_check(const Catalogue& catalogue, const Selection& selection) {
  Result<std::vector<RuleInstance>> selected = configure_rules(catalogue, selection);
  if (!selected) return selected.error();
  return plan(catalogue, selection, *std::move(selected), false);
}

Result<RulePlan> plan_compliance(const Catalogue& catalogue, const Selection& selection) {
  if (selection.codes.empty()) {
    return Error{
        "name a code of practice with --code, or under 'codes' in consultlint.yaml; 'consultlint "
        "list codes' shows them",
        {}};
  }
  if (auto unknown = find_unknown(catalogue, selection)) return *unknown;
  return plan(catalogue, selection, {}, true);
}

Result<std::vector<const CodeInfo*>> find_codes(const Catalogue& catalogue,
                                                const Selection& selection) {
  std::vector<const CodeInfo*> codes;
  for (const std::string& id : selection.codes) {
    const CodeInfo* code = catalogue.find_code(id);
    if (code == nullptr) return catalogue.unknown_code(id, {});
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

}  // namespace consultlint
