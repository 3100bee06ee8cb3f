#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace consultlint::test {

/// What is wrong with `value` by a JSON Schema, as "/results/0/line: 0 is below 1"; empty when it
/// fits. Knows the keywords that the schemas of the reports use: $ref into the schema itself,
/// oneOf, anyOf, type, enum, required, properties, additionalProperties: false, items, minimum,
/// pattern (ECMAScript) and uniqueItems. Throws std::logic_error at any other, so that no rule is
/// passed over.
std::string shape_fault(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace consultlint::test
