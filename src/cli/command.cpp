#include "cli/command.h"

#include <array>
#include <iostream>

namespace consultlint::cli {

std::span<const Command> commands() {
  static constexpr std::array<Command, 4> kCommands = {{
      {"check", "find what is missing, wrong or unclear in documents", run_check},
      {"explain", "show the page of a rule: why it matters, options, examples", run_explain},
      {"list", "list rules, kinds, formats or views", run_list},
      {"inspect", "show what the program understood of a document, as JSON", run_inspect},
  }};
  return kCommands;
}

void print_error(const Error& error) {
  std::cerr << "consultlint: ";
  if (!error.where.empty()) std::cerr << error.where << ": ";
  std::cerr << error.message << '\n';
}

int fail(const Error& error) {
  print_error(error);
  return kFailed;
}

std::string_view version() {
  return CONSULTLINT_VERSION;
}

}  // namespace consultlint::cli
