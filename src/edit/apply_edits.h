#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// Edits that are made together or not at all, such as those that mend one finding.
using Change = std::vector<Edit>;

/// What became of a file and of the changes that were asked for.
struct AppliedChanges {
  std::string bytes;
  std::vector<Edit> edits;                    ///< Those that were made, settled.
  std::vector<std::optional<Error>> refused;  ///< Of each change, why it was not made, or nothing.
};

/// The same for many changes, of which those that cannot be made are left out. Precondition: no two
/// of them meet. Each is tried by itself only where it must be, so that the work stays in
/// proportion to the file; if very many cannot be made, some that could be are left out as well.
AppliedChanges apply_changes(std::string_view path, const Document& document,
                             std::string_view bytes, std::span<const Change> changes,
                             const ReadOptions& options = {});

}  // namespace consultlint
