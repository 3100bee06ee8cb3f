#pragma once
#include <span>
#include <string>
#include <string_view>

#include "consultlint/result.h"

namespace consultlint::cli {

/// What the program ends with.
enum ExitCode : int {
  kClean = 0,     ///< Nothing at or above the level that fails.
  kFindings = 1,  ///< Findings.
  kFailed = 2,    ///< Something could not be done, whatever else was found.
};

/// A command word of the program. `run` gets the words after it, writes to standard output, and
/// returns an exit code.
struct Command {
  std::string_view name;
  std::string_view summary;
  int (*run)(std::span<const std::string> words);
};

/// All commands, in the order that help lists them. The first is run when no word names one.
std::span<const Command> commands();

int run_check(std::span<const std::string> words);
int run_compliance(std::span<const std::string> words);
int run_explain(std::span<const std::string> words);
int run_list(std::span<const std::string> words);
int run_inspect(std::span<const std::string> words);

/// Prints "consultlint: where: message" to standard error and gives kFailed.
int fail(const Error& error);
void print_error(const Error& error);

/// The version that reports and `--version` name.
std::string_view version();

}  // namespace consultlint::cli
