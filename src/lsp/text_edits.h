#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "lsp/client.h"
#include "lsp/documents.h"
#include "lsp/json.h"

namespace consultlint::lsp {

/// The TextEdits that make `after` of a document: one for each run of lines that differs, and of
/// these only the part that does. In order, and apart from each other.
Json text_edits(const OpenDocument& before, std::string_view after, PositionEncoding encoding);

/// A WorkspaceEdit of one document. Where the client can tell, it is for this version only.
Json workspace_edit(const std::string& uri, std::int64_t version, Json edits, const Client& client);

}  // namespace consultlint::lsp
