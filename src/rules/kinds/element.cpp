#include "rules/kinds/element.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/element_scores.h"
#include "rules/kinds/declared_evidence.h"
#include "rules/kinds/element_report.h"
#include "rules/kinds/places.h"
#include "rules/kinds/table_rows.h"

namespace consultlint {
namespace {

/// What rows and scorer say together.
struct Judgement {
  Verdict verdict = Verdict::kNotMet;
  double score = 0;
  std::vector<TextSpan> evidence;  ///< Empty when it is not met.
};

double sureness(std::int32_t margin) {
  constexpr double kSteep = 400;
  const double x = margin / kSteep;
  return 0.5 + 0.5 * x / (1 + (x < 0 ? -x : x));
}

/// The passages that reach the bar by themselves, the best first.
std::vector<TextSpan> passages_above_bar(const ElementScores& scores,
                                         std::span<const ScoredPassage> best) {
  std::vector<TextSpan> spans;
  for (const ScoredPassage& passage : best) {
    if (passage.margin >= 0) spans.push_back(scores.span(passage));
  }
  return spans;
}

/// Cues of the page stand before passages: they are the shorter evidence.
std::vector<TextSpan> joined(std::vector<TextSpan> cues, const std::vector<TextSpan>& passages) {
  for (const TextSpan passage : passages) {
    const bool told = std::ranges::any_of(cues, [passage](TextSpan cue) {
      return passage.begin <= cue.begin && cue.end <= passage.end;
    });
    if (!told) cues.push_back(passage);
  }
  return cues;
}

/// A hint is no evidence where a passage speaks for itself.
std::vector<TextSpan> evidence_of(const DeclaredEvidence& declared,
                                  const std::vector<TextSpan>& passages) {
  if (declared.verdict != Verdict::kMet && !passages.empty()) return passages;
  return joined(declared.evidence(), passages);
}

/// A label says little without its row, which then says what stands in its cells too.
std::vector<TextSpan> with_rows(std::span<const TextSpan> evidence, const Document& document) {
  std::vector<TextSpan> spans;
  for (const TextSpan span : evidence) {
    const TextSpan shown = labelled_row(document, span).value_or(span);
    const bool told = std::ranges::any_of(spans, [shown](TextSpan earlier) {
      return earlier.begin <= shown.begin && shown.end <= earlier.end;
    });
    if (!told) spans.push_back(shown);
  }
  return spans;
}

Judgement judge(const DeclaredEvidence& declared, std::string_view element, const Facts& facts) {
  if (!ElementScores::knows(element) || facts.element_scores().best(element).empty()) {
    const bool found = declared.verdict != Verdict::kNotMet;
    return {declared.verdict, declared.score,
            found ? declared.evidence() : std::vector<TextSpan>{}};
  }
  const ElementScores& scores = facts.element_scores();
  const std::span<const ScoredPassage> best = scores.best(element);
  const std::int32_t gain = declared_gain(declared, ElementScores::is_rare(element));
  const std::int32_t margin = best.front().margin + gain;
  Judgement judgement;
  judgement.score = sureness(margin);
  if (margin >= 0) {
    judgement.verdict = Verdict::kMet;
    judgement.evidence = evidence_of(declared, passages_above_bar(scores, best));
  } else if (declared.verdict != Verdict::kNotMet) {
    judgement.verdict = Verdict::kWeak;
    judgement.evidence = declared.evidence();
  }
  return judgement;
}

/// Where the scorer, if it knows the element, would look for it, the best place first.
std::optional<std::vector<TextSpan>> likely_passages(std::string_view element, const Facts& facts) {
  if (!ElementScores::knows(element)) return std::nullopt;
  const ElementScores& scores = facts.element_scores();
  std::vector<TextSpan> spans;
  for (const ScoredPassage& passage : scores.best(element)) spans.push_back(scores.span(passage));
  return spans;
}

std::string reason_for(const Judgement& judgement, const std::string& nearest, const Facts& facts) {
  if (judgement.verdict == Verdict::kNotMet) {
    return nearest.empty() ? "Nothing in the document speaks of it." : nearest;
  }
  return (judgement.verdict == Verdict::kMet ? "Found in " : "Only hinted at in ") +
         quoted_excerpt(telling_words(facts, judgement.evidence.front())) + ".";
}

void run(const EvidenceRows& rows, const Document& document, const Facts& facts, Sink& out) {
  const Page& page = rows.page();
  const Places places(document, facts);
  const DeclaredEvidence declared = rows.judge(facts, places);
  const Judgement judgement = judge(declared, page.rule.element, facts);
  Outcome outcome;
  outcome.verdict = judgement.verdict;
  outcome.score = judgement.score;
  outcome.evidence = with_rows(judgement.evidence, document);
  std::string nearest_text;
  if (judgement.verdict == Verdict::kNotMet) {
    const auto nearest = declared.nearest(likely_passages(page.rule.element, facts));
    if (nearest) outcome.nearest = nearest->cue;
    nearest_text = describe_nearest(nearest, document, places);
    out.report(expected_place(page, nearest, facts, places),
               {{"nearest", nearest_text}, {"looked-for", describe_wanted(page)}});
  }
  outcome.reason = reason_for(judgement, nearest_text, facts);
  out.set_outcome(std::move(outcome));
}

}  // namespace

Check make_element(const Page& page, const Options& options) {
  return [rows = EvidenceRows(page, options)](const Document& document, const Facts& facts,
                                              Sink& out) { run(rows, document, facts, out); };
}

std::int32_t declared_gain(const DeclaredEvidence& declared, bool rare) {
  constexpr double kTwoRows = 0.95;
  if (declared.verdict == Verdict::kWeak) return rare ? 200 : 120;
  if (declared.verdict != Verdict::kMet) return 0;
  const bool agreed = declared.score >= kTwoRows;
  if (rare) return agreed ? 1000 : 600;
  return agreed ? 500 : 350;
}

}  // namespace consultlint
