#include "engine/settings_layer.h"

#include <algorithm>
#include <ranges>

namespace consultlint {
namespace {

template <class T>
void append(std::vector<Given<T>>& weaker, const std::vector<Given<T>>& stronger) {
  weaker.insert(weaker.end(), stronger.begin(), stronger.end());
}

template <class T>
void replace(T& weaker, const T& stronger, bool given) {
  if (given) weaker = stronger;
}

void stack(SettingsLayer& below, const SettingsLayer& layer) {
  if (!layer.select.empty()) {
    below.select = layer.select;
    below.ignore.clear();
  }
  append(below.ignore, layer.ignore);
  append(below.adjusted, layer.adjusted);
  append(below.levels, layer.levels);
  append(below.options, layer.options);
  append(below.waivers, layer.waivers);
  replace(below.codes, layer.codes, !layer.codes.empty());
  replace(below.kind, layer.kind, layer.kind.has_value());
  replace(below.nation, layer.nation, layer.nation.has_value());
  replace(below.reference_date, layer.reference_date, layer.reference_date.has_value());
  replace(below.revisions, layer.revisions, layer.revisions.has_value());
  replace(below.fail_on, layer.fail_on, layer.fail_on.has_value());
}

template <class T>
std::vector<T> values_of(const std::vector<Given<T>>& given) {
  std::vector<T> values;
  values.reserve(given.size());
  for (const Given<T>& one : given) values.push_back(one.value);
  return values;
}

/// A configuration may waive clauses of codes that this run does not ask for.
std::vector<Waiver> waivers_of(const SettingsLayer& layer, const std::vector<std::string>& codes) {
  std::vector<Waiver> waivers;
  for (const Given<Waiver>& given : layer.waivers | std::views::reverse) {
    const Waiver& waiver = given.value;
    const bool idle = std::ranges::find(codes, waiver.code) == codes.end();
    const bool doubled = std::ranges::any_of(waivers, [&](const Waiver& stronger) {
      return stronger.code == waiver.code && stronger.clause == waiver.clause;
    });
    if (!doubled && (!idle || given.on_command_line())) waivers.push_back(waiver);
  }
  return waivers;
}

}  // namespace

SettingsLayer stack_layers(std::span<const SettingsLayer* const> layers) {
  SettingsLayer all;
  for (const SettingsLayer* layer : layers) stack(all, *layer);
  return all;
}

Selection selection_of(const SettingsLayer& layer) {
  Selection selection;
  selection.select = values_of(layer.select);
  selection.ignore = values_of(layer.ignore);
  selection.levels = values_of(layer.levels);
  selection.options = values_of(layer.options);
  selection.codes = values_of(layer.codes);
  selection.waivers = waivers_of(layer, selection.codes);
  return selection;
}

}  // namespace consultlint
