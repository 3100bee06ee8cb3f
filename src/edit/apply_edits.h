#pragma once
#include <span>
#include <string>
#include <string_view>

#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/result.h"
#include "readers/readers.h"

namespace consultlint {

/// The bytes of a file with edits of its text made, in its own format and encoding; all else stays
/// as it was, byte for byte. `bytes` is what `document` was read from, under the name `path` and
/// with `options`.
///
/// All edits are made or none. The result is read again: unless it is the same document but for the
/// edits, it is not given out. Errors name the place and what is in the way: see settle_edits(),
/// plan_splices() and splice_file().
Result<std::string> apply_edits(std::string_view path, const Document& document,
                                std::string_view bytes, std::span<const Edit> edits,
                                const ReadOptions& options = {});

}  // namespace consultlint
