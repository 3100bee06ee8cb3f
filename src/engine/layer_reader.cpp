#include "engine/layer_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/setting_values.h"
#include "rules/suggestion.h"

namespace consultlint {
namespace {

using Kind = YamlNode::Kind;

Failure find_missing(const YamlFile& file, const YamlNode& map,
                     std::span<const ConfigurationKey> keys) {
  for (const ConfigurationKey& key : keys) {
    const YamlNode* value = map.find(key.name);
    const bool said = value != nullptr && value->kind != Kind::kNull;
    if (key.required && !said) {
      return file.error(map, fmt::format("'{}' is missing here", key.name));
    }
  }
  return {};
}

/// Reads a value that is a word.
template <class T>
Failure read_word(const YamlFile& file, std::string_view key, const YamlNode& value,
                  Result<T> (*parse)(std::string_view, std::string_view),
                  std::optional<Given<T>>& into) {
  const Result<std::string> text = read_text(file, key, value);
  if (!text) return text.error();
  Result<T> parsed = parse(key, *text);
  if (!parsed) return file.error(value, parsed.error().message);
  into = Given<T>{*std::move(parsed), file.place(value)};
  return {};
}

Failure read_names_into(const YamlFile& file, std::string_view key, const YamlNode& value,
                        std::vector<Given<std::string>>& into) {
  Result<std::vector<Given<std::string>>> names = read_names(file, key, value);
  if (!names) return names.error();
  into = *std::move(names);
  return {};
}

Failure read_level(const YamlFile& file, const std::string& rule, const YamlNode& value,
                   SettingsLayer& layer) {
  if (value.text == "off") {
    return file.error(value, fmt::format("a level is note, warning or error; to switch {} off, "
                                         "name it under 'ignore'",
                                         rule));
  }
  const Result<Level> level = parse_level("a level", value.text);
  if (!level) return file.error(value, level.error().message);
  layer.levels.push_back({{rule, *level}, file.place(value)});
  return {};
}

/// The value of an option as a page would have it: items are parted by semicolons.
Result<std::string> read_option(const YamlFile& file, std::string_view name,
                                const YamlNode& value) {
  const Result<std::vector<Given<std::string>>> items = read_names(file, name, value);
  if (!items) return items.error();
  std::string text;
  for (const Given<std::string>& item : *items) {
    if (value.kind == Kind::kList && item.value.find(';') != std::string::npos) {
      return Error{"an item of a list holds no semicolon", item.where};
    }
    text += text.empty() ? item.value : "; " + item.value;
  }
  return text;
}

Failure read_rule(const YamlFile& file, const std::string& rule, const YamlNode& value,
                  SettingsLayer& layer) {
  if (value.kind == Kind::kNull) return {};
  if (value.kind == Kind::kScalar) return read_level(file, rule, value, layer);
  if (value.kind != Kind::kMap) {
    return file.error(value, fmt::format("{} takes a level, or a map of level and options", rule));
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const std::string& name = value.keys[i].text;
    const YamlNode& item = value.items[i];
    if (item.kind == Kind::kNull) continue;
    if (name == "level") {
      if (Failure wrong = read_level(file, rule, item, layer)) return wrong;
      continue;
    }
    Result<std::string> text = read_option(file, name, item);
    if (!text) return text.error();
    layer.options.push_back({{rule, {name, *std::move(text)}}, file.place(value.keys[i])});
  }
  return {};
}

/// A map has no order that a person would count on: what names fewer rules wins.
int reach_of(const std::string& rule) {
  if (rule == "all" || rule == "default") return 0;
  return rule.find('/') == std::string::npos ? 1 : 2;
}

Failure read_rules(const YamlFile& file, const YamlNode& value, SettingsLayer& layer) {
  if (value.kind != Kind::kMap) {
    return file.error(value, "'rules' takes a map from rules to levels or options");
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const YamlNode& rule = value.keys[i];
    layer.adjusted.push_back({rule.text, file.place(rule)});
    if (Failure wrong = read_rule(file, rule.text, value.items[i], layer)) return wrong;
  }
  std::ranges::stable_sort(layer.levels, {}, [](const Given<LevelSetting>& level) {
    return reach_of(level.value.rule);
  });
  return {};
}

Failure read_waiver(const YamlFile& file, const YamlNode& map, SettingsLayer& layer) {
  Waiver waiver;
  const auto read = [&](std::string_view key, const YamlNode& value) -> Failure {
    Result<std::string> text = read_text(file, key, value);
    if (!text) return text.error();
    (key == "code"     ? waiver.code
     : key == "clause" ? waiver.clause
                       : waiver.reason) = *std::move(text);
    return {};
  };
  if (Failure wrong = read_map(file, map, waiver_keys(), read)) return wrong;
  layer.waivers.push_back({std::move(waiver), file.place(map)});
  return {};
}

Failure read_waivers(const YamlFile& file, const YamlNode& value, SettingsLayer& layer) {
  if (value.kind != Kind::kList) {
    return file.error(value,
                      "'waivers' takes a list, in which each item has code, clause and "
                      "reason");
  }
  for (const YamlNode& item : value.items) {
    if (Failure wrong = read_waiver(file, item, layer)) return wrong;
  }
  return {};
}

}  // namespace

Failure read_map(const YamlFile& file, const YamlNode& map, std::span<const ConfigurationKey> keys,
                 const std::function<Failure(std::string_view, const YamlNode&)>& read) {
  if (map.kind != Kind::kMap) return file.error(map, "this must be lines of 'key: value'");
  std::vector<std::string_view> names;
  for (const ConfigurationKey& key : keys) names.push_back(key.name);
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const YamlNode& key = map.keys[i];
    if (std::ranges::find(names, key.text) == names.end()) {
      return file.error(
          key, fmt::format("there is no key '{}' here; {}", key.text, suggestion(key.text, names)));
    }
    if (map.items[i].kind == Kind::kNull) continue;  // what stood below may be commented out
    if (Failure wrong = read(key.text, map.items[i])) return wrong;
  }
  return find_missing(file, map, keys);
}

