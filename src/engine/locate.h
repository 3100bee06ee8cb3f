#pragma once
#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/report.h"

namespace consultlint {

/// A span as reports print it: its place, and the line around it. A line of more than a few
/// thousand bytes is cut around the span.
Located locate(const Document& document, TextSpan span);

LocatedEdit locate_edit(const Document& document, Edit&& edit);

}  // namespace consultlint
