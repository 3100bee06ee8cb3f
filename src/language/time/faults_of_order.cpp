#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "consultlint/calendar.h"
#include "language/time/fault_finders.h"

namespace consultlint {
namespace {

constexpr int kShortlyBeforeClose = 90;  // days; what is older is history

/// Whether a date lies in the period: what came before it is history.
bool falls_in_period(const FaultScene& scene, Date date) {
  const Date from = scene.opening ? *scene.opening : add_days(*scene.closing, -kShortlyBeforeClose);
  return from < date && date <= *scene.closing;
}

/// What the words beside an event hint at.
enum class EventHint : std::uint8_t { kInviting, kComeAlong, kAfterwards, kToCome };

constexpr CueRow row(EventHint hint, std::string_view phrases) {
  return {static_cast<std::uint8_t>(hint), 1, phrases};
}

const CueTable& event_cues() {
  static constexpr std::array<CueRow, 5> kRows = {
      row(EventHint::kInviting,
          "drop in|drop ins|workshop*|exhibition*|roadshow*|open day*|open evening*|"
          "open afternoon|open morning|open meeting*|open session*|public meeting*|public hearing*|"
          "public session*|webinar*|focus group*|listening event*|information session*|"
          "information evening*|surgery|consultation event*"),
      row(EventHint::kAfterwards,
          "report back|feed back|feedback|results|findings|outcome*|decision*|decide*|cabinet|"
          "board|committee*|panel|council will|training|opening|launch*"),
      row(EventHint::kAfterwards, "was held|were held|took place|has been held|have been held"),
      row(EventHint::kComeAlong, "come along|come and|come to|join us"),
      row(EventHint::kToCome, "will|you can|please|are holding"),
  };
  static const CueTable table(kRows);
  return table;
}

/// The opening or the closing of the period.
struct PeriodEnd {
  Date day;
  TextSpan span;
  bool opens;
};

/// The end beyond which a day lies; nothing inside the period.
std::optional<PeriodEnd> end_missed(const FaultScene& scene, Date day) {
  if (scene.opening && day < *scene.opening) {
    return PeriodEnd{*scene.opening, scene.dates[*scene.timeline.opening].span, true};
  }
  if (day <= *scene.closing) return std::nullopt;
  return PeriodEnd{*scene.closing, scene.dates[*scene.timeline.closing].span, false};
}

bool has_hint(std::string_view text, EventHint hint) {
  const FoldedText folded(text);
  return std::ranges::any_of(event_cues().find_in(folded), [hint](const CueHit& hit) {
    return hit.cue->meaning == static_cast<std::uint8_t>(hint);
  });
}

/// Whether the line of an event beyond an end of the period, or the heading over it, invites the
/// readers to it, as something that lets them reply. Meetings of those who read the replies are
/// none, and an event before the opening may be told of as past.
bool is_announced(const FaultScene& scene, TextSpan date, const PeriodEnd& end) {
  const Document& document = scene.facts.document();
  const std::string_view line = document.slice(scene.around(date));
  if (has_hint(line, EventHint::kAfterwards)) return false;
  if (has_hint(line, EventHint::kComeAlong)) return true;
  if (end.opens && !has_hint(line, EventHint::kToCome)) return false;
  if (has_hint(line, EventHint::kInviting)) return true;
  const std::vector<std::string_view> headings = document.heading_path(date.begin);
  return !headings.empty() && has_hint(headings.back(), EventHint::kComeAlong);
}

/// "On 1 April 2026", "in April 2026".
std::string spell_time(const DateMention& date) {
  const std::string day = spell_date(*first_day(date));
  switch (date.precision) {
    case Precision::kDay:
      return "on " + spell_date(*last_day(date));
    case Precision::kMonth:
      return "in " + day.substr(day.find(' ') + 1);
    default:
      return "by " + spell_date(*last_day(date));
  }
}

/// Whether the report on the replies comes out on that day, and not a first look at some of them.
bool publishes_results(const FaultScene& scene, const DateMention& date) {
  constexpr std::array<std::string_view, 5> kPublishing = {"publish", "published", "publication",
                                                           "final report", "will report"};
  constexpr std::array<std::string_view, 9> kOnTheWay = {
      "early", "interim", "emerging", "so far", "draft", "progress", "update", "updates", "closes"};
  if (date.role != DateRole::kFeedback || date.precision != Precision::kDay) return false;
  const FoldedText line(scene.facts.document().slice(scene.around(date.span)));
  return has_any(line, kPublishing) && !has_any(line, kOnTheWay);
}

/// Whether the paper proposes what starts on that day: not a name ("Rents from April 2026"), nor
/// what goes ahead anyhow.
bool is_proposed(const FaultScene& scene, const DateMention& date) {
  constexpr std::array<std::string_view, 7> kAnyhow = {
      "already", "anyway", "in any case", "regardless", "not part of", "separate", "not affected"};
  const Document& document = scene.facts.document();
  const std::uint32_t block = document.block_at(date.span.begin);
  if (block != kNowhere) {
    const BlockKind kind = document.blocks()[block].kind;
    if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) return false;
  }
  return !has_any(FoldedText(document.slice(scene.around(date.span))), kAnyhow);
}

/// A decision, or the report on the replies, before the replies are in.
void add_early(const FaultScene& scene, const DateMention& date, std::string_view what,
               FaultList& faults) {
  const Date last = *last_day(date);
  const int days = days_between(last, *scene.closing);
  faults.add(date.span,
             days == 0
                 ? fmt::format("{} on the closing date, {}", what, spell_date(last))
                 : fmt::format("{} on {}, {} before replies close on {}", what, spell_date(last),
                               spell_days(days), spell_date(*scene.closing)),
             {scene.dates[*scene.timeline.closing].span});
}

}  // namespace

