#include "rules/kinds/declared_evidence.h"

#include <algorithm>

#include "rules/kinds/near_facts.h"
#include "rules/kinds/scope.h"
#include "rules/kinds/vetoes.h"

namespace consultlint {
namespace {

RowHits judge_row(const EvidenceRow& row, const CueFinder& finder, const Facts& facts,
                  const Places& places, const Vetoes& vetoes, NearFacts& near) {
  RowHits hits{&row, {}, {}};
  for (const TextSpan cue : row.cues.empty() ? near.all(row) : finder.find(facts)) {
    if (!places.is_evidence(cue)) continue;
    const std::optional<TextSpan> place = places.neighbourhood(row.scope, cue);
    if (!place || vetoes.hold(cue)) continue;
    if (near.stand_in(row, *place)) {
      hits.complete.push_back(cue);
    } else {
      hits.partial.push_back(cue);
    }
  }
  return hits;
}

std::size_t rows_that_hit(std::span<const RowHits> rows, Strength strength) {
  return static_cast<std::size_t>(std::ranges::count_if(rows, [strength](const RowHits& hits) {
    return hits.row->strength == strength && !hits.complete.empty();
  }));
}

void settle(DeclaredEvidence& declared) {
  const auto set = [&declared](Verdict verdict, double score) {
    declared.verdict = verdict;
    declared.score = score;
  };
  const std::size_t strong = rows_that_hit(declared.rows, Strength::kStrong);
  const std::size_t weak = rows_that_hit(declared.rows, Strength::kWeak);
  const std::size_t support = rows_that_hit(declared.rows, Strength::kSupport);
  if (strong > 0) return set(Verdict::kMet, strong + weak + support > 1 ? 0.95 : 0.9);
  if (weak > 0 && weak + support > 1) return set(Verdict::kMet, 0.75);
  if (weak > 0) return set(Verdict::kWeak, 0.5);
  if (support > 1) return set(Verdict::kWeak, 0.4);
  set(Verdict::kNotMet, support > 0 ? 0.25 : 0.0);
}

std::optional<TextSpan> likeliest(std::span<const TextSpan> cues,
                                  const std::optional<std::vector<TextSpan>>& likely) {
  if (cues.empty()) return std::nullopt;
  if (!likely) return cues.front();
  for (const TextSpan passage : *likely) {
    const auto cue = std::ranges::find_if(cues, [passage](TextSpan span) {
      return passage.begin <= span.begin && span.end <= passage.end;
    });
    if (cue != cues.end()) return *cue;
  }
  return std::nullopt;
}

}  // namespace

std::vector<TextSpan> DeclaredEvidence::evidence() const {
  constexpr std::size_t kMost = 12;
  std::vector<TextSpan> spans;
  for (const RowHits& hits : rows) {
    for (const TextSpan span : hits.complete) {
      const bool known = std::ranges::find(spans, span) != spans.end();
      if (!known && spans.size() < kMost) spans.push_back(span);
    }
  }
  return spans;
}

std::optional<NearestMiss> DeclaredEvidence::nearest(
    const std::optional<std::vector<TextSpan>>& likely) const {
  for (const RowHits& hits : rows) {
    if (!hits.complete.empty()) return NearestMiss{hits.complete.front(), hits.row, true};
    if (hits.row->strength != Strength::kStrong) continue;  // a weak cue may be any "by"
    if (const auto cue = likeliest(hits.partial, likely)) return NearestMiss{*cue, hits.row, false};
  }
  return std::nullopt;
}

EvidenceRows::EvidenceRows(const Page& page, const Options& options) : page_(&page) {
  PhraseSet set = options.phrases();
  for (const EvidenceRow& row : page.evidence) evidence_.emplace_back(row, set++);
  for (const EvidenceRow& row : page.not_evidence) not_evidence_.emplace_back(row, set++);
}

DeclaredEvidence EvidenceRows::judge(const Facts& facts, const Places& places) const {
  const Vetoes vetoes(page_->not_evidence, not_evidence_, facts, places);
  NearFacts near(facts, vetoes);
  DeclaredEvidence declared;
  for (std::size_t i = 0; i < page_->evidence.size(); ++i) {
    declared.rows.push_back(
        judge_row(page_->evidence[i], evidence_[i], facts, places, vetoes, near));
  }
  std::ranges::stable_sort(declared.rows, {},
                           [](const RowHits& hits) { return hits.row->strength; });
  settle(declared);
  return declared;
}

}  // namespace consultlint
