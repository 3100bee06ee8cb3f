#include "consultlint/check.h"

#include <algorithm>
#include <string>

#include "consultlint/calendar.h"

namespace consultlint::checks {
namespace {

/// What is read together with a place: its row of a table, else its paragraph.
TextSpan passage_of(const Document& document, TextSpan place) {
  const std::uint32_t index = document.block_at(place.begin);
  if (index == kNowhere) return place;
  const std::span<const Block> blocks = document.blocks();
  const std::uint32_t row = blocks[index].parent;
  if (blocks[index].kind != BlockKind::kCell || row == kNowhere) {
    return document.content(blocks[index]);
  }
  return {blocks[row + 1].span.begin, blocks[blocks[row].next - 1].span.end};
}

bool has_phrase_in(const Facts& facts, PhraseSet phrases, TextSpan passage) {
  const std::span<const PhraseHit> hits = facts.phrases(phrases);
  const auto first = std::ranges::lower_bound(hits, passage.begin, {},
                                              [](const PhraseHit& hit) { return hit.span.begin; });
  return first != hits.end() && passage.contains(first->span);
}

}  // namespace

Check timescale_superseded_closing_date(const Options& options) {
  return [as_old = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const Timeline& timeline = facts.timeline();
    if (!timeline.closing) return;
    const DateMention& current = facts.dates()[*timeline.closing];
    for (const std::uint32_t index : timeline.replaced) {
      const DateMention& old = facts.dates()[index];
      const TextSpan passage = passage_of(document, old.span);
      if (passage.contains(current.span) || has_phrase_in(facts, as_old, passage)) continue;
      Finding& finding = out.report(
          old.span, {{"old", spell_date(*last_day(old))}, {"new", spell_date(*last_day(current))}});
      finding.related.push_back({current.span, "the new closing date"});
    }
  };
}

}  // namespace consultlint::checks
