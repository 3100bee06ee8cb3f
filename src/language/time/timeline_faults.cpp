#include "language/time/timeline_faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "consultlint/calendar.h"
#include "language/cue_words.h"
#include "language/time/stated_period.h"

namespace consultlint {
namespace {

constexpr int kShortlyBeforeClose = 90;  // days; an older decision is history

bool has_fault(const DateMention& date, std::string_view id) {
  return std::ranges::find(date.faults, id) != date.faults.end();
}

/// The last day of a mention in words; empty when it is not known.
std::string spell_last(const DateMention& date) {
  const std::optional<Date> last = last_day(date);
  return last ? spell_date(*last) : std::string();
}

class FaultFinder {
 public:
  FaultFinder(const Facts& facts, const Timeline& timeline)
      : facts_(facts), timeline_(timeline), dates_(facts.dates()) {
    if (timeline.opening) opening_ = first_day(dates_[*timeline.opening]);
    if (timeline.closing) closing_ = last_day(dates_[*timeline.closing]);
  }

  std::vector<TimelineFault> run() {
    check_mentions();
    check_years();
    check_closing_dates();
    if (opening_ && closing_) check_period(*opening_, *closing_);
    if (closing_) {
      check_closing_day();
      check_decisions();
      check_feedback();
      check_events();
    }
    check_implementation();
    if (facts_.context().reference_date) check_against_today(*facts_.context().reference_date);
    return std::move(faults_);
  }

 private:
  void add(std::string_view id, TextSpan span, std::string message,
           std::vector<TextSpan> related = {}) {
    faults_.push_back({id, span, std::move(message), std::move(related)});
  }

  std::string_view words(const DateMention& date) const {
    return facts_.document().slice(date.span);
  }

  void check_mentions() {
    for (const DateMention& date : dates_) {
      if (has_fault(date, "impossible")) {
        add("impossible-date", date.span, fmt::format("there is no such day as {}", words(date)));
      }
      if (has_fault(date, "weekday-mismatch")) {
        add("weekday-mismatch", date.span, explain_weekday(date));
      }
    }
  }

  std::string explain_weekday(const DateMention& date) const {
    std::string days;
    for (const std::optional<Date>& day : {date.begin, date.end}) {
      if (!day) continue;
      days += fmt::format("{}{} is a {}", days.empty() ? "" : " and ", spell_date(*day),
                          weekday_name(weekday_of(*day)));
    }
    return fmt::format("the paper says \"{}\", but {}", words(date), days);
  }

  void check_years() {
    if (facts_.document_kind().kind == DocumentKind::kOther) return;
    std::set<std::string_view> told;
    for (const DateMention& date : dates_) {
      const bool matters = date.role == DateRole::kOpening || date.role == DateRole::kClosing ||
                           date.role == DateRole::kDecision || date.role == DateRole::kFeedback ||
                           date.role == DateRole::kEvent;
      if (!matters || !has_fault(date, "year-missing") || !told.insert(words(date)).second)
        continue;
      add("year-missing", date.span,
          fmt::format("\"{}\" has no year, and no other mention of that day gives it",
                      words(date)));
    }
  }

  void check_closing_dates() {
    if (timeline_.closing_all.size() < 2) return;
    const DateMention& first = dates_[timeline_.closing_all.front()];
    for (std::size_t i = 1; i < timeline_.closing_all.size(); ++i) {
      const DateMention& other = dates_[timeline_.closing_all[i]];
      add("two-closing-dates", other.span,
          fmt::format("replies close on {} here but on {} elsewhere", spell_last(other),
                      spell_last(first)),
          {first.span});
    }
  }

  void check_period(Date opens, Date closes) {
    const TextSpan closing = dates_[*timeline_.closing].span;
    const TextSpan opening = dates_[*timeline_.opening].span;
    if (closes < opens) {
      add("closing-before-opening", closing,
          fmt::format("the closing date {} is before the opening date {}", spell_date(closes),
                      spell_date(opens)),
          {opening});
      return;
    }
    const DurationMention* wrong = nullptr;
    for (const DurationMention& stated : facts_.durations()) {
      if (stated.role != DurationMention::Role::kConsultationPeriod) continue;
      const std::string_view before = facts_.document().text().substr(0, stated.span.begin);
      if (agrees_with_period(opens, closes, stated, before, facts_.nation())) return;
      if (wrong == nullptr) wrong = &stated;
    }
    if (wrong == nullptr) return;
    add("stated-period-mismatch", wrong->span,
        explain_period(opens, closes, *wrong, facts_.nation()), {opening, closing});
  }

