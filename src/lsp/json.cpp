#include "lsp/json.h"

#include <algorithm>

namespace consultlint::lsp {

const Json& member(const Json& json, std::initializer_list<std::string_view> path) {
  static const Json kNull;
  const Json* at = &json;
  for (const std::string_view name : path) {
    if (!at->is_object()) return kNull;
    const auto found = at->find(name);
    if (found == at->end()) return kNull;
    at = &*found;
  }
  return *at;
}

std::optional<std::string> string_member(const Json& json,
                                         std::initializer_list<std::string_view> path) {
  const Json& value = member(json, path);
  if (!value.is_string()) return std::nullopt;
  return value.get<std::string>();
}

std::optional<std::int64_t> number_member(const Json& json,
                                          std::initializer_list<std::string_view> path) {
  const Json& value = member(json, path);
  if (!value.is_number_integer()) return std::nullopt;
  return value.get<std::int64_t>();
}

bool flag_member(const Json& json, std::initializer_list<std::string_view> path) {
  const Json& value = member(json, path);
  return value.is_boolean() && value.get<bool>();
}

bool lists(const Json& array, std::string_view value) {
  return array.is_array() && std::ranges::any_of(array, [value](const Json& item) {
           return item.is_string() && item.get_ref<const std::string&>() == value;
         });
}

}  // namespace consultlint::lsp
