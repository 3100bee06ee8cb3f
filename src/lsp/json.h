#pragma once
#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace consultlint::lsp {

using Json = nlohmann::json;

// Reading what a client sent: nothing is taken for granted, nothing throws.

/// The value at the end of a path of member names, or a null value where the path breaks off.
const Json& member(const Json& json, std::initializer_list<std::string_view> path);

/// The same, when it has that type.
std::optional<std::string> string_member(const Json& json,
                                         std::initializer_list<std::string_view> path);
std::optional<std::int64_t> number_member(const Json& json,
                                          std::initializer_list<std::string_view> path);
/// False when it is missing or is no truth value.
bool flag_member(const Json& json, std::initializer_list<std::string_view> path);

/// Whether an array of strings holds that one. False for anything else.
bool lists(const Json& array, std::string_view value);

}  // namespace consultlint::lsp
