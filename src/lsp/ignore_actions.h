#pragma once
#include "consultlint/report.h"
#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/open_file.h"

namespace consultlint::lsp {

/// The WorkspaceEdit that leaves a finding unreported where it stands: by a comment in Markdown, by
/// a line in the file beside a document without comments. Null where it cannot be made. `file` was
/// read.
Json ignore_here(const OpenFile& file, const ReportedFinding* finding, const Client& client);

/// The same for all that the rule finds in a Markdown document.
Json ignore_in_file(const OpenFile& file, const ReportedFinding* finding, const Client& client);

}  // namespace consultlint::lsp
