#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "rules/suggestion.h"

namespace consultlint::cli {
namespace {

void print_help() {
  std::cout << about_program() << "\n\n"
            << "  consultlint DRAFT...                check documents or folders\n"
               "  consultlint COMMAND [OPTIONS] ...   one of the commands below\n\n"
               "Commands:\n";
  for (const Command& command : commands()) {
    std::cout << fmt::format("  {:12}{}\n", command.name, command.summary);
  }
  std::cout << "\n'consultlint COMMAND --help' shows the options of a command.\n"
               "Exit code: 0 nothing to mend, 1 findings, 2 something could not be done.\n";
}

void print_help(const CommandHelp& help) {
  std::cout << fmt::format("usage: consultlint {}\n\n{}\n\n{}", help.usage, help.about,
                           describe(help.options));
  if (help.examples.empty()) return;
  std::cout << "\nExamples:\n";
  for (std::string_view rest = help.examples; !rest.empty();) {
    const std::size_t end = rest.find('\n') + 1;
    std::cout << "  " << rest.substr(0, end);
    rest.remove_prefix(end);
  }
}

int run_command(const Command& command, std::span<const std::string> words) {
  const CommandHelp help = help_of(command);
  const Result<Arguments> arguments = Arguments::parse(words, help.options);
  if (!arguments) return fail(arguments.error());
  if (!arguments->has("help")) return command.run(*arguments);
  print_help(help);
  return kClean;
}

/// A bare word that is neither a command nor a file was meant as one of the two.
bool may_be_misspelt_command(const std::string& word) {
  std::error_code failed;
  return word.find_first_of("./*-") == std::string::npos && !std::filesystem::exists(word, failed);
}

int fail_unknown_word(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return fail(
      {fmt::format("there is no file or command '{}'; {}", word, suggestion(word, names)), {}});
}

int run(std::span<const std::string> words) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGXFSZ, SIG_IGN);  // a file grown too large is an error to tell of, not an end
  if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    print_help();
    return words.empty() ? kFailed : kClean;
  }
  if (words[0] == "--version") {
    std::cout << "consultlint " << version() << '\n';
    return kClean;
  }
  const auto command = std::ranges::find(commands(), words[0], &Command::name);
  if (command != commands().end()) return run_command(*command, words.subspan(1));
  if (may_be_misspelt_command(words[0])) return fail_unknown_word(words[0]);
  return run_command(commands().front(), words);
}

}  // namespace
}  // namespace consultlint::cli

int main(int count, char** values) try {
  const std::vector<std::string> words(values + 1, values + count);
  const int code = consultlint::cli::run(words);
  std::cout.flush();
  return code;
} catch (const std::exception& bug) {  // ours: say so, and where to tell us
  std::cerr << "consultlint: internal error: " << bug.what()
            << "\nThis is a fault of the program, not of your document. Please report it.\n";
  return consultlint::cli::kFailed;
}
