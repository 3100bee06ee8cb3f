#pragma once
#include <string_view>

#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/open_file.h"
#include "lsp/position.h"

namespace consultlint::lsp {

inline constexpr std::string_view kQuickFix = "quickfix";
inline constexpr std::string_view kFixAll = "source.fixAll.consultlint";
/// Answers with the page of the rule that its argument names.
inline constexpr std::string_view kExplainCommand = "consultlint.explain";

/// What can be done about the findings that a range touches, as CodeActions: the fix or each of
/// several (a safe one is preferred), leaving the finding unreported here or in the whole file, the
/// page of its rule; and all safe fixes of the document. `params` are those of
/// textDocument/codeAction; findings come from `file`, which was checked, and not from the client.
/// Of very many findings in the range, the first are served.
Json code_actions(const OpenFile& file, const Json& params, const Client& client);

/// The WorkspaceEdit of an action that was offered without one: all safe fixes, made as `check
/// --fix` makes them, or a suppression. `what` is the action's data, given for this very check of
/// `file`. Null where there is nothing to be done.
Json postponed_edit(const OpenFile& file, const Json& what, const Client& client);

}  // namespace consultlint::lsp
