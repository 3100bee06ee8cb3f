#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "consultlint/result.h"

namespace consultlint::cli {

/// What the program ends with.
enum ExitCode : int {
  kClean = 0,     ///< Nothing at or above the level that fails.
  kFindings = 1,  ///< Findings.
  kFailed = 2,    ///< Something could not be done, whatever else was found.
};

/// What --help, the manual and the completions of shells say of a command.
struct CommandHelp {
  std::string_view usage;  ///< What stands behind the program's name: "explain RULE...".
  std::string_view about;  ///< Lines of at most 80 characters; blank ones part paragraphs.
  std::vector<OptionRow> options;
  std::string_view examples = {};   ///< Command lines, each ended by a newline.
  std::string_view words = "PATH";  ///< What its words are, as option tables call values.
};

/// A command word of the program. `run` gets the words after it, parsed by the options of its help,
/// writes to standard output, and returns an exit code.
struct Command {
  std::string_view name;
  std::string_view summary;
  CommandHelp (*help)();
  int (*run)(const Arguments& arguments);
};

/// The help of a command, with the option "help" that all of them have.
CommandHelp help_of(const Command& command);

/// All commands, in the order that help lists them. The first is run when no word names one.
std::span<const Command> commands();

CommandHelp help_of_check();
int run_check(const Arguments& arguments);
CommandHelp help_of_compliance();
int run_compliance(const Arguments& arguments);
CommandHelp help_of_explain();
int run_explain(const Arguments& arguments);
CommandHelp help_of_list();
int run_list(const Arguments& arguments);
CommandHelp help_of_inspect();
int run_inspect(const Arguments& arguments);
CommandHelp help_of_init();
int run_init(const Arguments& arguments);
CommandHelp help_of_lsp();
int run_lsp(const Arguments& arguments);
CommandHelp help_of_completion();
int run_completion(const Arguments& arguments);
CommandHelp help_of_manual();
int run_manual(const Arguments& arguments);

/// What the program is for, for its help and its manual; as CommandHelp::about.
std::string_view about_program();

/// Prints "consultlint: where: message" to standard error and gives kFailed.
int fail(const Error& error);
void print_error(const Error& error);

/// The version that reports and `--version` name.
std::string_view version();

}  // namespace consultlint::cli
