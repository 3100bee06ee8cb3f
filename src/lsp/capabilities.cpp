#include "lsp/capabilities.h"

#include <fmt/format.h>

#include "engine/configuration.h"
#include "lsp/code_actions.h"

namespace consultlint::lsp {

Json server_capabilities(const Client& client) {
  constexpr int kIncremental = 2;
  Json capabilities = {
      {"positionEncoding", to_string(client.encoding)},
      {"textDocumentSync",
       {{"openClose", true}, {"change", kIncremental}, {"save", {{"includeText", false}}}}},
      {"codeActionProvider",
       {{"codeActionKinds", {kQuickFix, kFixAll}},
        {"resolveProvider", client.resolves_code_actions}}},
      {"hoverProvider", true},
      {"executeCommandProvider", {{"commands", {kCheckFileCommand, kExplainCommand}}}},
  };
  if (client.pulls_diagnostics) {
    capabilities["diagnosticProvider"] = {{"identifier", "consultlint"},
                                          {"interFileDependencies", false},
                                          {"workspaceDiagnostics", false}};
  }
  return capabilities;
}

Json registrations_for(const Client& client) {
  Json registrations = Json::array();
  if (client.watches_files) {
    const auto below = [](std::string_view name) -> Json {
      return {{"globPattern", fmt::format("**/{}", name)}};
    };
    registrations.push_back(
        {{"id", "consultlint-files"},
         {"method", "workspace/didChangeWatchedFiles"},
         {"registerOptions",
          {{"watchers", {below(kConfigurationName), below("*.consultlint-ignore")}}}}});
  }
  return registrations;
}

}  // namespace consultlint::lsp
