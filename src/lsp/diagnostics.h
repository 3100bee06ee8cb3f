#pragma once
#include <string>

#include "consultlint/report.h"
#include "lsp/client.h"
#include "lsp/json.h"
#include "lsp/open_file.h"

namespace consultlint::lsp {

/// One finding as a Diagnostic of the document `uri`.
Json diagnostic_of(const ReportedFinding& finding, const std::string& uri, Placing placing,
                   const Client& client);

/// All Diagnostics of an open document: its findings, damage that was read past, and why it could
/// not be checked. Of an empty document nothing is said: somebody is about to write it.
Json diagnostics_of(const OpenFile& file, const Client& client);

/// All Diagnostics of a file that is no text to the client. Lines are paragraphs, and columns
/// count in them; the message ends with the place in words.
Json diagnostics_of(const std::string& uri, const FileReport& report, const Client& client);

}  // namespace consultlint::lsp
