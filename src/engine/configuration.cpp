#include "engine/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/configuration_schema.h"
#include "engine/contained_path.h"
#include "engine/files.h"
#include "engine/layer_reader.h"
#include "engine/path_pattern.h"
#include "engine/yaml_tree.h"

namespace consultlint {
namespace {

namespace fs = std::filesystem;

/// Reads one configuration file.
class ConfigurationReader {
 public:
  ConfigurationReader(const YamlFile& file, std::string folder) : file_(file) {
    configuration_.path = file.path;
    configuration_.folder = std::move(folder);
  }

  Result<Configuration> read() && {
    if (file_.root.kind == YamlNode::Kind::kNull) return std::move(configuration_);
    const auto read = [this](std::string_view key, const YamlNode& value) {
      return read_key(key, value);
    };
    if (Failure wrong = read_map(file_, file_.root, configuration_keys(), read)) return *wrong;
    return std::move(configuration_);
  }

 private:
  Failure read_key(std::string_view key, const YamlNode& value) {
    if (key == "packs") return read_packs(key, value);
    if (key == "dictionaries") return read_paths(key, value, configuration_.dictionaries);
    if (key == "exclude") return read_patterns(key, value, configuration_.exclude);
    if (key == "baseline") return read_baseline(key, value);
    if (key == "files") return read_sections(value);
    return read_layer_key(file_, key, value, configuration_.given);
  }

  Failure read_patterns(std::string_view key, const YamlNode& value,
                        std::vector<Given<std::string>>& into) const {
    Result<std::vector<Given<std::string>>> patterns = read_names(file_, key, value);
    if (!patterns) return patterns.error();
    into = *std::move(patterns);
    return {};
  }

  Failure contain(Given<std::string>& path) const {
    Result<std::string> contained = contained_path(configuration_.folder, path.value);
    if (!contained) return Error{contained.error().message, path.where};
    path.value = *std::move(contained);
    return {};
  }

  Failure read_paths(std::string_view key, const YamlNode& value,
                     std::vector<Given<std::string>>& into) const {
    if (Failure wrong = read_patterns(key, value, into)) return wrong;
    for (Given<std::string>& path : into) {
      if (Failure wrong = contain(path)) return wrong;
    }
    return {};
  }

  Failure read_packs(std::string_view key, const YamlNode& value) {
    if (Failure wrong = read_paths(key, value, configuration_.packs)) return wrong;
    for (const Given<std::string>& pack : configuration_.packs) {
      std::error_code failed;
      if (!fs::is_directory(pack.value, failed)) {
        return Error{
            fmt::format("there is no folder '{}'; a pack is a folder of pages", pack.value),
            pack.where};
      }
    }
    return {};
  }

  Failure read_baseline(std::string_view key, const YamlNode& value) {
    Result<std::string> path = read_text(file_, key, value);
    if (!path) return path.error();
    configuration_.baseline = Given<std::string>{*std::move(path), file_.place(value)};
    return contain(*configuration_.baseline);
  }

  Failure read_sections(const YamlNode& value) {
    if (value.kind != YamlNode::Kind::kList) {
      return file_.error(value,
                         "'files' takes a list, in which each item has 'match' and settings");
    }
    for (const YamlNode& item : value.items) {
      ConfigurationSection& section = configuration_.sections.emplace_back();
      const auto read = [&](std::string_view key, const YamlNode& part) {
        return key == "match" ? read_patterns(key, part, section.match)
                              : read_layer_key(file_, key, part, section.given);
      };
      if (Failure wrong = read_map(file_, item, section_keys(), read)) return wrong;
    }
    return {};
  }

  const YamlFile& file_;
  Configuration configuration_;
};

/// Short where it can be: errors name it again and again.
std::string displayed(const fs::path& path) {
  std::error_code failed;
  const std::string near = path.lexically_proximate(fs::current_path(failed)).generic_string();
  const std::string whole = path.generic_string();
  return failed || near.size() > whole.size() ? whole : near;
}

}  // namespace

std::string Configuration::path_within(const std::string& document) const {
  std::error_code failed;
  const fs::path absolute = fs::absolute(document, failed).lexically_normal();
  return absolute.lexically_relative(folder).generic_string();
}

bool matches_any(const std::vector<Given<std::string>>& patterns, std::string_view path_within) {
  return std::ranges::any_of(patterns, [path_within](const Given<std::string>& pattern) {
    return matches_path(pattern.value, path_within);
  });
}

Result<Configuration> read_configuration(const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(path, failed).lexically_normal();
  const std::string name = displayed(absolute);
  const Result<std::string> text = read_file(path, kMaxYamlBytes);
  if (!text) return Error{text.error().message, name};
  return parse_configuration(name, absolute.parent_path().generic_string(), *text);
}

Result<Configuration> parse_configuration(const std::string& name, const std::string& folder,
                                          std::string_view text) {
  const Result<YamlFile> file = read_yaml(name, text);
  if (!file) return file.error();
  return ConfigurationReader(*file, folder).read();
}

}  // namespace consultlint
