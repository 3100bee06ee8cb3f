#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/result.h"

namespace consultlint {

/// Why an edit of a document is not made: `why` is the end of a sentence.
Error refused_edit(std::string_view path, const Document& document, TextSpan span,
                   std::string_view why);

/// The edits as they will be made: sorted, each cut down to what it changes, and with the blanks
/// that it would leave at the start or end of a block. Those that change nothing are left out.
/// Errors: edits that overlap, reach over two blocks or out of the text, or bring in characters
/// that are no text.
Result<std::vector<Edit>> settle_edits(std::string_view path, const Document& document,
                                       std::span<const Edit> edits);

}  // namespace consultlint
