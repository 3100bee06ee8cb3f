#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace consultlint::cli {

/// Shells that completions can be written for: "bash", "zsh", "fish".
enum class Shell : unsigned char { kBash, kZsh, kFish };
std::optional<Shell> shell_named(std::string_view name);

/// A script that completes the commands, their options and the values of these. It asks the program
/// itself for rules, codes and the like, so it knows those of this version.
std::string completion_script(Shell shell);

}  // namespace consultlint::cli
