#pragma once
#include "consultlint/check.h"
#include "consultlint/document.h"
#include "consultlint/report.h"

namespace consultlint {

/// A span as reports print it: its place, and the line around it. A line of more than a few
/// thousand bytes is cut around the span.
Located locate(const Document& document, TextSpan span);
/// A comment to this program, which is no text: the first line of it in a file with lines, else the
/// words that it is put to.
Located locate_directive(const Document& document, const Directive& directive);

LocatedEdit locate_edit(const Document& document, Edit&& edit);

}  // namespace consultlint
