#pragma once
#include <span>

#include "engine/lint.h"

namespace consultlint::cli {

/// Prints every setting of each input with the place that decided it, or why it cannot be told;
/// gives the exit code.
int print_settings(std::span<const LintInput> inputs);

}  // namespace consultlint::cli