void find_closing_before_opening(const FaultScene& scene, FaultList& faults) {
  if (!scene.opening || !scene.timeline.closing) return;
  const DateMention& closing = scene.dates[*scene.timeline.closing];
  const std::optional<Date> closes = last_day(closing);
  if (!closes || *closes >= *scene.opening) return;
  faults.add(
      closing.span,
      fmt::format("the closing date {} is {} before the opening date {}", spell_date(*closes),
                  spell_days(days_between(*closes, *scene.opening)), spell_date(*scene.opening)),
      {scene.dates[*scene.timeline.opening].span});
}

void find_decisions_before_close(const FaultScene& scene, FaultList& faults) {
  if (!scene.closing) return;
  for (const DateMention& date : scene.dates) {
    // A month may hold more than one decision.
    const bool decides = date.role == DateRole::kDecision && date.precision == Precision::kDay;
    const std::optional<Date> last = last_day(date);
    if (!last || !falls_in_period(scene, *last)) continue;
    if (!decides && !publishes_results(scene, date)) continue;
    add_early(scene, date, decides ? "the decision is due" : "the results are due", faults);
    return;
  }
}

void find_implementation_before_decision(const FaultScene& scene, FaultList& faults) {
  if (!scene.timeline.decision || !scene.opening) return;
  const DateMention& decision = scene.dates[*scene.timeline.decision];
  const std::optional<Date> decided = first_day(decision);
  // A bare year does not tell which comes first.
  if (!decided || decision.precision == Precision::kYear) return;
  std::set<Date> told;  // a paper may name the day again and again
  for (const DateMention& date : scene.dates) {
    const std::optional<Date> last = last_day(date);
    if (date.role != DateRole::kImplementation || !last) continue;
    if (*last >= *decided || *last < *scene.opening || !is_proposed(scene, date)) continue;
    if (!told.insert(*last).second) continue;
    faults.add(
        date.span,
        fmt::format("the change is to start {}, {} before the decision on {}", spell_time(date),
                    spell_days(days_between(*last, *decided)), spell_date(*decided)),
        {decision.span});
  }
}

void find_events_outside_period(const FaultScene& scene, FaultList& faults) {
  if (!scene.closing) return;
  std::set<Date> told;
  for (const DateMention& date : scene.dates) {
    const std::optional<Date> day = first_day(date);
    if (date.role != DateRole::kEvent || !day || date.precision != Precision::kDay) continue;
    const std::optional<PeriodEnd> end = end_missed(scene, *day);
    if (!end || !is_announced(scene, date.span, *end) || !told.insert(*day).second) continue;
    faults.add(date.span,
               fmt::format("the event on {} is {} {} on {}", spell_date(*day),
                           spell_days(std::abs(days_between(*day, end->day))),
                           end->opens ? "before replies open" : "after replies close",
                           spell_date(end->day)),
               {end->span});
  }
}

}  // namespace consultlint
