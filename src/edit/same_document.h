#pragma once
#include <optional>
#include <span>

#include "consultlint/check.h"
#include "consultlint/document.h"

namespace consultlint {

/// Compares a document with what it became by the edits, which were settled: text, blocks, stories,
/// links, pictures and marks must be as they were except where an edit stands. Gives the place
/// before the edits, a whole block, of the first thing that differs; nothing when all is as meant.
std::optional<TextSpan> find_difference(const Document& before, const Document& after,
                                        std::span<const Edit> edits);

}  // namespace consultlint
