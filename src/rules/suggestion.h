#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace consultlint {

/// The one of `names` that is near to what somebody wrote by spelling.
std::optional<std::string_view> nearest_name(std::string_view written,
                                             std::span<const std::string_view> names);

/// What to tell somebody who wrote a name that does not exist: "did you mean 'severity'?" when one
/// of `names` is near by spelling, else "use one of id, kind". Precondition: `names` not empty.
std::string suggestion(std::string_view written, std::span<const std::string_view> names);

}  // namespace consultlint
