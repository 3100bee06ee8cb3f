#pragma once
#include <optional>
#include <vector>

#include "consultlint/facts.h"
#include "rules/page.h"
#include "rules/page_phrases.h"

namespace consultlint {

/// Finds the cues of one row of evidence in documents. Immutable.
class CueFinder {
 public:
  /// `set` is the row's own phrase set.
  CueFinder(const EvidenceRow& row, PhraseSet set);

  /// Where the cues stand, in text order; a cue with signs from its first word to its last.
  std::vector<TextSpan> find(const Facts& facts) const;

 private:
  PhraseSet set_ = 0;
  std::optional<EvidenceCueTable>
      table_;  // only for rows that have a cue with signs between its words
  bool has_cues_ = false;
};

}  // namespace consultlint
