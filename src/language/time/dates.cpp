#include "language/time/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "consultlint/calendar.h"
#include "language/time/date_roles.h"
#include "language/time/date_years.h"
#include "language/time/written_dates.h"

namespace consultlint {
namespace {

bool contradicts_weekday(const WrittenDay& written) {
  if (!written.weekday || written.year == 0 || !exists(written)) return false;
  return weekday_of(to_date(written, written.year)) != *written.weekday;
}

std::optional<Date> value_of(const WrittenDay& written) {
  if (written.year == 0 || !exists(written)) return std::nullopt;
  return to_date(written, written.year);
}

/// The last day of what ends a range: "to March 2025" takes in the whole of March.
std::optional<Date> end_of(const WrittenDay& last) {
  DateMention end;
  end.begin = value_of(last);
  end.precision = last.day == 0 ? last.precision : Precision::kDay;
  return last_day(end);
}

DateMention to_mention(const WrittenDate& written, DateRoleGuess guess, YearSource year) {
  DateMention mention;
  mention.span = written.span;
  mention.begin = value_of(written.first);
  if (written.last) mention.end = end_of(*written.last);
  mention.time = written.first.time;
  if (written.last && written.last->time) mention.time = written.last->time;
  // The finer of the two: enumerators run from the finest to the coarsest.
  mention.precision = written.last ? std::min(written.first.precision, written.last->precision)
                                   : written.first.precision;
  mention.role = guess.role;
  mention.reason = std::move(guess.reason);
  mention.is_past = guess.is_past;
  mention.year_source = year;
  const bool impossible = !exists(written.first) || (written.last && !exists(*written.last));
  if (impossible) mention.faults.push_back("impossible");
  const bool told = year != YearSource::kGuessed;
  const bool contradicts =
      contradicts_weekday(written.first) || (written.last && contradicts_weekday(*written.last));
  if (told && contradicts) mention.faults.push_back("weekday-mismatch");
  const bool printed = year == YearSource::kPrinted || year == YearSource::kElsewhere;
  if (!printed && mention.precision == Precision::kDay && !impossible) {
    mention.faults.push_back("year-missing");
  }
  return mention;
}

}  // namespace

std::vector<DateMention> find_dates(const Facts& facts) {
  std::vector<WrittenDate> written = read_written_dates(facts);
  std::vector<DateRoleGuess> roles = find_date_roles(facts, written);
  const std::vector<YearSource> years = settle_years(facts, roles, written);
  std::vector<DateMention> mentions;
  mentions.reserve(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    mentions.push_back(to_mention(written[i], std::move(roles[i]), years[i]));
  }
  return mentions;
}

std::optional<Date> first_day(const DateMention& mention) {
  if (mention.year_source == YearSource::kGuessed) return std::nullopt;
  return mention.begin;
}

std::optional<Date> last_day(const DateMention& mention) {
  if (mention.year_source == YearSource::kGuessed) return std::nullopt;
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
  const auto m = static_cast<unsigned>(date.month());
  const bool ends_winter = precision == Precision::kSeason && m <= 2;  // of the year before
  const int y = static_cast<int>(date.year()) - (ends_winter ? 1 : 0);
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
