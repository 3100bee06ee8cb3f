#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/ignores.h"

namespace consultlint {

/// The file beside a document that says which findings in it are not reported, for formats without
/// comments and for people who want none in theirs: `draft.docx.consultlint-ignore`.
///
/// UTF-8, one wish a line; lines that begin with '#' and empty ones do not count:
///
///     RULE[,RULE] WHAT reason
///
/// WHAT is "document" for all that the rules find, or the words that the finding is about, or the
/// first of them, in double quotes, or # and a fingerprint for that one finding, behind which its
/// words may stand for people to read.
std::string ignore_file_of(std::string_view document_path);

/// The wishes of such a file, which `path` names in errors and origins. Strict: errors give the
/// line and column.
Result<std::vector<Ignore>> parse_ignore_file(const std::string& path, std::string_view text);

/// The wishes for the document of that name; none when there is no such file beside it.
Result<std::vector<Ignore>> load_ignore_file(std::string_view document_path);

/// The line that silences a finding, without a line end. Precondition: the reason is one line.
std::string ignore_line(const ReportedFinding& finding, std::string_view reason);

/// The text of such a file with wishes added at its end; `text` is empty for a new one, which gets
/// a note for people who find it.
std::string with_ignore_lines(std::string_view document_path, std::string text,
                              const std::vector<std::string>& lines);

}  // namespace consultlint
