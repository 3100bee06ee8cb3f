#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/configuration_schema.h"
#include "engine/setting_values.h"

namespace consultlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 78;  // with "# " in front, lines have 80 characters

/// Prose has "# " in front of each line; examples, which may be brought to life, have "#".
void add_comment(std::string& out, std::string_view prose) {
  while (!prose.empty()) {
    std::size_t end = prose.size() <= kWidth ? prose.size() : prose.rfind(' ', kWidth);
    if (end == prose.npos) end = std::min(prose.find(' '), prose.size());
    out += fmt::format("# {}\n", prose.substr(0, end));
    prose.remove_prefix(std::min(end + 1, prose.size()));
  }
}

void add_example(std::string& out, const ConfigurationKey& key) {
  const bool in_lines = key.example.starts_with('\n');
  out += fmt::format("#{}:{}", key.name, in_lines ? "" : " ");
  for (const char c : key.example) {
    out += c;
    if (c == '\n') out += '#';
  }
  out += '\n';
}

Json text_schema() {
  return {{"type", "string"}, {"minLength", 1}};
}

Json names_schema() {
  return {{"oneOf", {text_schema(), {{"type", "array"}, {"items", text_schema()}}}}};
}

Json choice_schema(std::span<const std::string_view> choices) {
  Json schema = {{"enum", Json::array()}};
  for (const std::string_view choice : choices) schema["enum"].push_back(choice);
  return schema;
}

Json map_schema(std::span<const ConfigurationKey> keys);

Json list_schema(std::span<const ConfigurationKey> keys) {
  return {{"type", "array"}, {"items", map_schema(keys)}};
}

/// Options are those of the rule's page, which editors do not know.
Json rules_schema() {
  const Json level = choice_schema(level_names());
  const Json options = {{"type", "object"}, {"properties", {{"level", level}}}};
  return {{"type", "object"}, {"additionalProperties", {{"oneOf", {level, options}}}}};
}

Json value_schema(const ConfigurationKey& key) {
  switch (key.shape) {
    case KeyShape::kNames:
      return names_schema();
    case KeyShape::kChoice:
      return choice_schema(key.choices);
    case KeyShape::kDate:
      return {{"type", "string"}, {"format", "date"}};
    case KeyShape::kText:
      // A clause may be called 3 or 4.1, which YAML takes for numbers.
      return {{"type", {"string", "number"}}};
    case KeyShape::kPath:
      return text_schema();
    case KeyShape::kRules:
      return rules_schema();
    case KeyShape::kWaivers:
      return list_schema(waiver_keys());
    case KeyShape::kSections:
      return list_schema(section_keys());
  }
  return {};
}

Json map_schema(std::span<const ConfigurationKey> keys) {
  Json schema = {
      {"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
  for (const ConfigurationKey& key : keys) {
    Json value = value_schema(key);
    value["description"] = key.meaning;
    schema["properties"][std::string(key.name)] = std::move(value);
    if (key.required) schema["required"].push_back(key.name);
  }
  return schema;
}

}  // namespace

std::string commented_configuration() {
  std::string out =
      "# How consultlint checks the documents of this folder and of those below it.\n"
      "#\n"
      "# Take away the '#' in front of what you want to set. What the command line\n"
      "# says stands above this file. To see what holds for a file, and why:\n"
      "# consultlint check --show-settings FILE\n";
  for (const ConfigurationKey& key : configuration_keys()) {
    out += '\n';
    add_comment(out, key.meaning);
    add_example(out, key);
  }
  return out;
}

std::string configuration_schema() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "Configuration of consultlint"}};
  schema.update(map_schema(configuration_keys()));
  return schema.dump(2) + '\n';
}

}  // namespace consultlint
