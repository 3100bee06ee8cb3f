#pragma once
#include "language/time/fault_scene.h"

namespace consultlint {

// One function for each fault id of inspect.md: adds every fault of that id, in text order. Linear
// in the document.

// Single dates, whatever they are the date of: faults_of_dates.cpp.
void find_weekday_mismatches(const FaultScene& scene, FaultList& faults);
void find_impossible_dates(const FaultScene& scene, FaultList& faults);
void find_missing_years(const FaultScene& scene, FaultList& faults);

// The day on which replies close: faults_of_closing.cpp.
void find_two_closing_dates(const FaultScene& scene, FaultList& faults);
void find_closing_on_weekend(const FaultScene& scene, FaultList& faults);
void find_closing_on_bank_holiday(const FaultScene& scene, FaultList& faults);
/// Nothing unless the context tells which day is today.
void find_closing_past(const FaultScene& scene, FaultList& faults);

// Dates in the wrong order: faults_of_order.cpp.
void find_closing_before_opening(const FaultScene& scene, FaultList& faults);
void find_decisions_before_close(const FaultScene& scene, FaultList& faults);
void find_implementation_before_decision(const FaultScene& scene, FaultList& faults);
void find_events_outside_period(const FaultScene& scene, FaultList& faults);

// What the paper says of its own time and does not keep: stated_period.cpp for the length of the
// consultation, in the form "shorter" or "longer"; faults_of_promises.cpp.
void find_stated_period_mismatch(const FaultScene& scene, FaultList& faults);
void find_missing_feedback_date(const FaultScene& scene, FaultList& faults);
/// Nothing unless the context tells which day is today.
void find_overdue_reviews(const FaultScene& scene, FaultList& faults);

}  // namespace consultlint
