#include "language/time/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consultlint/calendar.h"
#include "language/time/date_roles.h"
#include "language/time/written_dates.h"

namespace consultlint {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int kLeapYear = 2024;

/// The day that a written date names; a month, season or quarter is told by its first day.
Date to_date(const WrittenDay& written, int in_year) {
  return {year{in_year}, month{static_cast<unsigned>(written.month)},
          day{static_cast<unsigned>(std::max(written.day, 1))}};
}

class YearFinder {
 public:
  YearFinder(const Facts& facts, std::vector<WrittenDate>& dates, std::span<const DateRole> roles)
      : dates_(dates) {
    share_years(facts, roles);
    anchor_ = find_anchor(roles);
    if (!anchor_) anchor_ = facts.context().reference_date;
    for (const WrittenDate& date : dates) {
      remember(date.first);
      if (date.last) remember(*date.last);
    }
  }

  /// Gives dates without a year theirs where it can be known. Returns, per date, whether the year
  /// is printed nowhere.
  std::vector<bool> settle() {
    std::vector<bool> missing;
    missing.reserve(dates_.size());
    for (WrittenDate& date : dates_) missing.push_back(settle(date));
    return missing;
  }

 private:
  /// "Starts on 17 September and ends on 29 October 2025" prints one year for both.
  void share_years(const Facts& facts, std::span<const DateRole> roles) {
    for (std::size_t i = 0; i + 1 < dates_.size(); ++i) {
      WrittenDate& opens = dates_[i];
      const WrittenDay& closes = dates_[i + 1].first;
      if (roles[i] != DateRole::kOpening || roles[i + 1] != DateRole::kClosing) continue;
      if (opens.first.year != 0 || closes.year == 0) continue;
      if (facts.sentence_at(opens.span.begin) != facts.sentence_at(dates_[i + 1].span.begin)) {
        continue;
      }
      opens.first.year = closes.year - (opens.first.month > closes.month ? 1 : 0);
      opens.year_printed = true;
    }
  }

  /// The first day of the document that says when it was issued or when its period began.
  std::optional<Date> find_anchor(std::span<const DateRole> roles) const {
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      const WrittenDay& first = dates_[i].first;
      const bool begins = roles[i] == DateRole::kIssue || roles[i] == DateRole::kOpening ||
                          (roles[i] == DateRole::kClosing && dates_[i].last);
      if (!begins || first.year == 0 || first.precision != Precision::kDay) continue;
      if (const Date date = to_date(first, first.year); date.ok()) return date;
    }
    return std::nullopt;
  }

  bool settle(WrittenDate& date) {
    if (date.first.year != 0) return false;
    if (const int elsewhere = year_printed_for(date.first); elsewhere != 0) {
      set_years(date, elsewhere);
      return false;
    }
    if (anchor_) set_years(date, nearest_year(date.first));
    return true;
  }

  static std::size_t day_of_year(const WrittenDay& written) {
    return static_cast<std::size_t>(written.month) * 32 + static_cast<std::size_t>(written.day);
  }

  void remember(const WrittenDay& written) {
    if (written.precision != Precision::kDay || written.year == 0) return;
    int& year = printed_years_[day_of_year(written)];
    if (year == 0) year = written.year;
  }

  int year_printed_for(const WrittenDay& written) const {
    return written.precision == Precision::kDay ? printed_years_[day_of_year(written)] : 0;
  }

  /// The year of the nearest such day at or after the anchor. A printed weekday that only the day
  /// before it has tells that the date lies back.
  int nearest_year(const WrittenDay& written) const {
    const int anchored = static_cast<int>(anchor_->year());
    const bool later = to_date(written, anchored) >= *anchor_;
    const int next = later ? anchored : anchored + 1;
    if (!written.weekday) return next;
    for (const int candidate : {next, next - 1}) {
      const Date date = to_date(written, candidate);
      if (date.ok() && weekday_of(date) == *written.weekday) return candidate;
    }
    return next;
  }

  static void set_years(WrittenDate& date, int first_year) {
    date.first.year = first_year;
    if (date.last && date.last->year == 0) {
      const bool wraps = date.last->month < date.first.month;
      date.last->year = first_year + (wraps ? 1 : 0);
    }
  }

