#include <array>
#include <iostream>
#include <span>
#include <string>

#include "cli/command.h"
#include "cli/run_options.h"
#include "lsp/run.h"

namespace consultlint::cli {
namespace {

constexpr std::array<OptionRow, 1> kServerOptions = {{
    {"stdio", "", "speak on standard input and output, as always; for editors that say so"},
}};

}  // namespace

CommandHelp help_of_lsp() {
  return {"lsp [OPTIONS]",
          "Tells an editor what is found in the documents that it shows, over the Language\n"
          "Server Protocol. Editors start it by themselves.",
          join({std::span(&kCodeOption, 1), kRuleOptions, kPageOptions, kConfigurationOptions,
                kContextOptions, kServerOptions}),
          "consultlint lsp --code gunning\n",
          {}};
}

int run_lsp(const Arguments& arguments) {
  if (!arguments.words().empty()) {
    return fail({"'consultlint lsp' takes no documents; the editor names them", {}});
  }
  Result<Overrides> overrides = read_overrides(arguments);
  if (!overrides) return fail(overrides.error());
  return lsp::run_server(std::cin, std::cout, *std::move(overrides), std::string(version()));
}

}  // namespace consultlint::cli
