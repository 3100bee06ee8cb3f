#pragma once
#include <cstdint>

#include "consultlint/check.h"
#include "consultlint/options.h"
#include "rules/kinds/declared_evidence.h"
#include "rules/page.h"

namespace consultlint {

/// Says whether what a page describes is in the document, from the page's rows of evidence and,
/// where one was learned, the sentence scorer (language/element_scores.h).
///
/// Without a scorer, as in packs, the rows decide (declared_evidence.h). With one, its best passage
/// decides, and rows that hit lower its bar by declared_gain(). Where the two together do not reach
/// it, what the rows say is weak evidence at most; the scorer alone never makes a hint, which would
/// hide a finding. When the element is not met there is one finding,
/// with the nearest miss. The outcome is set in every case. The page must outlive the check.
Check make_element(const Page& page, const Options& options);

/// By how much the rows lower the bar of the scorer, in thousandths of its score: more where the
/// scorer learned the element from few papers (`rare`).
std::int32_t declared_gain(const DeclaredEvidence& declared, bool rare);

}  // namespace consultlint
