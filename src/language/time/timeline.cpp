#include "language/time/timeline.h"

#include <algorithm>

#include "consultlint/calendar.h"
#include "language/time/closing_dates.h"
#include "language/time/period_by_length.h"
#include "language/time/timeline_faults.h"

namespace consultlint {
namespace {

class TimelineBuilder {
 public:
  explicit TimelineBuilder(const Facts& facts) : facts_(facts), dates_(facts.dates()) {}

  Timeline build() {
    timeline_.issue = first_with(DateRole::kIssue);
    timeline_.feedback = first_with(DateRole::kFeedback);
    if (tells_of_one_consultation()) set_period();
    set_decision();
    timeline_.faults = find_timeline_faults(facts_, timeline_);
    return std::move(timeline_);
  }

 private:
  std::optional<std::uint32_t> first_with(DateRole role) const {
    const auto found = std::ranges::find_if(
        dates_, [&](const DateMention& date) { return date.role == role && first_day(date); });
    if (found == dates_.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - dates_.begin());
  }

  /// A consultation has its own dates; a report or a notice tells of one that is over. Diaries
  /// and minutes name many, and others' most of all.
  bool tells_of_one_consultation() const {
    const DocumentKind kind = facts_.document_kind().kind;
    return kind == DocumentKind::kConsultation || kind == DocumentKind::kFeedbackReport ||
           kind == DocumentKind::kNotice;
  }

  /// The day on which the document was written, as it or its file says.
  std::optional<Date> written_on() const {
    if (timeline_.issue) return first_day(dates_[*timeline_.issue]);
    return facts_.document().properties().published;
  }

  /// In a report or a notice, what lies ahead is something else.
  void drop_what_lies_ahead() {
    const std::optional<Date> written = written_on();
    if (!written || facts_.document_kind().kind == DocumentKind::kConsultation) return;
    const auto ahead = [&](std::uint32_t i) {
      const std::optional<Date> last = last_day(dates_[i]);
      return last && *last > *written;
    };
    if (std::ranges::any_of(timeline_.closing_all, ahead)) {
      timeline_.closing.reset();
      timeline_.closing_all.clear();
    }
    if (timeline_.opening && ahead(*timeline_.opening)) timeline_.opening.reset();
  }

  /// What was decided before the paper came out is history.
  void set_decision() {
    const std::optional<std::uint32_t> first =
        timeline_.opening ? timeline_.opening : timeline_.issue;
    const std::optional<Date> start = first ? first_day(dates_[*first]) : std::nullopt;
    for (std::uint32_t i = 0; i < dates_.size() && !timeline_.decision; ++i) {
      const std::optional<Date> last = last_day(dates_[i]);
      if (dates_[i].role != DateRole::kDecision || !last || (start && *last < *start)) continue;
      timeline_.decision = i;
    }
  }

  void set_period() {
    set_closing();
    set_opening();
    set_by_length();
    if (!timeline_.opening && opens_when_issued()) timeline_.opening = timeline_.issue;
    drop_what_lies_ahead();
    const auto durations = facts_.durations();
    const auto stated = std::ranges::find(durations, DurationMention::Role::kConsultationPeriod,
                                          &DurationMention::role);
    if (stated != durations.end()) {
      timeline_.stated_period = static_cast<std::uint32_t>(stated - durations.begin());
    }
    if (timeline_.opening && timeline_.closing) {
      const std::optional<Date> opening = first_day(dates_[*timeline_.opening]);
      const std::optional<Date> closing = last_day(dates_[*timeline_.closing]);
      if (opening && closing) timeline_.period_days = days_between(*opening, *closing);
    }
  }

  void set_closing() {
    ClosingDates settled = settle_closing_dates(facts_);
    timeline_.closing = settled.closing;
    timeline_.closing_all = std::move(settled.all);
    timeline_.replaced = std::move(settled.replaced);
    extended_ = settled.extended;
  }

  void set_opening() {
    timeline_.opening = first_with(DateRole::kOpening);
    const auto is_period = [this](std::uint32_t i) {
      return dates_[i].role == DateRole::kClosing && dates_[i].end && first_day(dates_[i]);
    };
    if (timeline_.closing && is_period(*timeline_.closing)) timeline_.opening = timeline_.closing;
    for (std::uint32_t i = 0; i < dates_.size() && !timeline_.opening; ++i) {
      if (is_period(i)) timeline_.opening = i;
    }
  }

  /// Where words do not tell the opening or the closing, the length beside the dates may.
  void set_by_length() {
    const bool known = timeline_.opening && !timeline_.closing_all.empty();
    const bool competing = timeline_.closing_all.size() > 1;
    if (facts_.document_kind().kind != DocumentKind::kConsultation || known || competing) return;
    const auto period = find_period_by_length(facts_, timeline_.opening, timeline_.closing);
    if (!period) return;
    timeline_.opening = period->opening;
    timeline_.closing = period->closing;
    timeline_.closing_all = {period->closing};
  }

  /// A paper that was already out when its period was extended opened at another time.
  bool opens_when_issued() const {
    if (facts_.document_kind().kind != DocumentKind::kConsultation || extended_) return false;
    if (timeline_.closing_all.empty() || !timeline_.issue) return false;
    const Date issued = *first_day(dates_[*timeline_.issue]);
    return std::ranges::all_of(timeline_.closing_all, [&](std::uint32_t closing) {
      return issued <= *last_day(dates_[closing]);
    });
  }

  const Facts& facts_;
  std::span<const DateMention> dates_;
  Timeline timeline_;
  bool extended_ = false;  // the closing date is that of an extension
};

}  // namespace

Timeline build_timeline(const Facts& facts) {
  return TimelineBuilder(facts).build();
}

}  // namespace consultlint
