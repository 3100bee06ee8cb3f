#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Reports what the patterns of a page match and what their exceptions do not. A pattern is tried
/// only on the sentences or blocks that hold one of its literals, and compiled when there is one.
/// The page must outlive the check.
Check make_pattern(const Page& page, const Options& options);

}  // namespace consultlint
