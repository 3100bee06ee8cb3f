#include "language/time/stated_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "consultlint/calendar.h"
#include "language/cue_words.h"
#include "language/time/fault_finders.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;

constexpr std::size_t kLeadingBytes = 30;  // in which "at least" and the like must stand
constexpr int kVagueDays = 3;              // that "about" leaves open, however short the length

/// How exactly a length is stated.
enum class Bound : std::uint8_t { kExact, kAbout, kAtLeast, kAtMost };

Bound bound_of(std::string_view before) {
  constexpr std::array<std::string_view, 12> kAtLeast = {
      "at least",  "minimum of",    "minimum",       "over",
      "more than", "just over",     "no less than",  "no shorter than",
      "a full",    "not less than", "no fewer than", "not fewer than"};
  constexpr std::array<std::string_view, 8> kAtMost = {
      "less than", "fewer than",   "under",         "up to",
      "at most",   "no more than", "not more than", "maximum of"};
  constexpr std::array<std::string_view, 11> kAbout = {
      "about", "around", "roughly",    "nearly",      "almost", "approximately",
      "some",  "circa",  "just under", "little over", "or so"};
  const FoldedText text(before.substr(before.size() - std::min(before.size(), kLeadingBytes)));
  const auto leads = [&text](std::string_view words) { return text.ends_with(words); };
  if (std::ranges::any_of(kAbout, leads)) return Bound::kAbout;
  if (std::ranges::any_of(kAtLeast, leads)) return Bound::kAtLeast;
  return std::ranges::any_of(kAtMost, leads) ? Bound::kAtMost : Bound::kExact;
}

bool counts_working_days(const DurationMention& stated) {
  return stated.parts.size() == 1 && stated.parts.front().unit == Unit::kWorkingDay;
}

/// A period and a stated length in days of the same sort, the first day not counted.
struct Days {
  int open = 0;
  int stated = 0;
};

Days days_of(Date opening, Date closing, const DurationMention& stated, Nation nation) {
  if (counts_working_days(stated)) {
    return {working_days_between(opening, closing, nation),
            static_cast<int>(std::lround(stated.parts.front().count))};
  }
  return {days_between(opening, closing), days_between(opening, end_of(opening, stated, nation))};
}

bool is_last_of_month(Date date) {
  return add_days(date, 1).day() == std::chrono::day{1};
}

/// "Three months" from 28 February to 31 May.
bool spans_whole_months(Date opening, Date closing, const DurationMention& stated) {
  if (stated.parts.size() > 1 || stated.parts.front().unit != Unit::kMonth) return false;
  const auto months = (closing.year() / closing.month()) - (opening.year() / opening.month());
  return is_last_of_month(opening) && is_last_of_month(closing) &&
         static_cast<double>(months.count()) == stated.parts.front().count;
}

/// Every day on which a paper has said that replies close: its closing date, the ones for other
/// ways of replying, and those that an extension has replaced.
std::vector<Date> closing_days(const FaultScene& scene) {
  std::vector<Date> days = {*scene.closing};
  for (const auto* list : {&scene.timeline.closing_all, &scene.timeline.replaced}) {
    for (const std::uint32_t index : *list) {
      const std::optional<Date> day = last_day(scene.dates[index]);
      if (day && *day >= *scene.opening) days.push_back(*day);
    }
  }
  return days;
}

/// Whether the closing date is told as a later one than was first set: then a length may be that
/// of the time before.
bool is_extended(const FaultScene& scene) {
  constexpr std::array<std::string_view, 7> kWords = {
      "extended",         "extending", "extension",           "new deadline",
      "new closing date", "now close", "revised closing date"};
  const TextSpan closing = scene.dates[*scene.timeline.closing].span;
  const FoldedText text(scene.facts.document().slice(scene.around(closing)));
  return std::ranges::any_of(kWords, [&](std::string_view words) { return text.has(words); });
}

}  // namespace

StatedFit compare_with_stated(Date opening, Date closing, const DurationMention& stated,
                              std::string_view before, Nation nation) {
  if (spans_whole_months(opening, closing, stated)) return StatedFit::kAgrees;
  const Days days = days_of(opening, closing, stated, nation);
  const Bound bound = bound_of(before);
  const int slack = bound == Bound::kAbout ? std::max(kVagueDays, days.stated / 10) : 0;
  if (days.open + 1 + slack < days.stated && bound != Bound::kAtMost) return StatedFit::kShorter;
  if (days.open - slack > days.stated && bound != Bound::kAtLeast) return StatedFit::kLonger;
  return StatedFit::kAgrees;
}

std::string explain_period(Date opening, Date closing, const DurationMention& stated,
                           Nation nation) {
  const Days days = days_of(opening, closing, stated, nation);
  return fmt::format("{} is {} {}days ({} counting both), not the {} stated",
                     spell_range(opening, closing), days.open,
                     counts_working_days(stated) ? "working " : "", days.open + 1, days.stated);
}

void find_stated_period_mismatch(const FaultScene& scene, FaultList& faults) {
  if (!scene.opening || !scene.closing || *scene.closing < *scene.opening) return;
  const Nation nation = scene.facts.nation();
  const std::vector<Date> days = closing_days(scene);
  const DurationMention* wrong = nullptr;
  StatedFit fit = StatedFit::kAgrees;
  for (const DurationMention& stated : scene.facts.durations()) {
    if (stated.role != DurationMention::Role::kConsultationPeriod) continue;
    const std::string_view before = scene.facts.document().text().substr(0, stated.span.begin);
    const auto fit_of = [&](Date day) {
      return compare_with_stated(*scene.opening, day, stated, before, nation);
    };
    if (std::ranges::count(days, StatedFit::kAgrees, fit_of) > 0) return;
    if (wrong != nullptr) continue;
    wrong = &stated;
    fit = fit_of(*scene.closing);
  }
  if (wrong == nullptr || (fit == StatedFit::kLonger && is_extended(scene))) return;
  faults.add(wrong->span, explain_period(*scene.opening, *scene.closing, *wrong, nation),
             {scene.dates[*scene.timeline.opening].span, scene.dates[*scene.timeline.closing].span},
             fit == StatedFit::kShorter ? "shorter" : "longer");
}

}  // namespace consultlint
