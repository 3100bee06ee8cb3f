#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "consultlint/context.h"
#include "consultlint/dates.h"
#include "engine/selection.h"
#include "readers/readers.h"

namespace consultlint {

/// A value that somebody gave, and the place where it stands.
template <class T>
struct Given {
  T value;
  std::string where = {};  ///< "docs/consultlint.yaml:4:3"; empty on the command line.

  bool on_command_line() const { return where.empty(); }
};

/// What one place says of how documents are checked: the command line, a configuration, or a
/// section of one for some files. What it does not speak of is empty.
struct SettingsLayer {
  std::vector<Given<std::string>> select = {};
  std::vector<Given<std::string>> ignore = {};
  std::vector<Given<std::string>> adjusted = {};   ///< Rules and groups with levels or options.
  std::vector<Given<LevelSetting>> levels = {};    ///< Later ones win.
  std::vector<Given<OptionSetting>> options = {};  ///< Later ones win.
  std::vector<Given<std::string>> codes = {};
  std::vector<Given<Waiver>> waivers = {};
  std::optional<Given<DocumentKind>> kind = {};
  std::optional<Given<Nation>> nation = {};
  std::optional<Given<Date>> reference_date = {};
  std::optional<Given<Revisions>> revisions = {};
  std::optional<Given<Level>> fail_on = {};
};

/// Several layers as one, the weakest first. A stronger layer's single values, and its codes, take
/// the place of a weaker one's; levels, options and waivers are added behind them, where they win;
/// so are ignored rules, unless the stronger layer selects: then its choice of rules stands alone.
SettingsLayer stack_layers(std::span<const SettingsLayer* const> layers);

/// Which rules a layer wants. Waivers are those of its codes; of two for one clause the later.
Selection selection_of(const SettingsLayer& layer);

}  // namespace consultlint
