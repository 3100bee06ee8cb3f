#pragma once
#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/open_file.h"
#include "lsp/position.h"

namespace consultlint::lsp {

inline constexpr const char* kQuickFix = "quickfix";
inline constexpr const char* kFixAll = "source.fixAll.consultlint";
inline constexpr const char* kExplainCommand = "consultlint.explain";

/// What can be done about the findings that a range touches, as CodeActions: the fix or each of
/// several (a safe one is preferred), leaving the finding unreported here or in the whole file, the
/// page of its rule; and all safe fixes of the document. `params` are those of
/// textDocument/codeAction; findings come from `file`, which was checked, and not from the client.
/// Of very many findings in the range, the first are served.
Json code_actions(const OpenFile& file, const Json& params, const Client& client);

/// The edit that makes all safe fixes, as `check --fix` makes them; null when there are none.
Json fix_all_edit(const OpenFile& file, const Client& client);

}  // namespace consultlint::lsp
