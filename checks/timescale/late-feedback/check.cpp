#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>

#include "consultlint/calendar.h"

namespace consultlint::checks {
namespace {

/// When people hear what came of their replies: the place, and in words how late that is.
struct Feedback {
  TextSpan span;
  std::string words;
};

/// The last day for replies; nothing when it is before the first, for then one of them is wrong.
std::optional<Date> closing_day(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (!timeline.closing || timeline.period_days.value_or(0) < 0) return std::nullopt;
  return last_day(facts.dates()[*timeline.closing]);
}

/// "on 3 March 2026, 112 days after the closing date of 11 November 2025".
std::string explain(std::string_view day, int days, Date closing) {
  return std::string(day) + ", " + std::to_string(days) + " days after the closing date of " +
         spell_date(closing);
}

/// Whether the paper prints the year: an inferred one may make a report of the past a late one.
bool prints_year(const DateMention& mention) {
  return mention.year_source == YearSource::kPrinted ||
         mention.year_source == YearSource::kElsewhere;
}

/// A date for results that even at its first day is too late.
std::optional<Feedback> late_date(const Facts& facts, std::uint32_t index, int most_days) {
  const DateMention& mention = facts.dates()[index];
  const std::optional<Date> closing = closing_day(facts);
  const std::optional<Date> first = first_day(mention);
  if (!closing || !first || !prints_year(mention)) return std::nullopt;
  const int days = days_between(*closing, *first);
  if (days <= most_days) return std::nullopt;
  const std::string day = mention.precision == Precision::kDay ? spell_date(*first)
                                                               : "not before " + spell_date(*first);
  return Feedback{mention.span, explain(day, days, *closing)};
}

/// People say three months and mean twelve weeks: a month has four here.
int fewest_days(const DurationMention& length) {
  constexpr double kShortMonth = 28;
  double days = 0;
  for (const DurationMention::Part& part : length.parts) {
    const bool month = part.unit == DurationMention::Unit::kMonth;
    DurationMention alone;
    alone.parts = {part};
    days += month ? part.count * kShortMonth : days_in(alone);
  }
  return static_cast<int>(days);
}

std::optional<Feedback> late_by_word(const Facts& facts, int most_days) {
  for (const DurationMention& length : facts.durations()) {
    if (length.role != DurationMention::Role::kFeedback || fewest_days(length) <= most_days) {
      continue;
    }
    return Feedback{length.span, spell_length(length) + " after the close"};
  }
  return std::nullopt;
}

std::optional<Feedback> late_feedback(const Facts& facts, int most_days) {
  const Timeline& timeline = facts.timeline();
  if (facts.document_kind().kind == DocumentKind::kFeedbackReport) {
    return timeline.issue ? late_date(facts, *timeline.issue, most_days) : std::nullopt;
  }
  if (timeline.feedback) return late_date(facts, *timeline.feedback, most_days);
  return late_by_word(facts, most_days);
}

/// Whether the sentence of the date, or the next, tells why it is so late.
bool gives_reason(const Facts& facts, TextSpan place, PhraseSet reasons) {
  const std::uint32_t told = facts.sentence_at(place.begin);
  if (told == kNowhere) return false;
  return std::ranges::any_of(facts.phrases(reasons), [&](const PhraseHit& hit) {
    const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
    return sentence == told || sentence == told + 1;
  });
}

}  // namespace

Check timescale_late_feedback(const Options& options) {
  return [weeks = static_cast<int>(options.integer("max-weeks")), reasons = options.phrases()](
             const Document&, const Facts& facts, Sink& out) {
    const std::optional<Feedback> late = late_feedback(facts, 7 * weeks);
    if (!late || gives_reason(facts, late->span, reasons)) return;
    Finding& finding = out.report(late->span, {{"when", late->words}, {"weeks", weeks}});
    const std::optional<std::uint32_t> closing = facts.timeline().closing;
    if (closing) finding.related.push_back({facts.dates()[*closing].span, "closes here"});
  };
}

}  // namespace consultlint::checks
