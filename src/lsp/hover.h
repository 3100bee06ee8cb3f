#pragma once
#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/open_file.h"

namespace consultlint::lsp {

/// The pages of the rules that found something at a position, as a Hover; null for none. `file` was
/// checked.
Json hover_at(const OpenFile& file, Position position, const Client& client);

}  // namespace consultlint::lsp
