#pragma once
#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Reports sentences, paragraphs, sections or the document whose figure is beyond a bound of the
/// page. For sections and the document the longest sentences come as related places, and an option
/// `min-sentences` says how many sentences it takes to judge. The page must outlive the check.
Check make_limit(const Page& page, const Options& options);

}  // namespace consultlint
