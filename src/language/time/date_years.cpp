#include "language/time/date_years.h"

#include <algorithm>

#include "consultlint/calendar.h"
#include "language/time/printed_years.h"

namespace consultlint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int kLeapYear = 2024;
constexpr int kAutumn = 10;  // months
constexpr int kSpring = 3;
constexpr int kLeapGap = 8;  // the most years from one 29 February to the next

/// "Starts on 17 September and ends on 29 October 2025" prints one year for both; an opening date
/// just before a closing date elsewhere is in the year that makes one period of them.
void share_years(const Facts& facts, std::span<const DateRoleGuess> roles,
                 std::span<WrittenDate> dates) {
  for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
    WrittenDate& opens = dates[i];
    const WrittenDay& closes = dates[i + 1].first;
    if (roles[i].role != DateRole::kOpening || roles[i + 1].role != DateRole::kClosing) continue;
    if (opens.first.year != 0 || closes.year == 0) continue;
    opens.first.year = closes.year - (opens.first.month > closes.month ? 1 : 0);
    opens.year_printed =
        facts.sentence_at(opens.span.begin) == facts.sentence_at(dates[i + 1].span.begin);
  }
}

class YearFinder {
 public:
  YearFinder(const Facts& facts, std::span<const DateRoleGuess> roles,
             std::vector<WrittenDate>& dates)
      : facts_(facts), roles_(roles), dates_(dates), printed_(dates), anchor_(find_anchor()) {}

  std::vector<YearSource> settle() {
    std::vector<YearSource> sources;
    sources.reserve(dates_.size());
    for (std::size_t i = 0; i < dates_.size(); ++i) sources.push_back(settle(i));
    return sources;
  }

 private:
  /// The day that unwritten years are told from.
  struct Anchor {
    Date date;
    bool is_today = false;  ///< Nothing in the document gave it.
  };

  /// The last day that says when the document was issued or when its period began, since earlier
  /// ones are of earlier periods; else what its file says; else today.
  std::optional<Anchor> find_anchor() const {
    std::optional<Anchor> latest;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      const WrittenDay& first = dates_[i].first;
      const DateRole role = roles_[i].role;
      const bool begins = role == DateRole::kIssue || role == DateRole::kOpening ||
                          (role == DateRole::kClosing && dates_[i].last);
      if (!begins || first.year == 0 || first.precision != Precision::kDay) continue;
      const Date date = to_date(first, first.year);
      if (date.ok() && (!latest || date > latest->date)) latest = Anchor{date};
    }
    if (latest) return latest;
    if (const auto published = facts_.document().properties().published) return Anchor{*published};
    if (const auto today = facts_.context().reference_date) return Anchor{*today, true};
    return std::nullopt;
  }

  YearSource settle(std::size_t i) {
    WrittenDate& date = dates_[i];
    if (date.first.year != 0) {
      return date.year_printed ? YearSource::kPrinted : YearSource::kInferred;
    }
    if (const int elsewhere = printed_.year_of(date.first); elsewhere != 0) {
      set_years(date, elsewhere);
      return YearSource::kElsewhere;
    }
    if (!exists(date.first)) return YearSource::kUnknown;
    if (!anchor_ || anchor_->is_today) {
      if (const int before = year_of_story(i); before != 0) {
        set_years(date, year_that_has(date.first, before));
        return YearSource::kGuessed;
      }
    }
    if (!anchor_) return YearSource::kUnknown;
    const bool back = roles_[i].is_past && !anchor_->is_today;
    set_years(date, back ? latest_year(date) : nearest_year(date.first));
    return anchor_->is_today ? YearSource::kGuessed : YearSource::kInferred;
  }

  /// The year in which a story goes on from the date printed last before it: "It opened on 3 March
  /// 2014. On 29 April it shut." A new year begins between autumn and spring. 0 if there is none.
  int year_of_story(std::size_t i) {
    for (; story_next_ < i; ++story_next_) {
      const WrittenDate& before = dates_[story_next_];
      if (before.year_printed) story_ = before.last ? *before.last : before.first;
    }
    if (story_.year == 0) return 0;
    const int month = dates_[i].first.month;
    const bool wraps = story_.precision <= Precision::kMonth && story_.month >= kAutumn &&
                       month != 0 && month <= kSpring;
    return story_.year + (wraps ? 1 : 0);
  }

  /// The first year from `from` on in which there is such a day.
  static int year_that_has(const WrittenDay& written, int from) {
    for (int candidate = from; candidate <= from + kLeapGap; ++candidate) {
      if (to_date(written, candidate).ok()) return candidate;
    }
    return from;
  }

  /// Whether it is not yet over on the day of the anchor: a month is not before its last day.
  bool lies_ahead(const WrittenDay& written, int in_year) const {
    const Date first = to_date(written, in_year);
    if (!first.ok()) return false;
    const bool is_day = written.precision == Precision::kDay;
    return (is_day ? first : add_days(add_months(first, 1), -1)) >= anchor_->date;
  }

  /// The year of the nearest such day at or after the anchor. In a document that tells its own
  /// date, a printed weekday that only the day before it has tells that the date lies back.
  int nearest_year(const WrittenDay& written) const {
    const int anchored = static_cast<int>(anchor_->date.year());
    const bool later = lies_ahead(written, anchored);
    const int next = year_that_has(written, later ? anchored : anchored + 1);
    if (!written.weekday || anchor_->is_today) return next;
    for (const int candidate : {next, next - 1}) {
      const Date date = to_date(written, candidate);
      if (date.ok() && weekday_of(date) == *written.weekday) return candidate;
    }
    return next;
  }

  /// The year of the last such day at or before the anchor, or of a range that ends by then.
  int latest_year(const WrittenDate& date) const {
    const WrittenDay& last = date.last ? *date.last : date.first;
    const bool wraps = last.month < date.first.month;
    for (int candidate = static_cast<int>(anchor_->date.year());; --candidate) {
      const Date day = to_date(last, candidate);
      const bool past = day.ok() && day <= anchor_->date;
      if (past || candidate + kLeapGap < static_cast<int>(anchor_->date.year())) {
        return candidate - (wraps ? 1 : 0);
      }
    }
  }

  static void set_years(WrittenDate& date, int first_year) {
    date.first.year = first_year;
    if (date.last && date.last->year == 0) {
      const bool wraps = date.last->month < date.first.month;
      date.last->year = first_year + (wraps ? 1 : 0);
    }
  }

  const Facts& facts_;
  std::span<const DateRoleGuess> roles_;
  std::vector<WrittenDate>& dates_;
  PrintedYears printed_;
  std::optional<Anchor> anchor_;
  WrittenDay story_;  // the last printed date before `story_next_`
  std::size_t story_next_ = 0;
};

}  // namespace

Date to_date(const WrittenDay& written, int in_year) {
  return {year{in_year}, month{static_cast<unsigned>(written.month)},
          day{static_cast<unsigned>(std::max(written.day, 1))}};
}

bool exists(const WrittenDay& written) {
  return to_date(written, written.year == 0 ? kLeapYear : written.year).ok();
}

std::vector<YearSource> settle_years(const Facts& facts, std::span<const DateRoleGuess> roles,
                                     std::vector<WrittenDate>& dates) {
  share_years(facts, roles, dates);
  return YearFinder(facts, roles, dates).settle();
}

}  // namespace consultlint
