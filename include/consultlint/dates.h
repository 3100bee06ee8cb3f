#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

using Date = std::chrono::year_month_day;

/// How finely a mention tells the date.
enum class Precision : std::uint8_t { kDay, kMonth, kSeason, kQuarter, kYear };

/// What a date is the date of.
enum class DateRole : std::uint8_t {
  kNone,
  kOpening,
  kClosing,
  kIssue,
  kDecision,
  kFeedback,
  kEvent,
  kImplementation,
};

/// Where the year of a mention comes from.
enum class YearSource : std::uint8_t {
  kPrinted,
  kElsewhere,  ///< Another mention of the same day prints it.
  kInferred,   ///< From the day on which the document was issued or its period began.
  kGuessed,    ///< From today or a date before it: no fact of the document.
  kUnknown,
};

/// A date or a range of dates as written in the text.
struct DateMention {
  TextSpan span;
  /// First day meant, or nothing when the year cannot be known or no such day exists.
  std::optional<Date> begin;
  /// Last day of a range that the text spells out; nothing for a single date, month or year.
  std::optional<Date> end;
  std::optional<std::chrono::minutes> time;  ///< Since midnight, when a time of day is given.
  Precision precision = Precision::kDay;
  DateRole role = DateRole::kNone;
  /// Why it has its role: "'closes on' before it", "the column 'Decision'". Empty for kNone.
  std::string reason;
  bool is_past = false;  ///< Told as something that was: "the survey closed on …".
  YearSource year_source = YearSource::kUnknown;
  /// Fault ids of inspect.md: "weekday-mismatch", "impossible", "year-missing"; static strings.
  std::vector<std::string_view> faults;
};

/// A length of time as written: "twelve weeks", "28-day", "a fortnight", "an hour and a half".
struct DurationMention {
  enum class Unit : std::uint8_t {
    kSecond,
    kMinute,
    kHour,
    kDay,
    kWorkingDay,
    kWeek,
    kMonth,
    kYear,
  };
  enum class Role : std::uint8_t { kNone, kConsultationPeriod, kFeedback, kNotice };
  struct Part {
    double count = 0;  ///< Above 0; "half a day" has 0.5.
    Unit unit = Unit::kDay;
    friend bool operator==(const Part&, const Part&) = default;
  };
  TextSpan span;
  /// In the order written, never empty; a fortnight is 2 weeks, a quarter 3 months. Most lengths
  /// have one part: "one year and six months" has two.
  std::vector<Part> parts;
  Role role = Role::kNone;
};

/// First and last day that the mention covers: a range's ends, the bounds of a month, season,
/// quarter or year. Nothing when the document does not tell them; a guessed year is none of its
/// facts.
std::optional<Date> first_day(const DateMention& mention);
std::optional<Date> last_day(const DateMention& mention);

std::string_view to_string(Precision precision);
/// Empty for kNone.
std::string_view to_string(DateRole role);
std::string_view to_string(DurationMention::Role role);
/// ISO 8601: "P12W", "P28D", "P3M", "PT1H30M".
std::string to_iso(const DurationMention& duration);
/// ISO 8601 to the mention's precision: "2025-03-14", "2025-03", "2025-Q1", "2025-SP", "2025".
std::string to_iso(Date date, Precision precision);

/// Something wrong with the dates of a document. The ids are those of inspect.md.
struct TimelineFault {
  std::string_view id;  ///< A static string, such as "stated-period-mismatch".
  TextSpan span;
  std::string message;            ///< A clause without capital and stop; shows the arithmetic.
  std::vector<TextSpan> related;  ///< The other places that it speaks of.
  /// Which form it takes, where one id has several: a period is "shorter" or "longer" than stated.
  std::string_view form = {};
};

/// The dates of one consultation after roles are settled: one object that checks read.
/// Indexes point into Facts::dates() and Facts::durations(); nothing where the document is silent.
/// A range that tells the whole period has the role kClosing and may be both `opening` and
/// `closing`: it opens on its first_day() and closes on its last_day(). A consultation paper that
/// names no opening date opens when it is issued. Other kinds of document (a feedback report, a
/// decision notice) have the opening and closing of the consultation that they tell of.
struct Timeline {
  std::optional<std::uint32_t> issue;
  std::optional<std::uint32_t> opening;
  std::optional<std::uint32_t> closing;  ///< Nothing also when two closing dates compete.
  /// One mention for each different closing day that counts, in text order. Deadlines for
  /// different ways of replying ("by post", "online") do not compete: the last of them is
  /// `closing`.
  std::vector<std::uint32_t> closing_all;
  /// Closing dates that an announced extension has replaced, in text order, every mention.
  std::vector<std::uint32_t> replaced;
  std::optional<std::uint32_t> decision;
  std::optional<std::uint32_t> feedback;
  std::optional<std::uint32_t> stated_period;
  std::optional<int> period_days;  ///< Closing minus opening, in days.
  std::vector<TimelineFault> faults;
};

}  // namespace consultlint
