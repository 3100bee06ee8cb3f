#pragma once
#include <cstdint>

#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/page.h"

namespace consultlint {

/// Says whether what a page describes is in the document, from the page's rows of evidence and,
/// where one was learned, the sentence scorer (language/element_scores.h).
///
/// Without a scorer, as in packs, the rows decide (declared_evidence.h). With one, its best passage
/// decides, and rows that hit lower its bar by declared_gain(); a hit of strong rows that the
/// scorer does not bear out is weak evidence. When the element is not met there is one finding,
/// with the nearest miss. The outcome is set in every case. The page must outlive the check.
Check make_element(const Page& page, const Options& options);

/// By how much rows with that verdict lower the bar of the scorer, in thousandths of its score.
std::int32_t declared_gain(Verdict declared);

}  // namespace consultlint
