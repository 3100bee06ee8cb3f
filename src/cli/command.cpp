#include "cli/command.h"

#include <array>
#include <iostream>

#include "report/text/terminal.h"

namespace consultlint::cli {

CommandHelp help_of(const Command& command) {
  CommandHelp help = command.help();
  help.options.push_back({"help", "", "show this help", 'h'});
  return help;
}

std::span<const Command> commands() {
  static constexpr std::array<Command, 9> kCommands = {{
      {"check", "find what is missing, wrong or unclear in documents", help_of_check, run_check},
      {"compliance", "judge documents clause by clause by a code of practice", help_of_compliance,
       run_compliance},
      {"explain", "show a rule, a code or one of its clauses, with why it matters", help_of_explain,
       run_explain},
      {"list", "list rules, codes, kinds, formats or views", help_of_list, run_list},
      {"inspect", "show what the program understood of a document, as JSON", help_of_inspect,
       run_inspect},
      {"init", "write a commented configuration", help_of_init, run_init},
      {"lsp", "tell an editor what is found, over the Language Server Protocol", help_of_lsp,
       run_lsp},
      {"completion", "print what completes command lines in a shell", help_of_completion,
       run_completion},
      {"manual", "print the manual page", help_of_manual, run_manual},
  }};
  return kCommands;
}

// A name that a file or folder was given must not control the terminal, or begin a line that a
// program takes for one of its own.
void print_error(const Error& error) {
  std::cerr << "consultlint: ";
  if (!error.where.empty()) std::cerr << visible(error.where) << ": ";
  std::cerr << visible(error.message) << '\n';
}

int fail(const Error& error) {
  print_error(error);
  return kFailed;
}

std::string_view about_program() {
  return "consultlint checks draft consultation documents: what is missing, wrong or\n"
         "unclear, where, why it matters and what to do. It reads Word (.docx), Markdown\n"
         "and plain text.";
}

std::string_view version() {
  return CONSULTLINT_VERSION;
}

}  // namespace consultlint::cli
