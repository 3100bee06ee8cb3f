#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/lint.h"

namespace consultlint {

/// What was written so that findings are silenced.
struct AddedIgnores {
  std::string path;          ///< The document, or the file beside it.
  std::size_t findings = 0;  ///< How many; 0 when there was nothing to do.
};

/// Silences the findings of a document, all but those about suppressions themselves, for a reason:
/// by comments in a Markdown file, in the file beside any other. Nothing that the document says is
/// changed; it is checked again before it is written, whole or not at all. Errors: standard input,
/// a reason that cannot be written down, findings that would come back, a file that changed since
/// or cannot be written. `report` is of `input`, by the same settings.
Result<AddedIgnores> add_ignores(const LintInput& input, const FileReport& report,
                                 std::string_view reason, const LintSettings& run);

}  // namespace consultlint
