#pragma once
#include "consultlint/document.h"
#include "consultlint/report.h"
#include "consultlint/run_check.h"

namespace consultlint {

/// Tells for every place of a report that has a span in the document's text where it stands in the
/// part of the package, or in the file, that it was read from. Each part is indexed once, when the
/// first place in it is met. Places of comments that silence findings have none: they are no text.
void locate_parts(const Document& document, FileReport& report);
void locate_parts(const Document& document, FileSummary& summary);

}  // namespace consultlint
