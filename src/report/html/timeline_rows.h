#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint::html {

/// A date of the paper that plays a part in the consultation.
struct TimelineRow {
  DateRole role = DateRole::kNone;
  std::string_view word;  ///< "Closes"; a static string.
  Date first;             ///< First and last day that it covers; the same for a day.
  Date last;
  const DateMention* mention = nullptr;
  bool settled = false;   ///< One of the dates of the consultation itself.
  bool replaced = false;  ///< A closing date that an extension has replaced.
};

/// The dates of a paper that have a part in the consultation, each day and part once, in order of
/// time: those of the consultation itself, then events, decisions, feedback and what follows. Dates
/// of the past, and those whose year is a guess, are left out unless they are the consultation's
/// own.
std::vector<TimelineRow> timeline_rows(const Facts& facts);

}  // namespace consultlint::html
