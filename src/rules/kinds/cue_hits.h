#pragma once
#include <vector>

#include "consultlint/facts.h"
#include "rules/page.h"

namespace consultlint {

/// Finds the cues of one row of evidence in documents. A view of the row's page. Immutable.
class CueFinder {
 public:
  /// `set` is the row's own phrase set.
  CueFinder(const EvidenceRow& row, PhraseSet set);

  /// Where the cues stand, in text order; a cue with signs from its first word to its last.
  std::vector<TextSpan> find(const Facts& facts) const;

 private:
  EvidenceCues table_;
  PhraseSet set_ = 0;
  bool has_cues_ = false;
};

}  // namespace consultlint
