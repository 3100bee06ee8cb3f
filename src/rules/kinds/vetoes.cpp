#include "rules/kinds/vetoes.h"

#include <algorithm>

namespace consultlint {
namespace {

/// Whether one of `spans`, sorted, begins inside `place`.
bool any_in(std::span<const TextSpan> spans, TextSpan place) {
  const auto next = std::ranges::lower_bound(spans, place.begin, {}, &TextSpan::begin);
  return next != spans.end() && next->begin < place.end;
}

/// Phrases of one set do not overlap, so only the last that begins before the end can.
bool any_overlaps(std::span<const TextSpan> spans, TextSpan cue) {
  const auto next = std::ranges::lower_bound(spans, cue.end, {}, &TextSpan::begin);
  return next != spans.begin() && std::prev(next)->overlaps(cue);
}

}  // namespace

Vetoes::Vetoes(std::span<const EvidenceRow> rows, std::span<const CueFinder> finders,
               const Facts& facts, const Places& places)
    : facts_(facts), places_(places) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    vetoes_.push_back({rows[i].scope, finders[i].find(facts)});
  }
}

bool Vetoes::hold(TextSpan cue) const {
  return std::ranges::any_of(vetoes_, [&](const Veto& veto) { return holds(veto, cue); });
}

bool Vetoes::holds(const Veto& veto, TextSpan cue) const {
  if (veto.spans.empty()) return false;
  switch (veto.scope) {
    case EvidenceScope::kPhrase:
      return any_overlaps(veto.spans, cue);
    case EvidenceScope::kBlock:
      return any_in(veto.spans, places_.block(cue));
    case EvidenceScope::kSection: {
      const std::uint32_t section = places_.section_around(cue.begin);
      return section != kNowhere && any_in(veto.spans, places_.section(section));
    }
    case EvidenceScope::kHeading:
      return in_heading_above(veto, cue);
    case EvidenceScope::kTitle:
      return any_in(veto.spans, places_.title());
    default:
      return any_in(veto.spans, places_.sentence(cue));
  }
}

bool Vetoes::in_heading_above(const Veto& veto, TextSpan cue) const {
  const std::span<const Block> blocks = facts_.document().blocks();
  for (std::uint32_t i = places_.section_around(cue.begin); i != kNowhere;
       i = facts_.sections()[i].parent) {
    const std::uint32_t heading = facts_.sections()[i].heading;
    if (heading != kNowhere && any_in(veto.spans, blocks[heading].span)) return true;
  }
  return false;
}

}  // namespace consultlint
