#include "consultlint/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/periods.h"

namespace consultlint::checks {
namespace {

/// How long the paper is open, by its dates or else by its own word.
struct Period {
  int days = 0;       ///< Both ends counted; a stated month counts as 30 days.
  TextSpan span;      ///< Where to point.
  std::string words;  ///< "42 days (43 counting both ends)".
  std::vector<TextSpan> evidence;
};

std::optional<Period> period_by_dates(const Facts& facts) {
  const std::optional<DayRange> open = open_days(facts);
  if (!open) return std::nullopt;
  const int days = length_in_days(*open);
  const TextSpan opening = facts.dates()[*facts.timeline().opening].span;
  const TextSpan closing = facts.dates()[*facts.timeline().closing].span;
  const std::string words =
      std::to_string(days - 1) + " days (" + std::to_string(days) + " counting both ends)";
  return Period{days, opening, words, {opening, closing}};
}

std::optional<Period> period_by_word(const Facts& facts) {
  const Timeline& timeline = facts.timeline();
  if (!timeline.stated_period) return std::nullopt;
  const DurationMention& stated = facts.durations()[*timeline.stated_period];
  const int days = static_cast<int>(std::lround(days_in(stated)));
  return Period{days, stated.span, spell_length(stated), {stated.span}};
}

/// The rows of the page's table.
enum ReasonRow : std::uint32_t { kKnown, kCompared, kImposed, kAgreed, kJoining };

/// What lets a shorter period pass.
struct Excuse {
  std::string_view lacking;     ///< Ends the sentence that tells the fault.
  std::string_view advice;      ///< What would mend it.
  std::vector<ReasonRow> rows;  ///< Words of these tell of it.
};

/// The excuse that a value of `unless` names.
Excuse excuse_named(std::string_view option) {
  if (option == "agreed") {
    return {", and no agreement to that is told",
            "Give people longer, or say with whom the shorter time was agreed.",
            {kAgreed}};
  }
  if (option == "imposed") {
    return {", and no timetable from outside is named",
            "Give people longer, or name the timetable that does not allow it.",
            {kImposed}};
  }
  if (option == "nothing") return {"", "Give people longer.", {}};
  return {", and no reason is given",
          "Give people longer, or say why it has to be shorter.",
          {kKnown, kCompared, kImposed, kAgreed, kJoining}};
}

/// Words of these rows mean something else away from the length and the dates.
bool stands_alone(std::uint32_t row) {
  return row != kAgreed && row != kJoining;
}

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

/// The words that are taken for the reason why the time is short.
std::optional<TextSpan> reason_given(const Facts& facts, PhraseSet words, const Excuse& excuse) {
  const std::vector<bool> about = sentences_about_length(facts);
  for (const PhraseHit& hit : facts.phrases(words)) {
    if (std::ranges::find(excuse.rows, hit.entry) == excuse.rows.end()) continue;
    const std::uint32_t sentence = facts.sentence_at(hit.span.begin);
    if (stands_alone(hit.entry) || (sentence != kNowhere && about[sentence])) return hit.span;
  }
  return std::nullopt;
}

/// From those words on to the end of their sentence, as a person would quote them.
std::string quoted_reason(const Document& document, const Facts& facts, TextSpan words) {
  const std::uint32_t sentence = facts.sentence_at(words.begin);
  const std::uint32_t end = sentence == kNowhere ? words.end : facts.sentences()[sentence].span.end;
  std::string_view quoted = document.slice({words.begin, std::max(words.end, end)});
  if (quoted.ends_with('.')) quoted.remove_suffix(1);
  return quoted_excerpt(quoted);
}

/// The minimum in days and in words.
struct Minimum {
  int days = 0;
  std::string words;
};

Minimum minimum_of(const Options& options) {
  const auto days = static_cast<int>(options.integer("min-days"));
  if (days > 0) return {days, std::to_string(days) + " days"};
  const auto weeks = static_cast<int>(options.integer("min-weeks"));
  return {weeks * 7, std::to_string(weeks) + " weeks"};
}

}  // namespace

Check timescale_short_period(const Options& options) {
  return [minimum = minimum_of(options), excuse = excuse_named(options.text("unless")),
          words = options.phrases()](const Document& document, const Facts& facts, Sink& out) {
    std::optional<Period> period = period_by_dates(facts);
    if (!period) period = period_by_word(facts);
    if (!period) {
      return out.set_outcome(computed_outcome(Verdict::kCannotTell,
                                              "The paper states neither both dates nor a length."));
    }
    const bool long_enough = period->days >= minimum.days;
    const std::optional<TextSpan> reason =
        long_enough ? std::nullopt : reason_given(facts, words, excuse);
    const Verdict verdict = long_enough ? Verdict::kMet
                            : reason    ? Verdict::kWeak
                                        : Verdict::kNotMet;
    std::string told = "Open for " + period->words + ".";
    if (reason) {
      period->evidence.push_back(*reason);
      told += " The reason for less than " + minimum.words + " seems to be " +
              quoted_reason(document, facts, *reason) + ".";
    }
    out.set_outcome(computed_outcome(verdict, std::move(told), period->evidence));
    if (verdict != Verdict::kNotMet) return;
    out.report(period->span, {{"period", period->words},
                              {"minimum", minimum.words},
                              {"lacking", excuse.lacking},
                              {"advice", excuse.advice}});
  };
}

}  // namespace consultlint::checks
