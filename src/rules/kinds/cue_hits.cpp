#include "rules/kinds/cue_hits.h"

#include <algorithm>

#include "rules/cue.h"

namespace consultlint {

CueFinder::CueFinder(const EvidenceRow& row, PhraseSet set)
    : set_(set), has_cues_(!row.cues.empty()) {
  if (row.cues.find('*') != std::string_view::npos) chains_ = make_cue_table(row.cues);
}

std::vector<TextSpan> CueFinder::find(const Facts& facts) const {
  std::vector<TextSpan> spans;
  if (!has_cues_) return spans;
  const std::span<const PhraseHit> hits = facts.phrases(set_);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (!chains_) {
      spans.push_back(hits[i].span);
      continue;
    }
    for (const CueTable::Use& use : chains_->uses[hits[i].entry]) {
      if (use.segment != 0) continue;
      const std::optional<TextSpan> span = follow(hits, i, use.cue, facts);
      if (!span) continue;
      spans.push_back(*span);
      break;
    }
  }
  return spans;
}

std::optional<TextSpan> CueFinder::follow(std::span<const PhraseHit> hits, std::size_t first,
                                          std::uint32_t cue, const Facts& facts) const {
  const std::uint32_t sentence = facts.sentence_at(hits[first].span.begin);
  std::size_t last = first;
  for (std::uint32_t segment = 1; segment < chains_->segments[cue]; ++segment) {
    const std::uint32_t behind = hits[last].first_token + hits[last].tokens;
    const CueTable::Use wanted{cue, segment};
    std::size_t next = last + 1;
    const auto fits = [&](const PhraseHit& hit) {
      const std::vector<CueTable::Use>& uses = chains_->uses[hit.entry];
      return std::ranges::find(uses, wanted) != uses.end();
    };
    while (next < hits.size() && hits[next].first_token <= behind + kLongestGap &&
           !fits(hits[next])) {
      ++next;
    }
    if (next == hits.size() || hits[next].first_token > behind + kLongestGap) return std::nullopt;
    last = next;
  }
  if (facts.sentence_at(hits[last].span.begin) != sentence) return std::nullopt;
  return TextSpan{hits[first].span.begin, hits[last].span.end};
}

}  // namespace consultlint
