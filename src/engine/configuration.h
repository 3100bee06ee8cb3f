#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/result.h"
#include "engine/settings_layer.h"

namespace consultlint {

/// The name under which a configuration is found.
inline constexpr std::string_view kConfigurationName = "consultlint.yaml";

/// Settings for some of the files below a configuration.
struct ConfigurationSection {
  std::vector<Given<std::string>> match;  ///< Patterns for matches_path().
  SettingsLayer given;
};

/// A configuration file as data. It was checked in itself; the rules, codes and options that it
/// names are checked by a workspace, which knows the pages.
///
/// Folders and files are named from the configuration's folder, stand in it or below it even where
/// symbolic links are followed, and are given here with that folder before them.
struct Configuration {
  std::string path;    ///< As errors call it.
  std::string folder;  ///< That it stands in, absolute.
  SettingsLayer given;
  std::vector<ConfigurationSection> sections;  ///< Later ones win.
  std::vector<Given<std::string>> packs;
  std::vector<Given<std::string>> dictionaries;  ///< A word a line.
  std::vector<Given<std::string>> exclude;       ///< Patterns for matches_path().
  std::optional<Given<std::string>> baseline;

  /// The path of a document as patterns see it: named from the folder.
  std::string path_within(const std::string& document) const;
};

/// Whether any of the patterns matches.
bool matches_any(const std::vector<Given<std::string>>& patterns, std::string_view path_within);

/// Reads a configuration. Strict: whatever is unknown, of the wrong sort, doubled or leads outside
/// the folder is an Error at file:line:column that says what would be right.
Result<Configuration> read_configuration(const std::string& path);
/// The same of a text that was read already. `name` is what errors call it.
Result<Configuration> parse_configuration(const std::string& name, const std::string& folder,
                                          std::string_view text);

}  // namespace consultlint
