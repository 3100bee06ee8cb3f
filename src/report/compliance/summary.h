#pragma once
#include <string>

#include "report/compliance/clause_view.h"
#include "report/text/paint.h"

namespace consultlint {

/// Appends the line under a code's table: how many clauses have which verdict. Signs are never
/// counted as met.
void append_compliance_summary(std::string& out, const CodeView& code, DocumentKind kind,
                               const Paint& paint);

}  // namespace consultlint
