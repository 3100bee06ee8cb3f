#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/configuration_schema.h"
#include "engine/settings_layer.h"
#include "engine/yaml_tree.h"
#include "rules/page_source.h"

namespace consultlint {

/// Reads the entries of a map whose keys are `keys`: `read` gets each value that says something,
/// with its key. An Error says what a key that there is not was meant for, or which one is missing;
/// else it is that of `read`.
Failure read_map(const YamlFile& file, const YamlNode& map, std::span<const ConfigurationKey> keys,
                 const std::function<Failure(std::string_view key, const YamlNode& value)>& read);

/// A name, or a list of names.
Result<std::vector<Given<std::string>>> read_names(const YamlFile& file, std::string_view key,
                                                   const YamlNode& value);
/// A line of text.
Result<std::string> read_text(const YamlFile& file, std::string_view key, const YamlNode& value);
/// Precondition: `key` is one that a section of `files` may have, but `match`.
Failure read_layer_key(const YamlFile& file, std::string_view key, const YamlNode& value,
                       SettingsLayer& layer);

}  // namespace consultlint
