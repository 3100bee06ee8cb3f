#include <fmt/format.h>

#include <iostream>

#include "cli/command.h"
#include "cli/completion.h"

namespace consultlint::cli {

CommandHelp help_of_completion() {
  return {"completion bash|zsh|fish",
          "Prints a script that completes commands, options, rules and codes in a shell.",
          {},
          "consultlint completion bash > ~/.local/share/bash-completion/completions/consultlint\n"
          "consultlint completion fish > ~/.config/fish/completions/consultlint.fish\n",
          "SHELL"};
}

int run_completion(const Arguments& arguments) {
  if (arguments.words().size() != 1) return fail({"name a shell: bash, zsh or fish", {}});
  const std::string& name = arguments.words().front();
  const auto shell = shell_named(name);
  if (!shell)
    return fail(
        {fmt::format("there is no completion for '{}', only for bash, zsh and fish", name), {}});
  std::cout << completion_script(*shell);
  return kClean;
}

}  // namespace consultlint::cli
