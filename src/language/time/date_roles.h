#pragma once
#include <span>
#include <string>
#include <vector>

#include "consultlint/facts.h"
#include "language/time/written_dates.h"

namespace consultlint {

/// What a date is the date of, and why: "'closes on' before it"; no reason without a role.
struct DateRoleGuess {
  DateRole role = DateRole::kNone;
  std::string reason;
  bool is_past = false;  ///< It is told as something that was.
};

/// What each date is the date of, told from the words beside it, its table labels and headings,
/// in the order given. A range that opens and closes the consultation has the role kClosing: its
/// first day opens, its last day closes. Dates of past exercises, of other bodies, of data and of
/// printed matter have none.
std::vector<DateRoleGuess> find_date_roles(const Facts& facts, std::span<const WrittenDate> dates);

}  // namespace consultlint