  std::vector<WrittenDate>& dates_;
  std::array<int, std::size_t{13} * 32> printed_years_{};  // first year printed for a day, or 0
  std::optional<Date> anchor_;
};

/// Whether the calendar has the day, in some year if its own is unknown.
bool exists(const WrittenDay& written) {
  return to_date(written, written.year == 0 ? kLeapYear : written.year).ok();
}

bool contradicts_weekday(const WrittenDay& written) {
  if (!written.weekday || written.year == 0 || !exists(written)) return false;
  return weekday_of(to_date(written, written.year)) != *written.weekday;
}

std::optional<Date> value_of(const WrittenDay& written) {
  if (written.year == 0 || !exists(written)) return std::nullopt;
  return to_date(written, written.year);
}

DateMention to_mention(const WrittenDate& written, DateRole role, bool year_missing) {
  DateMention mention;
  mention.span = written.span;
  mention.begin = value_of(written.first);
  if (written.last) mention.end = value_of(*written.last);
  mention.time = written.first.time;
  if (written.last && written.last->time) mention.time = written.last->time;
  mention.precision = written.first.precision;
  mention.role = role;
  mention.year_printed = written.year_printed;
  const bool impossible = !exists(written.first) || (written.last && !exists(*written.last));
  if (impossible) mention.faults.push_back("impossible");
  if (contradicts_weekday(written.first) || (written.last && contradicts_weekday(*written.last))) {
    mention.faults.push_back("weekday-mismatch");
  }
  if (year_missing && mention.precision == Precision::kDay && !impossible) {
    mention.faults.push_back("year-missing");
  }
  return mention;
}

}  // namespace

std::vector<DateMention> find_dates(const Facts& facts) {
  std::vector<WrittenDate> written = read_written_dates(facts);
  const std::vector<DateRole> roles = find_date_roles(facts, written);
  const std::vector<bool> missing = YearFinder(facts, written, roles).settle();
  std::vector<DateMention> mentions;
  mentions.reserve(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    mentions.push_back(to_mention(written[i], roles[i], missing[i]));
  }
  return mentions;
}

std::optional<Date> first_day(const DateMention& mention) {
  return mention.begin;
}

std::optional<Date> last_day(const DateMention& mention) {
  if (mention.end || !mention.begin) return mention.end;
  switch (mention.precision) {
    case Precision::kDay:
      return mention.begin;
    case Precision::kMonth:
      return add_days(add_months(*mention.begin, 1), -1);
    case Precision::kSeason:
    case Precision::kQuarter:
      return add_days(add_months(*mention.begin, 3), -1);
    case Precision::kYear:
      return add_days(add_months(*mention.begin, 12), -1);
  }
  return mention.begin;
}

std::string_view to_string(Precision precision) {
  switch (precision) {
    case Precision::kDay:
      return "day";
    case Precision::kMonth:
      return "month";
    case Precision::kSeason:
      return "season";
    case Precision::kQuarter:
      return "quarter";
    case Precision::kYear:
      return "year";
  }
  return "";
}

std::string_view to_string(DateRole role) {
  switch (role) {
    case DateRole::kNone:
      return "";
    case DateRole::kOpening:
      return "opening";
    case DateRole::kClosing:
      return "closing";
    case DateRole::kIssue:
      return "issue";
    case DateRole::kDecision:
      return "decision";
    case DateRole::kFeedback:
      return "feedback";
    case DateRole::kEvent:
      return "event";
    case DateRole::kImplementation:
      return "implementation";
  }
  return "";
}

std::string to_iso(Date date, Precision precision) {
  constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
  const int y = static_cast<int>(date.year());
  const auto m = static_cast<unsigned>(date.month());
  switch (precision) {
    case Precision::kDay:
      return fmt::format("{:04}-{:02}-{:02}", y, m, static_cast<unsigned>(date.day()));
    case Precision::kMonth:
      return fmt::format("{:04}-{:02}", y, m);
    case Precision::kSeason:
      return fmt::format("{:04}-{}", y, kSeasons[((m + 9) % 12) / 3]);
    case Precision::kQuarter:
      return fmt::format("{:04}-Q{}", y, (m + 2) / 3);
    case Precision::kYear:
      return fmt::format("{:04}", y);
  }
  return {};
}

}  // namespace consultlint
