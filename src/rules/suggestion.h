#pragma once
#include <span>
#include <string>
#include <string_view>

namespace consultlint {

/// What to tell somebody who wrote a name that does not exist: "did you mean 'severity'?" when one
/// of `names` is near by spelling, else "use one of id, kind". Precondition: `names` not empty.
std::string suggestion(std::string_view written, std::span<const std::string_view> names);

}  // namespace consultlint
