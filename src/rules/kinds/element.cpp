#include "rules/kinds/element.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rules/kinds/cue_hits.h"
#include "rules/kinds/element_report.h"
#include "rules/kinds/near_facts.h"
#include "rules/kinds/places.h"
#include "rules/kinds/scope.h"
#include "rules/kinds/vetoes.h"

namespace consultlint {
namespace {

/// The rows of a page with what finds their cues.
struct Element {
  const Page* page = nullptr;
  std::vector<CueFinder> evidence;
  std::vector<CueFinder> not_evidence;
};

/// What one row of evidence found in one document.
struct RowHits {
  const EvidenceRow* row = nullptr;
  std::vector<TextSpan> complete;   ///< Cues with their facts.
  std::optional<TextSpan> partial;  ///< The first cue without its fact.
};

RowHits judge_row(const EvidenceRow& row, const CueFinder& finder, const Facts& facts,
                  const Places& places, const Vetoes& vetoes, NearFacts& near) {
  RowHits hits{&row, {}, {}};
  for (const TextSpan cue : row.cues.empty() ? near.all(row) : finder.find(facts)) {
    if (!places.is_evidence(cue)) continue;
    const std::optional<TextSpan> place = places.neighbourhood(row.scope, cue);
    if (!place || vetoes.hold(cue)) continue;
    if (near.stand_in(row, *place)) {
      hits.complete.push_back(cue);
    } else if (!hits.partial) {
      hits.partial = cue;
    }
  }
  return hits;
}

/// Strongest rows first, in the order of the page otherwise.
std::vector<RowHits> judge_rows(const Element& element, const Facts& facts, const Places& places) {
  const Page& page = *element.page;
  const Vetoes vetoes(page.not_evidence, element.not_evidence, facts, places);
  NearFacts near(facts, vetoes);
  std::vector<RowHits> rows;
  for (std::size_t i = 0; i < page.evidence.size(); ++i) {
    rows.push_back(judge_row(page.evidence[i], element.evidence[i], facts, places, vetoes, near));
  }
  std::ranges::stable_sort(rows, {}, [](const RowHits& hits) { return hits.row->strength; });
  return rows;
}

std::size_t rows_that_hit(std::span<const RowHits> rows, Strength strength) {
  return static_cast<std::size_t>(std::ranges::count_if(rows, [strength](const RowHits& hits) {
    return hits.row->strength == strength && !hits.complete.empty();
  }));
}

struct Judgement {
  Verdict verdict = Verdict::kNotMet;
  double score = 0;
};

Judgement judge(std::span<const RowHits> rows) {
  const std::size_t strong = rows_that_hit(rows, Strength::kStrong);
  const std::size_t weak = rows_that_hit(rows, Strength::kWeak);
  const std::size_t support = rows_that_hit(rows, Strength::kSupport);
  if (strong > 0) return {Verdict::kMet, strong + weak + support > 1 ? 0.95 : 0.9};
  if (weak > 0 && weak + support > 1) return {Verdict::kMet, 0.75};
  if (weak > 0) return {Verdict::kWeak, 0.5};
  if (support > 1) return {Verdict::kWeak, 0.4};
  return {Verdict::kNotMet, support > 0 ? 0.25 : 0.0};
}

std::vector<TextSpan> evidence_of(std::span<const RowHits> rows) {
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

std::optional<NearestMiss> nearest_of(std::span<const RowHits> rows) {
  for (const RowHits& hits : rows) {
    if (!hits.complete.empty()) return NearestMiss{hits.complete.front(), hits.row, true};
    if (hits.partial) return NearestMiss{*hits.partial, hits.row, false};
  }
  return std::nullopt;
}

std::string reason_for(Verdict verdict, std::span<const TextSpan> evidence,
                       const std::string& nearest, const Document& document, const Places& places) {
  if (verdict == Verdict::kNotMet) {
    return nearest.empty() ? "Nothing in the document speaks of it." : nearest;
  }
  const std::string text = quoted_excerpt(document.slice(places.sentence(evidence.front())));
  return (verdict == Verdict::kMet ? "Found in " : "Only hinted at in ") + text + ".";
}

void run(const Element& element, const Document& document, const Facts& facts, Sink& out) {
  const Places places(document, facts);
  const std::vector<RowHits> rows = judge_rows(element, facts, places);
  const Judgement judgement = judge(rows);
  Outcome outcome;
  outcome.verdict = judgement.verdict;
  outcome.score = judgement.score;
  std::string nearest_text;
  if (judgement.verdict == Verdict::kNotMet) {
    const std::optional<NearestMiss> nearest = nearest_of(rows);
    if (nearest) outcome.nearest = nearest->cue;
    nearest_text = describe_nearest(nearest, document, places);
    out.report(expected_place(*element.page, nearest, facts, places),
               {{"nearest", nearest_text}, {"looked-for", describe_wanted(*element.page)}});
  } else {
    outcome.evidence = evidence_of(rows);
  }
  outcome.reason = reason_for(judgement.verdict, outcome.evidence, nearest_text, document, places);
  out.set_outcome(std::move(outcome));
}

}  // namespace

Check make_element(const Page& page, const Options& options) {
  Element element{&page, {}, {}};
  PhraseSet set = options.phrases();
  for (const EvidenceRow& row : page.evidence) element.evidence.emplace_back(row, set++);
  for (const EvidenceRow& row : page.not_evidence) element.not_evidence.emplace_back(row, set++);
  return [element = std::move(element)](const Document& document, const Facts& facts, Sink& out) {
    run(element, document, facts, out);
  };
}

}  // namespace consultlint
