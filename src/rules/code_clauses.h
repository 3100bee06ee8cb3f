#pragma once
#include "rules/code_storage.h"
#include "rules/page_sections.h"

namespace consultlint {

/// Reads the table of the section `Clauses` into `out.clauses`.
Failure read_clauses(const PageSource& source, const PageSection& section,
                     ParsedCode::Storage& out);

}  // namespace consultlint
