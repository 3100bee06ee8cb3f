#include "language/time/period_by_length.h"

#include <algorithm>
#include <array>
#include <vector>

#include "consultlint/calendar.h"
#include "language/cue_words.h"
#include "language/time/stated_period.h"

namespace consultlint {
namespace {

using Mention = std::optional<std::uint32_t>;

constexpr double kShortestPeriod = 14;  // days; shorter lengths agree with many days by chance
constexpr std::size_t kMostDays = 12;   // in one paragraph; a list of days is no period

class PeriodSearch {
 public:
  PeriodSearch(const Facts& facts, Mention opening, Mention closing)
      : facts_(facts), dates_(facts.dates()), opening_(opening), closing_(closing) {}

  std::optional<PeriodByLength> run() {
    for (const DurationMention& length : facts_.durations()) {
      if (is_candidate(length)) look_beside(length);
    }
    return several_ ? std::nullopt : found_;
  }

 private:
  static bool is_candidate(const DurationMention& length) {
    const bool other = length.role == DurationMention::Role::kFeedback ||
                       length.role == DurationMention::Role::kNotice;
    return !other && length.parts.size() == 1 && days_in(length) >= kShortestPeriod;
  }

  void look_beside(const DurationMention& length) {
    const std::vector<std::uint32_t> days = days_beside(length);
    if (days.size() > kMostDays) return;
    const std::vector<std::uint32_t> openings = opening_ ? std::vector{*opening_} : days;
    const std::vector<std::uint32_t> closings = closing_ ? std::vector{*closing_} : days;
    for (const std::uint32_t opening : openings) {
      for (const std::uint32_t closing : closings) {
        if (may_be_period(opening, closing)) consider(length, opening, closing);
      }
    }
  }

  /// Two days, or the ends of one range; an end that is known may be of a range of its own.
  bool may_be_period(std::uint32_t opening, std::uint32_t closing) const {
    if (opening_ || closing_) return opening != closing;
    return is_range(opening) || is_range(closing) ? opening == closing : opening != closing;
  }

  /// Days of its paragraph that nothing is known of. Dates are in text order, and so are lengths.
  std::vector<std::uint32_t> days_beside(const DurationMention& length) {
    std::vector<std::uint32_t> days;
    const std::uint32_t block = facts_.document().block_at(length.span.begin);
    if (block == kNowhere) return days;
    const TextSpan span = facts_.document().blocks()[block].span;
    while (next_ < dates_.size() && dates_[next_].span.begin < span.begin) ++next_;
    for (std::uint32_t i = next_; i < dates_.size() && dates_[i].span.end <= span.end; ++i) {
      const DateMention& date = dates_[i];
      if (is_free(date)) days.push_back(i);
      if (days.size() > kMostDays) break;
    }
    return days;
  }

  /// A day, or a range where nothing else is known; what fits a known day may be told as past.
  bool is_free(const DateMention& date) const {
    const bool known = opening_ || closing_;
    const bool unsaid = date.role == DateRole::kNone || date.role == DateRole::kIssue;
    return unsaid && date.precision == Precision::kDay && !(known && date.end) &&
           (known || !is_told_as_past(date));
  }

  bool is_told_as_past(const DateMention& date) const {
    constexpr std::array<std::string_view, 5> kPast = {"was", "were", "ran", "had", "closed"};
    const std::uint32_t at = facts_.sentence_at(date.span.begin);
    if (at == kNowhere) return false;
    const FoldedText sentence(facts_.document().slice(facts_.sentences()[at].span));
    return std::ranges::any_of(kPast, [&](std::string_view word) { return sentence.has(word); });
  }

  bool is_range(std::uint32_t date) const { return dates_[date].end.has_value(); }

  void consider(const DurationMention& length, std::uint32_t opening, std::uint32_t closing) {
    const std::optional<Date> first = first_day(dates_[opening]);
    const std::optional<Date> last = last_day(dates_[closing]);
    if (!first || !last || *last <= *first) return;
    if (compare_with_stated(*first, *last, length, {}, facts_.nation()) != StatedFit::kAgrees) {
      return;
    }
    if (found_ && first_day(dates_[found_->opening]) == first &&
        last_day(dates_[found_->closing]) == last) {
      return;
    }
    several_ = several_ || found_.has_value();
    found_ = PeriodByLength{opening, closing};
  }

  const Facts& facts_;
  std::span<const DateMention> dates_;
  Mention opening_;
  Mention closing_;
  std::uint32_t next_ = 0;
  std::optional<PeriodByLength> found_;
  bool several_ = false;
};

}  // namespace

std::optional<PeriodByLength> find_period_by_length(const Facts& facts, Mention opening,
                                                    Mention closing) {
  return PeriodSearch(facts, opening, closing).run();
}

}  // namespace consultlint
