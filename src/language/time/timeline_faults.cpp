#include "language/time/timeline_faults.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "language/time/fault_finders.h"

namespace consultlint {
namespace {

/// In which kinds of document a fault is one.
enum class Judged : std::uint8_t {
  kAlways,
  kDated,  ///< Where dates bind somebody: every kind that is known.
  kOpen,   ///< While people can still reply: in consultations.
  kCode,
};

struct FaultKind {
  std::string_view id;
  void (*find)(const FaultScene& scene, FaultList& faults);
  Judged judged;
};

constexpr std::array<FaultKind, 14> kFaults = {{
    {"weekday-mismatch", find_weekday_mismatches, Judged::kAlways},
    {"impossible-date", find_impossible_dates, Judged::kAlways},
    {"year-missing", find_missing_years, Judged::kDated},
    {"two-closing-dates", find_two_closing_dates, Judged::kOpen},
    {"closing-before-opening", find_closing_before_opening, Judged::kOpen},
    {"stated-period-mismatch", find_stated_period_mismatch, Judged::kOpen},
    {"closing-on-weekend", find_closing_on_weekend, Judged::kOpen},
    {"closing-on-bank-holiday", find_closing_on_bank_holiday, Judged::kOpen},
    {"decision-before-close", find_decisions_before_close, Judged::kOpen},
    {"feedback-date-missing", find_missing_feedback_date, Judged::kOpen},
    {"event-outside-period", find_events_outside_period, Judged::kOpen},
    {"implementation-before-decision", find_implementation_before_decision, Judged::kOpen},
    {"closing-past", find_closing_past, Judged::kOpen},
    {"review-overdue", find_overdue_reviews, Judged::kCode},
}};

bool is_judged(Judged where, DocumentKind kind) {
  switch (where) {
    case Judged::kAlways:
      return true;
    case Judged::kDated:
      return kind != DocumentKind::kOther;
    case Judged::kOpen:
      return kind == DocumentKind::kConsultation;
    case Judged::kCode:
      return kind == DocumentKind::kCode;
  }
  return false;
}

}  // namespace

std::vector<TimelineFault> find_timeline_faults(const Facts& facts, const Timeline& timeline) {
  const FaultScene scene(facts, timeline);
  const DocumentKind kind = facts.document_kind().kind;
  std::vector<TimelineFault> all;
  for (const FaultKind& fault : kFaults) {
    if (!is_judged(fault.judged, kind)) continue;
    FaultList faults(fault.id);
    fault.find(scene, faults);
    std::ranges::move(faults.take(), std::back_inserter(all));
  }
  return all;
}

}  // namespace consultlint
