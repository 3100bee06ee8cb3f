#include "language/stated_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "language/calendar.h"
#include "language/cue_words.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;

constexpr int kDaysPerWorkingWeek = 5;

/// Where a period of that length ends, counted from its first day.
Date end_of_period(Date opening, const DurationMention& stated) {
  const auto count = static_cast<int>(stated.count);
  switch (stated.unit) {
    case Unit::kDay:
      return add_days(opening, count);
    case Unit::kWorkingDay:
      return add_working_days(opening, count, Nation::kEnglandAndWales);
    case Unit::kWeek:
      return add_days(opening, 7 * count);
    case Unit::kMonth:
      return add_months(opening, count);
    case Unit::kYear:
      return add_months(opening, 12 * count);
  }
  return opening;
}

bool leads(std::string_view before, std::span<const std::string_view> words) {
  const FoldedText text(before.substr(before.size() - std::min<std::size_t>(before.size(), 30)));
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

bool is_vague(std::string_view before) {
  constexpr std::array<std::string_view, 8> kWords = {
      "about", "around", "roughly", "nearly", "almost", "approximately", "some", "circa"};
  return leads(before, kWords);
}

bool is_minimum(std::string_view before) {
  constexpr std::array<std::string_view, 8> kWords = {"at least",   "minimum of", "over",
                                                      "more than",  "just over",  "less than",
                                                      "fewer than", "minimum"};
  return leads(before, kWords);
}

}  // namespace

bool agrees_with_period(Date opening, Date closing, const DurationMention& stated,
                        std::string_view before) {
  const int wanted = days_between(opening, end_of_period(opening, stated));
  const int difference = days_between(opening, closing);
  if (is_minimum(before)) return difference + 1 >= wanted;
  if (is_vague(before)) return std::abs(difference - wanted) <= std::max(3, wanted / 10);
  // Working days at either end of a weekend are the same period.
  if (stated.unit == Unit::kWorkingDay) return std::abs(difference - wanted) < kDaysPerWorkingWeek;
  return difference == wanted || difference + 1 == wanted;
}

std::string spell_range(Date first, Date last) {
  const std::string begin =
      first.year() == last.year() ? spell_day_and_month(first) : spell_date(first);
  return fmt::format("{} to {}", begin, spell_date(last));
}

std::string explain_period(Date opening, Date closing, const DurationMention& stated) {
  const int difference = days_between(opening, closing);
  const int wanted = days_between(opening, end_of_period(opening, stated));
  return fmt::format("{} is {} days ({} counting both), not the {} stated",
                     spell_range(opening, closing), difference, difference + 1, wanted);
}

}  // namespace consultlint
