#include "consultlint/check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/computed_outcome.h"
#include "consultlint/periods.h"

namespace consultlint::checks {
namespace {

std::vector<NamedDays> read_windows(const Options& options) {
  std::vector<NamedDays> windows;
  for (const std::string& days : options.list("windows")) {
    if (const auto named = NamedDays::parse(days)) windows.push_back(*named);
  }
  return windows;
}

/// The first election period that shares a day with `days`.
std::optional<DayRange> first_window(const std::vector<NamedDays>& windows, DayRange days) {
  std::optional<DayRange> first;
  for (const NamedDays& named : windows) {
    for (const DayRange& window : named.meeting(days)) {
      if (!first || window.first < first->first) first = window;
    }
  }
  return first;
}

DayRange whole_years(DayRange days) {
  using std::chrono::December;
  using std::chrono::January;
  return {days.first.year() / January / 1, days.last.year() / December / 31};
}

bool opens_inside(DayRange period, DayRange window) {
  return window.first <= period.first && period.first <= window.last;
}

std::string explain(DayRange period, DayRange window) {
  const std::string named = "the election period of " + spell_range(window.first, window.last);
  if (opens_inside(period, window)) {
    return "The consultation opens on " + spell_date(period.first) + ", in " + named;
  }
  return std::to_string(length_in_days(*common_days(period, window))) + " of its " +
         std::to_string(length_in_days(period)) + " days fall in " + named;
}

std::string advise(DayRange period, DayRange window) {
  if (opens_inside(period, window)) {
    return "Open it on " + spell_date(add_days(window.last, 1)) + " or later";
  }
  return "Move it, or say in the paper how it will be run until polling day";
}

/// For a period that meets no window: clear of them all, or in years for which none is set.
Outcome clear_outcome(const std::vector<NamedDays>& windows, DayRange period,
                      std::vector<TextSpan> dates) {
  if (first_window(windows, whole_years(period))) {
    return computed_outcome(Verdict::kMet, "Clear of the election periods that are set.",
                            std::move(dates));
  }
  return computed_outcome(Verdict::kCannotTell, "No election period is set for its years.");
}

}  // namespace

Check timescale_election_in_period(const Options& options) {
  return [windows = read_windows(options), words = options.phrases()](
             const Document&, const Facts& facts, Sink& out) {
    const std::optional<DayRange> period = open_days(facts);
    if (!period) {
      return out.set_outcome(
          computed_outcome(Verdict::kCannotTell, "The paper does not state both dates."));
    }
    const TextSpan opening = facts.dates()[*facts.timeline().opening].span;
    const TextSpan closing = facts.dates()[*facts.timeline().closing].span;
    const std::optional<DayRange> window = first_window(windows, *period);
    if (!window) return out.set_outcome(clear_outcome(windows, *period, {opening, closing}));
    const std::string what = explain(*period, *window);
    const bool inside = opens_inside(*period, *window);
    const bool spoken_of = !inside && !facts.phrases(words).empty();
    out.set_outcome(computed_outcome(spoken_of ? Verdict::kWeak : Verdict::kNotMet, what + ".",
                                     {opening, closing}));
    if (spoken_of) return;
    Finding& finding = out.report(inside ? opening : closing,
                                  {{"what", what}, {"advice", advise(*period, *window)}});
    if (opening == closing) return;
    finding.related.push_back(inside ? Related{closing, "closes here"}
                                     : Related{opening, "opens here"});
  };
}

}  // namespace consultlint::checks
