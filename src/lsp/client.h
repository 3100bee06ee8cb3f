#pragma once
#include <string>

#include "lsp/json.h"
#include "lsp/position.h"

namespace consultlint::lsp {

/// What the client at the other end can do, and where it works.
struct Client {
  PositionEncoding encoding = PositionEncoding::kUtf16;
  bool pulls_diagnostics = false;  ///< It asks for them; so none are pushed for open documents.
  bool refreshes_diagnostics = false;
  bool related_information = false;
  bool code_action_literals = false;
  bool resolves_code_actions = false;
  bool document_changes = false;  ///< Edits may name the version that they were made for.
  bool creates_files = false;
  bool markdown_hovers = false;
  bool watches_files = false;  ///< The server may register for changes of files.
  bool answers_configuration = false;
  bool shows_pages = false;  ///< It shows the page that `consultlint.explain` answers with.
  std::string root;          ///< Folder in which it works; empty when it names none.
};

/// Reads the parameters of `initialize`.
Client read_client(const Json& params);

}  // namespace consultlint::lsp
