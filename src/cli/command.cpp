#include "cli/command.h"

#include <array>
#include <iostream>

namespace consultlint::cli {

std::span<const Command> commands() {
  static constexpr std::array<Command, 5> kCommands = {{
      {"check", "find what is missing, wrong or unclear in documents", run_check},
      {"compliance", "judge documents clause by clause by a code of practice", run_compliance},
      {"explain", "show a rule, a code or one of its clauses, with why it matters", run_explain},
      {"list", "list rules, codes, kinds, formats or views", run_list},
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