Result<std::vector<Given<std::string>>> read_names(const YamlFile& file, std::string_view key,
                                                   const YamlNode& value) {
  const auto is_name = [](const YamlNode& node) {
    return node.kind == Kind::kScalar && !node.text.empty();
  };
  std::vector<Given<std::string>> names;
  if (is_name(value)) {
    names.push_back({value.text, file.place(value)});
    return names;
  }
  const auto wrong = std::ranges::find_if_not(value.items, is_name);
  if (value.kind != Kind::kList || wrong != value.items.end()) {
    return file.error(value.kind == Kind::kList ? *wrong : value,
                      fmt::format("'{}' takes a name or a list of names", key));
  }
  for (const YamlNode& item : value.items) names.push_back({item.text, file.place(item)});
  return names;
}

Result<std::string> read_text(const YamlFile& file, std::string_view key, const YamlNode& value) {
  if (value.kind == Kind::kScalar && value.text.find_first_not_of(" \t\r\n") != std::string::npos) {
    return value.text;
  }
  return file.error(value, fmt::format("'{}' takes a line of text", key));
}

Failure read_layer_key(const YamlFile& file, std::string_view key, const YamlNode& value,
                       SettingsLayer& layer) {
  if (key == "codes") return read_names_into(file, key, value, layer.codes);
  if (key == "select") return read_names_into(file, key, value, layer.select);
  if (key == "ignore") return read_names_into(file, key, value, layer.ignore);
  if (key == "kind") return read_word(file, key, value, parse_kind, layer.kind);
  if (key == "nation") return read_word(file, key, value, parse_nation, layer.nation);
  if (key == "reference-date") return read_word(file, key, value, parse_date, layer.reference_date);
  if (key == "revisions") return read_word(file, key, value, parse_revisions, layer.revisions);
  if (key == "fail-on") return read_word(file, key, value, parse_level, layer.fail_on);
  if (key == "rules") return read_rules(file, value, layer);
  return read_waivers(file, value, layer);
}

}  // namespace consultlint
