#include "language/document_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "language/elements/document_features.h"
#include "language/elements/passage_scorer.h"
#include "language/kind_by_cues.h"
#include "language/learned/element_weights.h"

namespace consultlint {
namespace {

std::optional<DocumentKind> given_kind(const Facts& facts) {
  const Context& context = facts.context();
  if (context.kind) return context.kind;
  const auto own = document_kind_named(facts.document().properties().kind);
  return own ? own : context.usual_kind;
}

using KindScores = std::array<std::int32_t, kDocumentKinds>;

/// The scores of the kinds that were learned, or nothing when none was.
std::optional<KindScores> score_kinds(const Facts& facts, const KindGuess& by_cues) {
  const ElementWeights& weights = kind_weights();
  if (weights.elements.empty()) return {};
  PassageFeatures features;
  read_document_features(facts, by_cues, features);
  PassageScorer scorer(kind_lookup());
  const std::span<const std::int32_t> found = scorer.score_document(features);
  KindScores scores{};
  for (std::size_t i = 0; i < weights.elements.size(); ++i) {
    const auto kind = document_kind_named(weights.elements[i].id);
    scores[static_cast<std::size_t>(*kind)] = found[i];
  }
  return scores;
}

constexpr double kClearConfidence = 0.7;

/// How far the best score is above the next, between 0.5 and 1.
double confidence_in(const KindScores& scores, std::int32_t best) {
  constexpr double kClear = 600;
  std::int32_t next = best - static_cast<std::int32_t>(kClear);
  for (const std::int32_t score : scores) {
    if (score < best) next = std::max(next, score);
  }
  return 0.5 + 0.5 * (best - next) / kClear;
}

}  // namespace

KindGuess guess_document_kind(const Facts& facts) {
  if (const auto given = given_kind(facts)) return {*given, 1.0, {"given"}};
  KindGuess by_cues = guess_kind_by_cues(facts);
  const std::optional<KindScores> scores = score_kinds(facts, by_cues);
  if (!scores) return by_cues;
  const auto best = std::ranges::max_element(*scores);
  const auto kind = static_cast<DocumentKind>(best - scores->begin());
  const double confidence = confidence_in(*scores, *best);
  // Phrases are what a person can be shown: a model that is of two minds does not overrule them.
  const bool unclear = confidence < kClearConfidence && by_cues.kind != DocumentKind::kOther;
  if (kind == by_cues.kind || unclear) {
    by_cues.confidence = unclear ? 0.5 : std::max(by_cues.confidence, confidence);
    return by_cues;
  }
  return {kind,
          confidence,
          {"its words and headings, taken together, are most like those of other documents of "
           "that kind"}};
}

}  // namespace consultlint
