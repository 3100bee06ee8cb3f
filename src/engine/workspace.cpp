#include "engine/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/configuration_names.h"
#include "engine/project_words.h"

namespace consultlint {
namespace {

/// The value at `key`, made when it is asked for first: an Error is as final as a value.
template <class Map, class Make>
auto& look_up(Map& map, const typename Map::key_type& key, Make make) {
  auto found = map.find(key);
  if (found == map.end()) found = map.emplace(key, make()).first;
  return found->second;
}

std::vector<bool> matching_sections(const Configuration& configuration, const std::string& path) {
  std::vector<bool> matching;
  matching.reserve(configuration.sections.size());
  const std::string name = configuration.path_within(path);
  for (const ConfigurationSection& section : configuration.sections) {
    matching.push_back(matches_any(section.match, name));
  }
  return matching;
}

/// A pack that the command line names as well is read once.
void add_pack(const std::string& pack, std::vector<std::string>& packs) {
  const bool known = std::ranges::any_of(packs, [&pack](const std::string& other) {
    std::error_code failed;
    return std::filesystem::equivalent(pack, other, failed);
  });
  if (!known) packs.push_back(pack);
}

/// The error for a rule that the command line asks for by name and that would not run.
std::optional<Error> find_idle(const Catalogue& catalogue, const Overrides& overrides) {
  for (const Given<std::string>& name : overrides.given.select) {
    const BuiltinPage* page = overrides.together ? nullptr : catalogue.find(name.value);
    if (page == nullptr || !page->page.rule.together) continue;
    return Error{fmt::format("{} compares the files of a run; add --together", name.value), {}};
  }
  return std::nullopt;
}

Context context_of(const SettingsLayer& given) {
  Context context;
  if (given.reference_date) context.reference_date = given.reference_date->value;
  if (given.nation) context.nation = given.nation->value;
  if (given.kind) {
    auto& kind = given.kind->on_command_line() ? context.kind : context.usual_kind;
    kind = given.kind->value;
  }
  return context;
}

/// In order of id; of two pages with one id, as packs may have, the first.
void keep_each_once(std::vector<const RuleInfo*>& rules) {
  std::ranges::stable_sort(rules, {}, &RuleInfo::id);
  rules.erase(std::ranges::unique(rules, {}, &RuleInfo::id).begin(), rules.end());
}

}  // namespace

Result<Workspace> Workspace::open(Overrides overrides, Planner plan, BuiltIn builtin) {
  Workspace workspace(std::move(overrides), plan, builtin);
  const Result<const Configuration*> named =
      workspace.overrides_.configuration ? workspace.configuration_for({}) : nullptr;
  if (!named) return named.error();
  const Result<const Catalogue*> catalogue = workspace.catalogue_with(nullptr);
  if (!catalogue) return catalogue.error();
  return workspace;
}

Result<const FileSettings*> Workspace::settings_for(const std::string& path) {
  const Result<const Configuration*> configuration = configuration_for(path);
  if (!configuration) return configuration.error();
  Key key{*configuration, {}};
  if (key.first != nullptr) key.second = matching_sections(*key.first, path);
  const std::size_t known = settings_.size();
  const Result<FileSettings>& settings =
      look_up(settings_, key, [&] { return make_settings(key); });
  if (!settings) return settings.error();
  if (settings_.size() > known) used_.push_back(&*settings);
  return &*settings;
}

Result<const Catalogue*> Workspace::catalogue_for(const std::string& path) {
  const Result<const Configuration*> configuration = configuration_for(path);
  if (!configuration) return configuration.error();
  return catalogue_with(*configuration);
}

bool Workspace::excludes(const std::string& path) {
  const Result<const Configuration*> configuration = configuration_for(path);
  if (!configuration || *configuration == nullptr) return false;
  return matches_any((*configuration)->exclude, (*configuration)->path_within(path));
}

std::vector<const RuleInfo*> Workspace::rules() const {
  std::vector<const RuleInfo*> rules;
  for (const FileSettings* settings : used_) {
    rules.insert(rules.end(), settings->rules.begin(), settings->rules.end());
  }
  keep_each_once(rules);
  return rules;
}

std::vector<const CodeInfo*> Workspace::codes() const {
  std::vector<const CodeInfo*> codes;
  for (const FileSettings* settings : used_) {
    for (const CodeInfo* code : settings->codes) {
      if (std::ranges::find(codes, code->id, &CodeInfo::id) == codes.end()) codes.push_back(code);
    }
  }
  return codes;
}

Result<const Configuration*> Workspace::configuration_for(const std::string& path) {
  if (overrides_.isolated) return nullptr;
  if (overrides_.configuration) return configurations_.read(*overrides_.configuration);
  return configurations_.nearest(path);
}

Result<const Catalogue*> Workspace::catalogue_with(const Configuration* configuration) {
  std::vector<std::string> packs = overrides_.packs;
  if (configuration != nullptr) {
    for (const Given<std::string>& pack : configuration->packs) add_pack(pack.value, packs);
  }
  const Result<Catalogue>& catalogue = look_up(catalogues_, packs, [&] {
    return Catalogue::load(packs, builtin_.pages, builtin_.phrases, builtin_.codes);
  });
  if (!catalogue) return catalogue.error();
  return &*catalogue;
}

Result<const Workspace::Ground*> Workspace::ground_of(const Configuration* configuration) {
  const Result<Ground>& ground =
      look_up(grounds_, configuration, [&] { return lay_ground(configuration); });
  if (!ground) return ground.error();
  return &*ground;
}

Result<Workspace::Ground> Workspace::lay_ground(const Configuration* configuration) {
  const Result<const Catalogue*> catalogue = catalogue_with(configuration);
  if (!catalogue) return catalogue.error();
  Ground ground{*catalogue, {}};
  if (configuration == nullptr) return ground;
  if (Failure unknown = find_unknown_name(*configuration, **catalogue)) return *unknown;
  Result<std::vector<std::string>> words = read_project_words(configuration->dictionaries);
  if (!words) return words.error();
  ground.words = *std::move(words);
  return ground;
}

Result<FileSettings> Workspace::make_settings(const Key& key) {
  const auto& [configuration, matching] = key;
  const Result<const Ground*> ground = ground_of(configuration);
  if (!ground) return ground.error();
  const Catalogue& catalogue = *(*ground)->catalogue;
  if (auto idle = find_idle(catalogue, overrides_)) return *idle;

  std::vector<const SettingsLayer*> layers;
  if (configuration != nullptr) layers.push_back(&configuration->given);
  for (std::size_t i = 0; i < matching.size(); ++i) {
    if (matching[i]) layers.push_back(&configuration->sections[i].given);
  }
  layers.push_back(&overrides_.given);

  FileSettings settings;
  settings.catalogue = &catalogue;
  settings.configuration = configuration;
  settings.given = stack_layers(layers);
  Selection selection = selection_of(settings.given);
  selection.together = overrides_.together;
  Result<RulePlan> plan = plan_(catalogue, selection);
  if (!plan) return plan.error();
  settings.plan = *std::move(plan);
  for (const RuleInstance& rule : settings.plan.rules) settings.rules.push_back(rule.info);
  keep_each_once(settings.rules);
  settings.codes = *find_codes(catalogue, selection);
  settings.context = context_of(settings.given);
  settings.context.phrases = &catalogue.phrases();
  settings.context.known_words = (*ground)->words;
  if (settings.given.revisions) settings.reading.revisions = settings.given.revisions->value;
  if (settings.given.fail_on) settings.fail_on = settings.given.fail_on->value;
  return settings;
}

}  // namespace consultlint
