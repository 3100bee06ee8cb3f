#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace consultlint {

/// What stands behind a key of a configuration.
enum class KeyShape : std::uint8_t {
  kNames,     ///< A name, or a list of names.
  kChoice,    ///< One of `choices`.
  kDate,      ///< 2025-03-14.
  kText,      ///< A line of text.
  kPath,      ///< A file or folder, named from the configuration's folder.
  kRules,     ///< A map of rules and groups, each to a level or a map of level and options.
  kWaivers,   ///< A list of maps, each with waiver_keys().
  kSections,  ///< A list of maps, each with section_keys().
};

/// One key: the single source of what the reader takes, of errors, `init`, `explain` and the
/// schema for editors.
struct ConfigurationKey {
  std::string_view name;
  KeyShape shape = KeyShape::kNames;
  std::string_view meaning;                        ///< A sentence, or a few.
  std::string_view example;                        ///< YAML, as it stands behind "name:".
  std::span<const std::string_view> choices = {};  ///< Of kChoice.
  bool required = false;                           ///< In its map.
};

/// The keys of the file, in the order in which `init` writes them.
std::span<const ConfigurationKey> configuration_keys();
/// Those of a section for some files, which can say what the file can say of the documents.
std::span<const ConfigurationKey> section_keys();
std::span<const ConfigurationKey> waiver_keys();

/// A commented configuration that says nothing: every key of the file with its meaning and its
/// example, commented out.
std::string commented_configuration();
/// The JSON Schema of configurations, for editors.
std::string configuration_schema();

}  // namespace consultlint
