#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/result.h"
#include "edit/splice.h"

namespace consultlint {

/// The splices of a document's artifacts that make the edits of its text. The new words stand where
/// the old ones began; where these are spread over several runs, the others are emptied.
/// Precondition: the edits were settled. Errors: see EditTargets::find().
Result<std::vector<SourceSplice>> plan_splices(std::string_view path, const Document& document,
                                               std::span<const Edit> edits);

}  // namespace consultlint
