#pragma once
#include <span>
#include <vector>

#include "consultlint/facts.h"
#include "rules/kinds/cue_hits.h"
#include "rules/kinds/places.h"
#include "rules/page.h"

namespace consultlint {

/// The rows of `Not evidence` of one page against one document: which cues do not count.
class Vetoes {
 public:
  Vetoes(std::span<const EvidenceRow> rows, std::span<const CueFinder> finders, const Facts& facts,
         const Places& places);

  bool hold(TextSpan cue) const;

 private:
  struct Veto {
    EvidenceScope scope = EvidenceScope::kSentence;
    std::vector<TextSpan> spans;
  };
  bool holds(const Veto& veto, TextSpan cue) const;
  bool in_heading_above(const Veto& veto, TextSpan cue) const;

  std::vector<Veto> vetoes_;
  const Facts& facts_;
  const Places& places_;
};

}  // namespace consultlint
