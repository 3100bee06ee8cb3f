#include "language/time/timeline.h"

#include <algorithm>
#include <array>

#include "consultlint/calendar.h"
#include "language/cue_words.h"
#include "language/time/timeline_faults.h"

namespace consultlint {
namespace {

class TimelineBuilder {
 public:
  explicit TimelineBuilder(const Facts& facts) : facts_(facts), dates_(facts.dates()) {}

  Timeline build() {
    timeline_.issue = first_with(DateRole::kIssue);
    timeline_.feedback = first_with(DateRole::kFeedback);
    if (facts_.document_kind().kind == DocumentKind::kConsultation) set_period();
    set_decision();
    timeline_.faults = find_timeline_faults(facts_, timeline_);
    return std::move(timeline_);
  }

 private:
  std::optional<std::uint32_t> first_with(DateRole role) const {
    const auto found = std::ranges::find_if(
        dates_, [&](const DateMention& date) { return date.role == role && date.begin; });
    if (found == dates_.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - dates_.begin());
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

  /// One mention for each different closing day, in text order.
  std::vector<std::uint32_t> closing_days() const {
    std::vector<std::uint32_t> days;
    for (std::uint32_t i = 0; i < dates_.size(); ++i) {
      if (dates_[i].role != DateRole::kClosing || !last_day(dates_[i])) continue;
      const bool known = std::ranges::any_of(days, [&](std::uint32_t other) {
        return last_day(dates_[other]) == last_day(dates_[i]);
      });
      if (!known) days.push_back(i);
    }
    return days;
  }

  void set_closing() {
    timeline_.closing_all = closing_days();
    if (timeline_.closing_all.size() > 1) {
      const auto of_others = [this](std::uint32_t i) { return is_duty_of_others(dates_[i]); };
      if (!std::ranges::all_of(timeline_.closing_all, of_others)) {
        std::erase_if(timeline_.closing_all, of_others);
      }
    }
    if (timeline_.closing_all.size() == 1) timeline_.closing = timeline_.closing_all.front();
    if (timeline_.closing_all.size() < 2) return;
    for (const std::uint32_t index : timeline_.closing_all) {
      if (replaces_earlier(dates_[index])) timeline_.closing = index;
    }
    if (timeline_.closing) timeline_.closing_all = {*timeline_.closing};
  }

  /// "Agencies shall file their plan no later than …": a deadline, but not for replying.
  bool is_duty_of_others(const DateMention& date) const {
    constexpr std::array<std::string_view, 3> kDuties = {"shall", "must", "are required to"};
    constexpr std::array<std::string_view, 19> kReplying = {
        "comment",     "comments",        "response",   "responses",    "respond", "reply",
        "replies",     "views",           "feedback",   "consultation", "survey",  "questionnaire",
        "submissions", "representations", "objections", "answers",      "us",      "form",
        "forms"};
    const std::uint32_t at = facts_.sentence_at(date.span.begin);
    if (at == kNowhere) return false;
    const FoldedText text(facts_.document().slice(facts_.sentences()[at].span));
    const auto has = [&text](std::string_view words) { return text.has(words); };
    return std::ranges::any_of(kDuties, has) && std::ranges::none_of(kReplying, has);
  }

  /// Whether the sentence of a closing date says that it takes the place of an earlier one.
  bool replaces_earlier(const DateMention& date) const {
    constexpr std::array<std::string_view, 10> kWords = {
        "extended to", "extended until", "new deadline",  "new closing date",
        "now close",   "will now run",   "now run until", "revised closing date",
        "now until",   "been extended"};
    const std::uint32_t at = facts_.sentence_at(date.span.begin);
    if (at == kNowhere) return false;
    const FoldedText text(
        facts_.document().slice({facts_.sentences()[at].span.begin,
                                 std::max(date.span.end, facts_.sentences()[at].span.begin)}));
    return std::ranges::any_of(kWords, [&](std::string_view words) { return text.has(words); });
  }

  void set_opening() {
    timeline_.opening = first_with(DateRole::kOpening);
    if (timeline_.opening) return;
    for (std::uint32_t i = 0; i < dates_.size() && !timeline_.opening; ++i) {
      const DateMention& date = dates_[i];
      if (date.role == DateRole::kClosing && date.end && date.begin) timeline_.opening = i;
    }
    if (timeline_.opening || timeline_.closing_all.empty() || !timeline_.issue) return;
    const bool in_time = std::ranges::all_of(timeline_.closing_all, [&](std::uint32_t closing) {
      return *dates_[*timeline_.issue].begin <= *last_day(dates_[closing]);
    });
    if (in_time) timeline_.opening = timeline_.issue;
  }

  const Facts& facts_;
  std::span<const DateMention> dates_;
  Timeline timeline_;
};

}  // namespace

Timeline build_timeline(const Facts& facts) {
  return TimelineBuilder(facts).build();
}

}  // namespace consultlint
