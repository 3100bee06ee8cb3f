#include "support/json_shape.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>

namespace consultlint::test {
namespace {

using nlohmann::json;

bool is_of_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return type == value.type_name();
}

class Shape {
 public:
  explicit Shape(const json& root) : root_(root) {}

  std::string fault(const json& value, const json& schema, const std::string& at) const {
    for (const auto& [keyword, rule] : schema.items()) {
      std::string found = broken(value, schema, keyword, rule, at);
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  std::string broken(const json& value, const json& schema, const std::string& keyword,
                     const json& rule, const std::string& at) const {
    static const std::set<std::string> kWords = {"$schema", "$defs",       "title",
                                                 "$id",     "description", "$comment"};
    if (kWords.contains(keyword)) return {};
    if (keyword == "$ref") return referred(value, rule, at);
    if (keyword == "oneOf") return fits(value, rule, at) == 1 ? "" : of(at, value, "fits not one");
    if (keyword == "anyOf") return fits(value, rule, at) >= 1 ? "" : of(at, value, "fits none");
    if (keyword == "type") return type(value, rule) ? "" : of(at, value, "is no " + rule.dump());
    if (keyword == "enum") return in(rule, value) ? "" : of(at, value, "is not of " + rule.dump());
    if (keyword == "minimum") return above(value, rule) ? "" : of(at, value, "is too small");
    if (keyword == "pattern") return matches(value, rule) ? "" : of(at, value, "has another form");
    if (keyword == "uniqueItems") return unique(value) ? "" : of(at, value, "repeats an item");
    if (keyword == "required") return missing(value, rule, at);
    if (keyword == "properties") return members(value, rule, at);
    if (keyword == "additionalProperties") return strangers(value, schema, at);
    if (keyword == "items") return elements(value, rule, at);
    throw std::logic_error("shape_fault() knows no keyword " + keyword);
  }

  static std::string of(const std::string& at, const json& value, const std::string& what) {
    return at + ": " + value.dump() + " " + what;
  }
  static bool type(const json& value, const json& rule) {
    const auto is = [&](const json& name) { return is_of_type(value, name.get<std::string>()); };
    return rule.is_array() ? std::ranges::any_of(rule, is) : is(rule);
  }
  static bool in(const json& list, const json& value) {
    return std::ranges::find(list, value) != list.end();
  }
  static bool above(const json& value, const json& least) {
    return !value.is_number() || value >= least;
  }
  static bool matches(const json& value, const json& pattern) {
    return !value.is_string() ||
           std::regex_search(value.get<std::string>(), std::regex(pattern.get<std::string>()));
  }
  static bool unique(const json& value) {
    return !value.is_array() || std::set<json>(value.begin(), value.end()).size() == value.size();
  }
  static std::string missing(const json& value, const json& names, const std::string& at) {
    if (!value.is_object()) return {};
    for (const json& name : names) {
      if (!value.contains(name.get<std::string>())) return at + ": has no " + name.dump();
    }
    return {};
  }
  static std::string strangers(const json& value, const json& schema, const std::string& at) {
    if (!value.is_object()) return {};
    for (const auto& [name, each] : value.items()) {
      if (!schema.at("properties").contains(name)) return at + ": knows no \"" + name + "\"";
    }
    return {};
  }
  std::string members(const json& value, const json& schemas, const std::string& at) const {
    if (!value.is_object()) return {};
    for (const auto& [name, schema] : schemas.items()) {
      if (!value.contains(name)) continue;
      std::string found = fault(value.at(name), schema, at + "/" + name);
      if (!found.empty()) return found;
    }
    return {};
  }
  std::string elements(const json& value, const json& schema, const std::string& at) const {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string found = fault(value[i], schema, at + "/" + std::to_string(i));
      if (!found.empty()) return found;
    }
    return {};
  }
  std::string referred(const json& value, const json& reference, const std::string& at) const {
    const std::string pointer = reference.get<std::string>().substr(1);
    return fault(value, root_.at(json::json_pointer(pointer)), at);
  }
  std::ptrdiff_t fits(const json& value, const json& schemas, const std::string& at) const {
    return std::ranges::count_if(
        schemas, [&](const json& schema) { return fault(value, schema, at).empty(); });
  }

  const json& root_;
};

}  // namespace

std::string shape_fault(const json& value, const json& schema) {
  return Shape(schema).fault(value, schema, "");
}

}  // namespace consultlint::test
