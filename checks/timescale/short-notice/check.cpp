#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/meeting_notice.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

/// Rows of the page's table.
enum Row : std::uint8_t { kEffect, kChange, kAction, kEmergency, kShortness, kStatute };

constexpr std::uint32_t bit(Row row) {
  return 1U << row;
}

struct Limits {
  int min_days = 0;
  int floor_days = 0;
};

/// The day of the notice and the day that it gives notice of: indexes into Facts::dates().
struct Gap {
  std::uint32_t issued = 0;
  std::uint32_t due = 0;
  int days = 0;
};

class NoticeReader {
 public:
  NoticeReader(const Facts& facts, PhraseSet words)
      : facts_(facts), rows_(phrase_rows(facts, words)), issued_(facts.timeline().issue) {
    for (const std::uint32_t rows : rows_) all_rows_ |= rows;
  }

  bool is_meeting() const { return facts_.document_kind().kind == DocumentKind::kMeeting; }
  bool is_dated() const { return issued_.has_value(); }
  bool has(Row row) const { return (all_rows_ & bit(row)) != 0; }

  /// The first meeting, or the first day on which something changes or has to be done. What is only
  /// said to happen on a day counts where nothing "takes effect".
  std::optional<Gap> gap() const {
    if (is_meeting()) return gap_before_meeting();
    if (!issued_) return std::nullopt;
    const auto effect = first_after([&](const DateMention& date) { return is_effect(date); });
    return effect ? effect : first_after([&](const DateMention& date) { return is_change(date); });
  }

  /// Whether something else that the notice tells of leaves longer.
  bool may_mean_later(const Gap& gap, int min_days) const {
    if (is_meeting() || is_effect(facts_.dates()[gap.due])) return false;
    return std::ranges::any_of(facts_.dates(), [&](const DateMention& date) {
      return is_change(date) && days_after_issue(date) + 1 >= min_days;
    });
  }

 private:
  std::optional<Gap> gap_before_meeting() const {
    const std::optional<MeetingNotice> notice = meeting_notice(facts_);
    if (!notice) return std::nullopt;
    return Gap{notice->issued, notice->meeting, days_after_issue(facts_.dates()[notice->meeting])};
  }

  bool is_effect(const DateMention& date) const {
    return date.role == DateRole::kImplementation
               ? stands_in_cell(date) || says(date, bit(kEffect))
               : date.role == DateRole::kNone && says(date, bit(kEffect));
  }

  bool is_change(const DateMention& date) const {
    const bool about_change = date.role == DateRole::kNone || date.role == DateRole::kClosing ||
                              date.role == DateRole::kImplementation;
    return about_change && (follows_from(date) || says(date, bit(kChange) | bit(kAction)));
  }

  /// "From 1 April 2026 your number plate is your permit."
  bool follows_from(const DateMention& date) const {
    const std::string_view before = facts_.document().text().substr(0, date.span.begin);
    return !date.end && (before.ends_with(" from ") || before.ends_with("From "));
  }

  bool says(const DateMention& date, std::uint32_t rows) const {
    const std::uint32_t sentence = facts_.sentence_at(date.span.begin);
    return sentence != kNowhere && (rows_[sentence] & rows) != 0;
  }

  bool stands_in_cell(const DateMention& date) const {
    const Document& document = facts_.document();
    const std::uint32_t block = document.block_at(date.span.begin);
    return block != kNowhere && document.blocks()[block].kind == BlockKind::kCell;
  }

  /// Negative for a day before the notice or one that is not known.
  int days_after_issue(const DateMention& date) const {
    const std::optional<Date> issued = first_day(facts_.dates()[*issued_]);
    const std::optional<Date> day = first_day(date);
    if (!issued || !day || date.precision != Precision::kDay) return -1;
    return days_between(*issued, *day);
  }

  template <class Wanted>
  std::optional<Gap> first_after(const Wanted& wanted) const {
    std::optional<Gap> first;
    for (std::uint32_t i = 0; i < facts_.dates().size(); ++i) {
      const int days = days_after_issue(facts_.dates()[i]);
      if (i == *issued_ || days < 0 || !wanted(facts_.dates()[i])) continue;
      if (!first || days < first->days) first = Gap{*issued_, i, days};
    }
    return first;
  }

  const Facts& facts_;
  std::vector<std::uint32_t> rows_;  // of each sentence
  std::uint32_t all_rows_ = 0;
  std::optional<std::uint32_t> issued_;
};

std::string explain(const Facts& facts, const NoticeReader& notice, const Gap& gap) {
  const std::string days = gap.days == 1 ? "1 day later" : std::to_string(gap.days) + " days later";
  return "The notice is dated " + spell_date(*first_day(facts.dates()[gap.issued])) +
         (notice.is_meeting() ? " and the meeting is on " : " and what it tells of is due on ") +
         spell_date(*first_day(facts.dates()[gap.due])) +
         (gap.days == 0 ? ", the same day" : ", " + days);
}

/// Whether the notice says why it is short. Below the floor only an emergency counts.
bool is_excused(const NoticeReader& notice, const Gap& gap, const Limits& limits) {
  if (notice.has(kEmergency)) return true;
  return gap.days >= limits.floor_days && notice.has(kShortness);
}

std::string why_unknown(const NoticeReader& notice) {
  if (!notice.is_dated()) return "The notice is not dated.";
  return notice.is_meeting() ? "No meeting is dated after the notice."
                             : "Nothing that it tells of is dated after the notice.";
}

/// Statutory meetings are judged by their clear days, and not here.
Verdict judge(const NoticeReader& notice, const Gap& gap, const Limits& limits) {
  if (gap.days + 1 >= limits.min_days) return Verdict::kMet;
  const bool doubtful = is_excused(notice, gap, limits) || notice.has(kStatute) ||
                        notice.may_mean_later(gap, limits.min_days);
  return doubtful ? Verdict::kWeak : Verdict::kNotMet;
}

/// What to add when not even the floor is kept.
std::string explain_floor(const Gap& gap, const Limits& limits) {
  if (gap.days >= limits.floor_days) return {};
  return " Less than " + std::to_string(limits.floor_days) + " only an emergency excuses.";
}

}  // namespace

Check timescale_short_notice(const Options& options) {
  const Limits limits{static_cast<int>(options.integer("min-days")),
                      static_cast<int>(options.integer("floor-days"))};
  return [limits, words = options.phrases()](const Document&, const Facts& facts, Sink& out) {
    const NoticeReader notice(facts, words);
    if (notice.is_meeting() && are_minutes(facts)) {
      return out.set_outcome(
          computed_outcome(Verdict::kNotApplicable, "Minutes give notice of no meeting."));
    }
    const std::optional<Gap> gap = notice.gap();
    if (!gap) {
      return out.set_outcome(computed_outcome(Verdict::kCannotTell, why_unknown(notice)));
    }
    const std::string what = explain(facts, notice, *gap);
    const TextSpan issued = facts.dates()[gap->issued].span;
    const TextSpan due = facts.dates()[gap->due].span;
    const Verdict verdict = judge(notice, *gap, limits);
    out.set_outcome(computed_outcome(verdict, what + ".", {issued, due}));
    if (verdict != Verdict::kNotMet) return;
    Finding& finding = out.report(
        due,
        {{"what", what}, {"minimum", limits.min_days}, {"floor", explain_floor(*gap, limits)}});
    finding.related.push_back({issued, "dated here"});
  };
}

}  // namespace consultlint::checks
