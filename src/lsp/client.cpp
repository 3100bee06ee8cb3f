#include "lsp/client.h"

#include "lsp/uri.h"

namespace consultlint::lsp {
namespace {

std::string root_of(const Json& params) {
  const Json& folders = member(params, {"workspaceFolders"});
  const Json& first = folders.is_array() && !folders.empty() ? folders.front() : params;
  const auto uri = string_member(first, {"uri"});
  const auto root = uri ? uri : string_member(params, {"rootUri"});
  if (root) return path_of_uri(*root).value_or("");
  return string_member(params, {"rootPath"}).value_or("");
}

bool diagnostics_have_related_places(const Json& capabilities) {
  // A client that pulls says it there, or only where it speaks of pushed ones.
  return flag_member(capabilities, {"textDocument", "diagnostic", "relatedInformation"}) ||
         flag_member(capabilities, {"textDocument", "publishDiagnostics", "relatedInformation"});
}

/// Formats of hovers stand in the order that the client likes them; plain text when it is silent.
bool prefers_markdown(const Json& capabilities) {
  const Json& formats = member(capabilities, {"textDocument", "hover", "contentFormat"});
  return formats.is_array() && !formats.empty() && formats.front() == "markdown";
}

}  // namespace

Client read_client(const Json& params) {
  const Json& can = member(params, {"capabilities"});
  const Json& action = member(can, {"textDocument", "codeAction"});
  const Json& edits = member(can, {"workspace", "workspaceEdit"});
  Client client;
  client.encoding = choose_encoding(member(can, {"general", "positionEncodings"}));
  client.pulls_diagnostics = member(can, {"textDocument", "diagnostic"}).is_object();
  client.refreshes_diagnostics = flag_member(can, {"workspace", "diagnostics", "refreshSupport"});
  client.related_information = diagnostics_have_related_places(can);
  client.code_action_literals = member(action, {"codeActionLiteralSupport"}).is_object();
  client.resolves_code_actions = lists(member(action, {"resolveSupport", "properties"}), "edit") &&
                                 flag_member(action, {"dataSupport"});
  client.document_changes = flag_member(edits, {"documentChanges"});
  client.creates_files =
      client.document_changes && lists(member(edits, {"resourceOperations"}), "create");
  client.markdown_hovers = prefers_markdown(can);
  client.watches_files =
      flag_member(can, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  client.answers_configuration = flag_member(can, {"workspace", "configuration"});
  client.shows_pages = flag_member(params, {"initializationOptions", "showsPages"});
  client.root = root_of(params);
  return client;
}

}  // namespace consultlint::lsp
