#pragma once
#include <string>
#include <string_view>

#include "consultlint/report.h"

namespace consultlint {

// What several formats say of a finding, in the same words. Words of the document stand in them as
// they are, control characters too: each format has its own way with those.

/// "draft.md:3:4".
std::string place_name(std::string_view path, const Place& place);

/// Where a person looks for it in a Word file: "paragraph 12, page 3"; empty where lines tell.
std::string spot(const Located& at);

/// The message, and behind it the spot: that the line of a Word file is the number of a paragraph
/// is nothing that the reader of an annotation knows.
std::string message_with_spot(const ReportedFinding& finding);

/// What to do: `write "use" at 4:1, delete it at 5:2`; empty for a finding without a fix. The place
/// is told only where it is not that of the finding.
std::string fix_words(const ReportedFinding& finding);

/// Where a related place is: in `file` unless it names another.
std::string_view path_of(const LocatedRelated& related, const FileReport& file);

/// "1 finding", "2 findings".
std::string counted(std::size_t number, std::string_view noun);

}  // namespace consultlint
