#pragma once
#include <optional>
#include <span>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/facts.h"
#include "consultlint/options.h"
#include "rules/kinds/cue_hits.h"
#include "rules/kinds/element_report.h"
#include "rules/kinds/places.h"
#include "rules/page.h"

namespace consultlint {

/// What one row of evidence found in one document.
struct RowHits {
  const EvidenceRow* row = nullptr;
  std::vector<TextSpan> complete;  ///< Cues with their facts.
  std::vector<TextSpan> partial;   ///< Cues without their fact.
};

/// What the rows of a page say of one document.
///
/// Met: a strong row hits, or two rows of which at least one is weak. Weak: one weak row, or two
/// rows of support. Else not met.
struct DeclaredEvidence {
  Verdict verdict = Verdict::kNotMet;
  double score = 0;           ///< 0 to 1: how sure "met" is.
  std::vector<RowHits> rows;  ///< Strongest first, in the order of the page otherwise.

  /// The cues that hit, each once, strongest first; at most twelve.
  std::vector<TextSpan> evidence() const;
  /// The strongest cue that hit, else of a strong row one without its fact. Such a cue may be any
  /// use of a word ("talk it through"): where `likely` passages are known, it stands in one of
  /// them, the first the best.
  std::optional<NearestMiss> nearest(
      const std::optional<std::vector<TextSpan>>& likely = std::nullopt) const;
};

/// The rows of an element page with what finds their cues. The page must outlive it. Immutable;
/// safe to share between threads.
class EvidenceRows {
 public:
  EvidenceRows(const Page& page, const Options& options);

  const Page& page() const { return *page_; }
  DeclaredEvidence judge(const Facts& facts, const Places& places) const;

 private:
  const Page* page_;
  std::vector<CueFinder> evidence_;
  std::vector<CueFinder> not_evidence_;
};

}  // namespace consultlint
