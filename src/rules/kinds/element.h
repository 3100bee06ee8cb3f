#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Says whether what a page describes is in the document, from the page's rows of evidence.
///
/// Met: a strong row hits, or two rows of which at least one is weak. Weak: one weak row, or two
/// rows of support. Else not met, and then there is one finding, with the nearest miss. The outcome
/// is set in every case. The page must outlive the check.
Check make_element(const Page& page, const Options& options);

}  // namespace consultlint
