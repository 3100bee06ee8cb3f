#include "consultlint/check.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"

namespace consultlint::checks {
namespace {

/// How long the paper is open, by its dates or else by its own word.
struct Period {
  int days = 0;       ///< From opening to closing; a stated month counts as 30 days.
  TextSpan span;      ///< Where to point.
  std::string words;  ///< "42 days (43 counting both ends)".
  std::vector<TextSpan> evidence;
};

std::optional<Period> period_by_dates(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (!timeline.period_days || !timeline.opening || !timeline.closing) return std::nullopt;
  const int days = *timeline.period_days;
  if (days < 0) return std::nullopt;  // a fault of its own
  const TextSpan opening = facts.dates()[*timeline.opening].span;
  const TextSpan closing = facts.dates()[*timeline.closing].span;
  const std::string words =
      std::to_string(days) + " days (" + std::to_string(days + 1) + " counting both ends)";
  return Period{days + 1, opening, words, {opening, closing}};
}

std::optional<Period> period_by_word(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (!timeline.stated_period) return std::nullopt;
  const DurationMention& stated = facts.durations()[*timeline.stated_period];
  const int days = static_cast<int>(std::lround(days_in(stated)));
  return Period{days, stated.span, spell_length(stated), {stated.span}};
}

/// The last row of the page's table: words that give a reason only beside the length or the dates.
constexpr std::uint32_t kJoiningRow = 3;

/// Sentences that tell how long the paper is open, and the ones behind them.
std::vector<bool> sentences_about_length(const Facts& facts) {
  std::vector<bool> about(facts.sentences().size() + 1);
  const auto mark = [&](TextSpan span) {
    const std::uint32_t sentence = facts.sentence_at(span.begin);
    if (sentence != kNowhere) about[sentence] = about[sentence + 1] = true;
  };
  for (const DurationMention& duration : facts.durations()) {
    if (duration.role == DurationMention::Role::kConsultationPeriod) mark(duration.span);
  }
  for (const std::uint32_t closing : facts.timeline().closing_all) {
    mark(facts.dates()[closing].span);
  }
  return about;
}

bool gives_reason(const Facts& facts, PhraseSet reasons) {
  const std::span<const PhraseHit> hits = facts.phrases(reasons);
  const std::vector<bool> about = sentences_about_length(facts);
  return std::ranges::any_of(hits, [&](const PhraseHit& hit) {
    if (hit.entry != kJoiningRow) return true;
    const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
    return sentence != kNowhere && about[sentence];
  });
}

Outcome outcome_of(const std::optional<Period>& period, bool long_enough, bool reason_given) {
  Outcome outcome;
  if (!period) {
    outcome.reason = "The paper states neither both dates nor a length.";
    return outcome;
  }
  outcome.evidence = period->evidence;
  outcome.reason = "Open for " + period->words + ".";
  outcome.verdict = long_enough ? Verdict::kMet : reason_given ? Verdict::kWeak : Verdict::kNotMet;
  outcome.score = long_enough ? 1 : reason_given ? 0.5 : 0;
  return outcome;
}

}  // namespace

Check timescale_short_period(const Options& options) {
  return [weeks = options.integer("min-weeks"), reasons = options.phrases()](
             const Document&, const Facts& facts, Sink& out) {
    std::optional<Period> period = period_by_dates(facts);
    if (!period) period = period_by_word(facts);
    const bool long_enough = period && period->days >= weeks * 7;
    const bool reason_given = period && !long_enough && gives_reason(facts, reasons);
    out.set_outcome(outcome_of(period, long_enough, reason_given));
    if (!period || long_enough || reason_given) return;
    out.report(period->span, {{"period", period->words}, {"minimum", weeks}});
  };
}

}  // namespace consultlint::checks
