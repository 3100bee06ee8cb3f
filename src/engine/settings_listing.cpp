#include "engine/settings_listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ranges>
#include <string_view>

#include "engine/configuration.h"
#include "engine/setting_values.h"

namespace consultlint {
namespace {

constexpr std::string_view kDefault = "default";
constexpr std::string_view kPage = "page";

template <class T>
std::string place_of(const Given<T>& given) {
  return given.on_command_line() ? "command line" : given.where;
}

/// Lists what is said of the documents.
class Lister {
 public:
  explicit Lister(const FileSettings& settings) : settings_(settings), given_(settings.given) {}

  std::vector<ListedSetting> list() {
    add_single_values();
    add_all("code", given_.codes);
    add_all("select", given_.select);
    add_all("ignore", given_.ignore);
    for (const Given<Waiver>& waiver : given_.waivers) {
      add(fmt::format("waiver of {}:{}", waiver.value.code, waiver.value.clause),
          waiver.value.reason, place_of(waiver));
    }
    if (settings_.configuration != nullptr) add_folder_values(*settings_.configuration);
    for (const BuiltinPage& page : settings_.catalogue->pages()) add_rule(page.page.rule);
    return std::move(listed_);
  }

 private:
  void add(std::string name, std::string value, std::string_view where) {
    listed_.push_back({std::move(name), std::move(value), std::string(where)});
  }

  void add_all(const std::string& name, const std::vector<Given<std::string>>& values) {
    for (const Given<std::string>& value : values) add(name, value.value, place_of(value));
  }

  template <class T>
  void add_value(std::string name, const std::optional<Given<T>>& given, auto name_of_value,
                 std::string_view otherwise) {
    if (given) {
      add(std::move(name), std::string(name_of_value(given->value)), place_of(*given));
    } else {
      add(std::move(name), std::string(otherwise), kDefault);
    }
  }

  void add_single_values() {
    add_value(
        "kind", given_.kind, [](DocumentKind kind) { return to_string(kind); }, "as detected");
    add_value(
        "nation", given_.nation, [](Nation nation) { return name_of(nation); }, "as detected");
    add_value(
        "reference-date", given_.reference_date, [](Date date) { return name_of(date); }, "none");
    add_value(
        "revisions", given_.revisions, [](Revisions view) { return name_of(view); },
        name_of(settings_.reading.revisions));
    add_value(
        "fail-on", given_.fail_on, [](Level level) { return to_string(level); },
        to_string(settings_.fail_on));
  }

  void add_folder_values(const Configuration& configuration) {
    add_all("pack", configuration.packs);
    add_all("dictionary", configuration.dictionaries);
    add_all("exclude", configuration.exclude);
    if (configuration.baseline) {
      add("baseline", configuration.baseline->value, place_of(*configuration.baseline));
    }
  }

  void add_rule(const RuleInfo& rule) {
    bool runs = false;
    for (std::size_t i = 0; i < settings_.plan.rules.size(); ++i) {
      if (settings_.plan.rules[i].info != &rule) continue;
      runs = true;
      add_instance(i);
    }
    if (!runs) add(std::string(rule.id), "off", why_off(rule));
  }

  std::string why_off(const RuleInfo& rule) const {
    for (const Given<std::string>& name : given_.ignore) {
      if (stands_for_rule(name.value, rule)) return place_of(name);
    }
    return given_.select.empty() ? std::string(kPage) : place_of(given_.select.front());
  }

  void add_instance(std::size_t index) {
    const RuleInstance& rule = settings_.plan.rules[index];
    const Level level =
        rule.level_given ? rule.level : level_by_clauses(index).value_or(rule.level);
    add(std::string(rule.info->id), std::string(to_string(level)), why_so(index));
    for (const OptionInfo& option : rule.info->options) add_option(index, option);
  }

  /// Who gave a rule its level, or else who made it run.
  std::string why_so(std::size_t index) const {
    const RuleInstance& rule = settings_.plan.rules[index];
    for (const Given<LevelSetting>& level : given_.levels | std::views::reverse) {
      if (stands_for_rule(level.value.rule, *rule.info)) return place_of(level);
    }
    if (!rule.selected || level_by_clauses(index)) return clauses_of(index);
    if (rule.info->on_by_default) return std::string(kPage);
    const auto name = std::ranges::find_if(given_.select, [&](const Given<std::string>& selected) {
      return stands_for_rule(selected.value, *rule.info);
    });
    return name == given_.select.end() ? std::string(kDefault) : place_of(*name);
  }

  std::optional<Level> level_by_clauses(std::size_t index) const {
    std::optional<Level> strictest;
    for (const PlannedClause& clause : settings_.plan.clauses) {
      if (!clause.clause->level || std::ranges::count(clause.rules(), index) == 0) continue;
      strictest = std::max(strictest.value_or(Level::kNone), *clause.clause->level);
    }
    return strictest;
  }

  std::string clauses_of(std::size_t index) const {
    std::vector<std::string> names;
    for (const PlannedClause& clause : settings_.plan.clauses) {
      if (std::ranges::count(clause.rules(), index) > 0) names.push_back(clause.name());
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }

  void add_option(std::size_t index, const OptionInfo& option) {
    const RuleInfo& rule = *settings_.plan.rules[index].info;
    const std::string name = fmt::format("{}.{}", rule.id, option.name);
    for (const Given<OptionSetting>& given : given_.options | std::views::reverse) {
      if (given.value.rule == rule.id && given.value.setting.name == option.name) {
        return add(name, given.value.setting.value, place_of(given));
      }
    }
    for (const PlannedClause& clause : settings_.plan.clauses) {
      if (const ClauseOption* asked = option_of(clause, index, option.name)) {
        return add(name, std::string(asked->value), clause.name());
      }
    }
    add(name, option.default_value.empty() ? "none" : std::string(option.default_value), kPage);
  }

  /// What a clause wants of an option of that rule of the plan; null when it wants nothing.
  static const ClauseOption* option_of(const PlannedClause& clause, std::size_t index,
                                       std::string_view name) {
    for (std::size_t i = 0; i < clause.requirements.size(); ++i) {
      const std::vector<RuleIndices>& planned = clause.requirements[i].any_of;
      for (std::size_t j = 0; j < planned.size(); ++j) {
        if (std::ranges::count(planned[j], index) == 0) continue;
        const auto& options = clause.clause->requirements[i].any_of[j].options;
        const auto found = std::ranges::find(options, name, &ClauseOption::name);
        if (found != options.end()) return &*found;
      }
    }
    return nullptr;
  }

  const FileSettings& settings_;
  const SettingsLayer& given_;
  std::vector<ListedSetting> listed_;
};

}  // namespace

std::vector<ListedSetting> list_settings(const FileSettings& settings) {
  return Lister(settings).list();
}

}  // namespace consultlint