  void check_closing_day() {
    const TextSpan span = dates_[*timeline_.closing].span;
    if (const auto holiday = bank_holiday_on(*closing_, facts_.nation())) {
      add("closing-on-bank-holiday", span,
          fmt::format("{} is a bank holiday ({})", spell_date(*closing_), *holiday));
    } else if (is_weekend(*closing_)) {
      add("closing-on-weekend", span,
          fmt::format("{} is a {}", spell_date(*closing_), weekday_name(weekday_of(*closing_))));
    }
  }

  /// A decision before the opening is history; one between opening and close is not.
  bool falls_in_period(Date date) const {
    const Date from = opening_ ? *opening_ : add_days(*closing_, -kShortlyBeforeClose);
    return from < date && date <= *closing_;
  }

  void check_decisions() {
    const TextSpan closing = dates_[*timeline_.closing].span;
    for (const DateMention& date : dates_) {
      const std::optional<Date> last = last_day(date);
      if (date.role != DateRole::kDecision || !last || !falls_in_period(*last)) continue;
      const int days = days_between(*last, *closing_);
      add("decision-before-close", date.span,
          days == 0 ? fmt::format("the decision is due on the closing date, {}", spell_date(*last))
                    : fmt::format("the decision is due on {}, {} days before replies close on {}",
                                  spell_date(*last), days, spell_date(*closing_)),
          {closing});
      return;
    }
  }

  void check_feedback() {
    const bool dated = timeline_.feedback.has_value();
    const bool timed = std::ranges::find(facts_.durations(), DurationMention::Role::kFeedback,
                                         &DurationMention::role) != facts_.durations().end();
    if (dated || timed) return;
    add("feedback-date-missing", dates_[*timeline_.closing].span,
        fmt::format("replies close on {}, but no date tells when the results will be published",
                    spell_date(*closing_)));
  }

  void check_events() {
    for (const DateMention& date : dates_) {
      if (date.role != DateRole::kEvent || !date.begin || date.precision != Precision::kDay) {
        continue;
      }
      const bool early = opening_ && *date.begin < *opening_;
      const bool late = *date.begin > *closing_;
      if (!early && !late) continue;
      const Date bound = early ? *opening_ : *closing_;
      add("event-outside-period", date.span,
          fmt::format("the event on {} is {} the {} on {}", spell_date(*date.begin),
                      early ? "before" : "after", early ? "opening" : "close", spell_date(bound)));
    }
  }

  void check_implementation() {
    if (!timeline_.decision) return;
    const DateMention& decision = dates_[*timeline_.decision];
    const std::optional<Date> decided = first_day(decision);
    if (!decided) return;
    for (const DateMention& date : dates_) {
      const std::optional<Date> last = last_day(date);
      if (date.role != DateRole::kImplementation || !last || !opening_) continue;
      if (*last >= *decided || *last < *opening_) continue;
      add("implementation-before-decision", date.span,
          fmt::format("the change is to start by {}, before the decision on {}", spell_date(*last),
                      spell_date(*decided)),
          {decision.span});
    }
  }

  void check_against_today(Date today) {
    if (closing_ && *closing_ < today) {
      add("closing-past", dates_[*timeline_.closing].span,
          fmt::format("replies closed on {}, {} days before {}", spell_date(*closing_),
                      days_between(*closing_, today), spell_date(today)));
    }
    if (facts_.document_kind().kind == DocumentKind::kCode) check_review(today);
  }

  void check_review(Date today) {
    for (const DateMention& date : dates_) {
      const std::optional<Date> last = last_day(date);
      const std::uint32_t at = facts_.sentence_at(date.span.begin);
      if (!last || *last >= today || at == kNowhere) continue;
      const FoldedText sentence(facts_.document().slice(facts_.sentences()[at].span));
      const bool planned = sentence.has("will be reviewed") || sentence.has("be reviewed") ||
                           sentence.has("review date") || sentence.has("next review") ||
                           sentence.has("review by") || sentence.has("will review");
      if (!planned) continue;
      add("review-overdue", date.span,
          fmt::format("the review was due by {}, {} days before {}", spell_date(*last),
                      days_between(*last, today), spell_date(today)));
    }
  }

  const Facts& facts_;
  const Timeline& timeline_;
  std::span<const DateMention> dates_;
  std::optional<Date> opening_;
  std::optional<Date> closing_;
  std::vector<TimelineFault> faults_;
};

}  // namespace

std::vector<TimelineFault> find_timeline_faults(const Facts& facts, const Timeline& timeline) {
  return FaultFinder(facts, timeline).run();
}

}  // namespace consultlint
