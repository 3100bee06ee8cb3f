#include "rules/kinds/cue_hits.h"

#include <algorithm>

#include "rules/cue.h"
#include "rules/cue_table.h"

namespace consultlint {
namespace {

/// One cue with signs between its words, being looked for among the hits of its row.
class CueSearch {
 public:
  CueSearch(const EvidenceCues& table, std::uint32_t cue, std::span<const PhraseHit> hits,
            const Facts& facts)
      : table_(table), cue_(cue), hits_(hits), facts_(facts) {}

  /// The whole cue, when its first chain begins at hits[first].
  std::optional<TextSpan> from(std::size_t first) const;

 private:
  bool is_use(std::size_t hit, std::uint32_t segment) const;
  std::optional<TextSpan> follow_chain(std::size_t first, std::size_t chain) const;
  std::optional<TextSpan> find_chain(std::size_t around, std::size_t chain) const;
  std::uint32_t sentence_of(std::size_t hit) const {
    return facts_.sentence_at(hits_[hit].span.begin);
  }
  bool in_one_sentence(std::size_t hit, std::size_t other) const {
    return hit == other || sentence_of(hit) == sentence_of(other);
  }

  const EvidenceCues& table_;
  std::uint32_t cue_;
  std::span<const PhraseHit> hits_;
  const Facts& facts_;
};

bool CueSearch::is_use(std::size_t hit, std::uint32_t segment) const {
  const std::span<const EvidenceCues::Use> uses = table_.uses(hits_[hit].entry);
  return std::ranges::find(uses, EvidenceCues::Use{cue_, segment}) != uses.end();
}

std::optional<TextSpan> CueSearch::follow_chain(std::size_t first, std::size_t chain) const {
  const std::span<const std::uint32_t> chains = table_.chains(cue_);
  std::size_t last = first;
  for (std::uint32_t segment = chains[chain] + 1; segment < chains[chain + 1]; ++segment) {
    const std::uint32_t reach = hits_[last].first_token + hits_[last].tokens + kLongestGap;
    std::size_t next = last + 1;
    while (next < hits_.size() && hits_[next].first_token <= reach && !is_use(next, segment)) {
      ++next;
    }
    if (next == hits_.size() || hits_[next].first_token > reach) return std::nullopt;
    last = next;
  }
  if (!in_one_sentence(last, first)) return std::nullopt;
  return TextSpan{hits_[first].span.begin, hits_[last].span.end};
}

std::optional<TextSpan> CueSearch::find_chain(std::size_t around, std::size_t chain) const {
  const std::uint32_t token = hits_[around].first_token;
  std::size_t hit = around;
  while (hit > 0 && hits_[hit - 1].first_token + kLongestReach >= token) --hit;
  for (; hit < hits_.size() && hits_[hit].first_token <= token + kLongestReach; ++hit) {
    if (!is_use(hit, table_.chains(cue_)[chain])) continue;
    if (!in_one_sentence(hit, around)) continue;
    if (const std::optional<TextSpan> span = follow_chain(hit, chain)) return span;
  }
  return std::nullopt;
}

std::optional<TextSpan> CueSearch::from(std::size_t first) const {
  if (!is_use(first, 0)) return std::nullopt;
  std::optional<TextSpan> whole = follow_chain(first, 0);
  for (std::size_t chain = 1; whole && chain + 1 < table_.chains(cue_).size(); ++chain) {
    const std::optional<TextSpan> part = find_chain(first, chain);
    if (!part) return std::nullopt;
    whole = TextSpan{std::min(whole->begin, part->begin), std::max(whole->end, part->end)};
  }
  return whole;
}

}  // namespace

CueFinder::CueFinder(const EvidenceRow& row, PhraseSet set)
    : table_(row.table), set_(set), has_cues_(!row.cues.empty()) {}

std::vector<TextSpan> CueFinder::find(const Facts& facts) const {
  std::vector<TextSpan> spans;
  if (!has_cues_) return spans;
  const std::span<const PhraseHit> hits = facts.phrases(set_);
  if (table_.empty()) {
    for (const PhraseHit& hit : hits) spans.push_back(hit.span);
    return spans;
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    for (const EvidenceCues::Use& use : table_.uses(hits[i].entry)) {
      if (use.segment != 0) continue;
      const std::optional<TextSpan> span = CueSearch(table_, use.cue, hits, facts).from(i);
      if (!span) continue;
      spans.push_back(*span);
      break;
    }
  }
  // With chains in any order a cue may begin before the hit it was found from.
  std::ranges::sort(spans);
  return spans;
}

}  // namespace consultlint
