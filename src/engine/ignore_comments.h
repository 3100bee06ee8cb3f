#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "edit/splice.h"

namespace consultlint {

/// Why this cannot be the reason in a comment or in a file beside a document; nothing when it can.
std::optional<Error> check_reason(std::string_view reason);

/// The comments that silence findings in a Markdown document, as insertions into its source, in
/// order of place: before the paragraph, heading or table that each begins in, behind the words of
/// a list item; several for one block are one. A comment that would change anything in the document
/// is not made, nor one in code or in a note: the rule is ignored in the whole file instead, as it
/// is for what is about the document as a whole. None when that would change something, too. `name`
/// tells the format. Preconditions: the document is Markdown, `check_reason` has nothing against
/// the reason.
std::vector<SourceSplice> comments_to_ignore(const std::string& name, const Document& document,
                                             std::span<const ReportedFinding> findings,
                                             std::string_view reason);

/// The one comment that ignores the rules of findings in the whole file.
std::vector<SourceSplice> comment_to_ignore_in_file(const Document& document,
                                                    std::span<const ReportedFinding> findings,
                                                    std::string_view reason);

}  // namespace consultlint
