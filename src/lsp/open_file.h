#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lsp/documents.h"
#include "lsp/json.h"
#include "lsp/lint_thread.h"
#include "lsp/position.h"

namespace consultlint::lsp {

/// A request about an open document that waits until its newest version is checked.
struct Question {
  Json id;
  std::string method;
  Json params;
};

/// A document that the client has open, and what is known of its newest version.
struct OpenFile {
  std::string uri;
  std::string path;  ///< What its settings and its format depend on.
  OpenDocument document;
  std::uint64_t wanted = 0;                ///< Serial of the task for the newest version.
  std::optional<LintResult> checked = {};  ///< Of that task, once it is done.
  std::vector<Question> waiting = {};
};

}  // namespace consultlint::lsp
