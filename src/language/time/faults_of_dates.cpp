#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>

#include "consultlint/calendar.h"
#include "language/time/fault_finders.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

bool has_fault(const DateMention& date, std::string_view id) {
  return std::ranges::find(date.faults, id) != date.faults.end();
}

/// The words and the numbers of a date as printed: "Mon 10th June" has three.
std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto same = ascii::is_digit(text[at]) ? ascii::is_digit : ascii::is_letter;
    std::size_t end = at;
    while (end < text.size() && same(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return words;
}

/// Whether a word is a name or begins like it: "Thurs" and "Thursday", "Sept" and "September".
bool abbreviates(std::string_view word, std::string_view name) {
  constexpr std::size_t kShortest = 3;
  return word.size() >= kShortest && ascii::lower_case(word.substr(0, kShortest)) ==
                                         ascii::lower_case(name.substr(0, kShortest));
}

std::optional<std::chrono::weekday> printed_weekday(std::string_view text) {
  for (const std::string_view word : split_words(text)) {
    for (unsigned i = 0; i < 7; ++i) {
      const std::chrono::weekday day(i);
      if (abbreviates(word, weekday_name(day))) return day;
    }
  }
  return std::nullopt;
}

/// "; Monday is 9 June 2025, and 10 June was a Monday in 2024": what the writer may have meant.
std::string suggest(Date date, std::chrono::weekday wanted) {
  const int later = static_cast<int>((wanted - weekday_of(date)).count());
  const Date nearest = add_days(date, later > 3 ? later - 7 : later);
  std::string text = fmt::format("; {} is {}", weekday_name(wanted), spell_date(nearest));
  for (const int years : {-1, 1}) {
    const Date other = date + std::chrono::years{years};
    if (!other.ok() || weekday_of(other) != wanted) continue;
    text +=
        fmt::format(", and {} {} a {} in {}", spell_day_and_month(date), years < 0 ? "was" : "is",
                    weekday_name(wanted), static_cast<int>(other.year()));
  }
  return text;
}

std::string explain_weekday(const DateMention& date, std::string_view words) {
  std::string days;
  for (const std::optional<Date>& day : {date.begin, date.end}) {
    if (!day) continue;
    days += fmt::format("{}{} is a {}", days.empty() ? "" : " and ", spell_date(*day),
                        weekday_name(weekday_of(*day)));
  }
  std::string text = fmt::format("the paper says \"{}\", but {}", words, days);
  const std::optional<std::chrono::weekday> printed = printed_weekday(words);
  if (date.begin && !date.end && printed) text += suggest(*date.begin, *printed);
  return text;
}

struct MonthLength {
  std::string_view name;
  int days;
};
constexpr std::array<MonthLength, 12> kMonths = {{{"January", 31},
                                                  {"February", 29},
                                                  {"March", 31},
                                                  {"April", 30},
                                                  {"May", 31},
                                                  {"June", 30},
                                                  {"July", 31},
                                                  {"August", 31},
                                                  {"September", 30},
                                                  {"October", 31},
                                                  {"November", 30},
                                                  {"December", 31}}};

/// "there is no 31 June: June has 30 days", where the month is printed in words and is the reason;
/// else only that there is no such day.
std::string explain_impossible(std::string_view text) {
  const MonthLength* month = nullptr;
  int day = 0;
  std::string_view year;
  for (const std::string_view word : split_words(text)) {
    const auto found = std::ranges::find_if(
        kMonths, [word](const MonthLength& m) { return abbreviates(word, m.name); });
    if (found != kMonths.end()) month = &*found;
    if (!ascii::is_digit(word[0])) continue;
    int number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.size() == 4) year = word;
    if (word.size() <= 2 && number <= 31) day = std::max(day, number);
  }
  if (month != nullptr && day > month->days) {
    return fmt::format("there is no {} {}: {} has {} days", day, month->name, month->name,
                       month->days);
  }
  if (month != nullptr && month->name == "February" && day == month->days && !year.empty()) {
    return fmt::format("there is no 29 February {}: it is not a leap year", year);
  }
  return fmt::format("there is no such day as {}", text);
}

/// An event whose year is not printed is that of the period beside it.
bool needs_year(DateRole role) {
  return role == DateRole::kOpening || role == DateRole::kClosing || role == DateRole::kDecision;
}

}  // namespace

void find_weekday_mismatches(const FaultScene& scene, FaultList& faults) {
  for (const DateMention& date : scene.dates) {
    if (has_fault(date, "weekday-mismatch")) {
      faults.add(date.span, explain_weekday(date, scene.words(date)));
    }
  }
}

void find_impossible_dates(const FaultScene& scene, FaultList& faults) {
  for (const DateMention& date : scene.dates) {
    if (!has_fault(date, "impossible")) continue;
    faults.add(date.span, explain_impossible(scene.words(date)));
  }
}

void find_missing_years(const FaultScene& scene, FaultList& faults) {
  std::set<std::string_view> told;
  for (const DateMention& date : scene.dates) {
    if (!needs_year(date.role) || !has_fault(date, "year-missing")) continue;
    const std::string_view words = scene.words(date);
    if (!told.insert(words).second) continue;
    faults.add(date.span,
               fmt::format("\"{}\" has no year, and no other mention of that day gives it", words));
  }
}

}  // namespace consultlint
