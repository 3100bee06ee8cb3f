#pragma once
#include <string>
#include <string_view>

namespace consultlint {

/// Lower-case strings, one a line, at least one of which stands (case aside) in whatever `pattern`
/// matches; empty when nothing is certain. Precondition: Pattern::compile() takes the pattern.
std::string required_literals(std::string_view pattern);

}  // namespace consultlint
