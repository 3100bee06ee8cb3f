#include "language/time/stated_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "consultlint/calendar.h"
#include "language/cue_words.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;

constexpr int kDaysPerWorkingWeek = 5;

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
                        std::string_view before, Nation nation) {
  const int wanted = days_between(opening, end_of(opening, stated, nation));
  const int difference = days_between(opening, closing);
  if (is_minimum(before)) return difference + 1 >= wanted;
  if (is_vague(before)) return std::abs(difference - wanted) <= std::max(3, wanted / 10);
  // Working days at either end of a weekend are the same period.
  if (stated.parts.back().unit == Unit::kWorkingDay) {
    return std::abs(difference - wanted) < kDaysPerWorkingWeek;
  }
  return difference == wanted || difference + 1 == wanted;
}

std::string explain_period(Date opening, Date closing, const DurationMention& stated,
                           Nation nation) {
  const int difference = days_between(opening, closing);
  const int wanted = days_between(opening, end_of(opening, stated, nation));
  return fmt::format("{} is {} days ({} counting both), not the {} stated",
                     spell_range(opening, closing), difference, difference + 1, wanted);
}

}  // namespace consultlint
