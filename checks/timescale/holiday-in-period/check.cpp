#include "consultlint/check.h"

#include <algorithm>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/periods.h"
#include "consultlint/phrase_rows.h"

namespace consultlint::checks {
namespace {

constexpr std::uint32_t kEveryRow = 0b111;  // of the page's table

struct HolidayOptions {
  int min_days = 0;    ///< Of a consultation outside holidays.
  int min_inside = 0;  ///< Days of one holiday that make it worth a word.
  std::vector<NamedDays> yearly;
  bool easter = true;
  int easter_days = 0;  ///< Before Good Friday and after Easter Monday.
};

HolidayOptions read_options(const Options& options) {
  HolidayOptions read;
  read.min_days = 7 * static_cast<int>(options.integer("min-weeks"));
  read.min_inside = static_cast<int>(options.integer("min-inside"));
  for (const std::string& days : options.list("windows")) {
    if (const auto named = NamedDays::parse(days)) read.yearly.push_back(*named);
  }
  read.easter = options.flag("easter");
  read.easter_days = static_cast<int>(options.integer("easter-days"));
  return read;
}

/// Holidays of which the period holds enough days, in order.
std::vector<DayRange> holidays_in(DayRange period, const HolidayOptions& options) {
  std::vector<DayRange> holidays;
  for (const NamedDays& named : options.yearly) {
    std::ranges::copy(named.meeting(period), std::back_inserter(holidays));
  }
  const int last_year = static_cast<int>(period.last.year());
  for (int year = static_cast<int>(period.first.year()); options.easter && year <= last_year;
       ++year) {
    const Date sunday = easter_sunday(year);
    holidays.push_back(
        {add_days(sunday, -2 - options.easter_days), add_days(sunday, 1 + options.easter_days)});
  }
  std::erase_if(holidays, [&](const DayRange& holiday) {
    const auto inside = common_days(period, holiday);
    return !inside || length_in_days(*inside) < options.min_inside;
  });
  std::ranges::sort(holidays, {}, &DayRange::first);
  return holidays;
}

int days_of(const std::vector<DayRange>& holidays, DayRange period) {
  int days = 0;
  for (const DayRange& holiday : holidays) days += length_in_days(*common_days(period, holiday));
  return days;
}

/// "20 December 2025 and 4 January 2026", "30 March and 8 April 2026".
std::string spell_ends(DayRange days) {
  const bool same_year = days.first.year() == days.last.year();
  return (same_year ? spell_day_and_month(days.first) : spell_date(days.first)) + " and " +
         spell_date(days.last);
}

/// "14 of its 43 days fall between 20 December 2025 and 4 January 2026".
std::string explain(DayRange period, const std::vector<DayRange>& holidays) {
  std::string text;
  for (const DayRange& holiday : holidays) {
    const std::string inside = std::to_string(length_in_days(*common_days(period, holiday)));
    text += text.empty() ? inside + " of its " + std::to_string(length_in_days(period)) +
                               " days fall between "
                         : ", " + inside + " between ";
    text += spell_ends(holiday);
  }
  return text;
}

bool speaks_of_holiday(const Facts& facts, PhraseSet words) {
  const std::vector<std::uint32_t> rows = phrase_rows(facts, words);
  return std::ranges::find(rows, kEveryRow) != rows.end();
}

}  // namespace

Check timescale_holiday_in_period(const Options& given) {
  return [options = read_options(given), words = given.phrases()](const Document&,
                                                                  const Facts& facts, Sink& out) {
    const std::optional<DayRange> period = open_days(facts);
    if (!period) {
      return out.set_outcome(
          computed_outcome(Verdict::kCannotTell, "The paper does not state both dates."));
    }
    const TextSpan opening = facts.dates()[*facts.timeline().opening].span;
    const TextSpan closing = facts.dates()[*facts.timeline().closing].span;
    const std::vector<DayRange> holidays = holidays_in(*period, options);
    const int needed = options.min_days + days_of(holidays, *period);
    if (holidays.empty() || length_in_days(*period) >= needed) {
      return out.set_outcome(computed_outcome(
          Verdict::kMet,
          holidays.empty() ? "No holiday takes much of it." : "Long enough for its holidays.",
          {opening, closing}));
    }
    const std::string what = explain(*period, holidays);
    const bool spoken_of = speaks_of_holiday(facts, words);
    out.set_outcome(computed_outcome(spoken_of ? Verdict::kWeak : Verdict::kNotMet, what + ".",
                                     {opening, closing}));
    if (spoken_of) return;
    Finding& finding = out.report(closing, {{"what", what}, {"needed", needed}});
    if (opening != closing) finding.related.push_back({opening, "opens here"});
  };
}

}  // namespace consultlint::checks
