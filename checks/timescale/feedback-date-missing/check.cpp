#include "consultlint/check.h"

#include <algorithm>
#include <string>

namespace consultlint::checks {
namespace {

/// When the paper says that results will be told: a date, or a length of time.
std::optional<TextSpan> feedback_time(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (timeline.feedback) return facts.dates()[*timeline.feedback].span;
  const auto durations = facts.durations();
  const auto timed =
      std::ranges::find(durations, DurationMention::Role::kFeedback, &DurationMention::role);
  return timed == durations.end() ? std::nullopt : std::optional(timed->span);
}

/// "In due course" in a sentence that speaks of results: the words, not the sentence.
std::optional<TextSpan> vague_time(const Facts& facts, PhraseSet phrases) {
  constexpr std::uint32_t kVagueRow = 0;  // the next row of the page's table names the results
  std::uint32_t sentence = kNowhere;
  std::optional<TextSpan> vague;
  bool results = false;
  for (const PhraseHit& hit : facts.phrases(phrases)) {
    const std::uint32_t at = facts.sentence_at(hit.span.begin);
    if (at != sentence) {
      sentence = at;
      vague.reset();
      results = false;
    }
    if (hit.entry == kVagueRow) {
      vague = hit.span;
    } else {
      results = true;
    }
    if (vague && results) return vague;
  }
  return std::nullopt;
}

Outcome outcome_of(std::optional<TextSpan> time, std::optional<TextSpan> vague, bool missing) {
  Outcome outcome;
  if (time) {
    outcome = {Verdict::kMet, 1, {*time}, std::nullopt, "The paper says when it will report."};
  } else if (vague) {
    outcome = {Verdict::kWeak, 0.5, {*vague}, vague, "The paper promises a report, but no day."};
  } else if (missing) {
    outcome = {Verdict::kNotMet, 0, {}, std::nullopt, "Nothing says when the results will come."};
  } else {
    outcome.reason = "The paper names no closing date, or a time that may be that of the report.";
  }
  return outcome;
}

}  // namespace

Check timescale_feedback_date_missing(const Options& options) {
  return [phrases = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    const std::optional<TextSpan> time = feedback_time(facts);
    const std::optional<TextSpan> vague = time ? std::nullopt : vague_time(facts, phrases);
    const std::vector<TimelineFault>& faults = facts.timeline().faults;
    const auto missing = std::ranges::find(faults, "feedback-date-missing", &TimelineFault::id);
    out.set_outcome(outcome_of(time, vague, missing != faults.end()));
    if (missing == faults.end()) return;
    const std::string only = vague ? ", only " + quoted_excerpt(document.slice(*vague)) : "";
    Finding& finding = out.report(missing->span, {{"only", only}});
    if (vague) finding.related.push_back({*vague, "no date"});
  };
}

}  // namespace consultlint::checks
