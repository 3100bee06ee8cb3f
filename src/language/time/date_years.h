#pragma once
#include <span>
#include <vector>

#include "consultlint/facts.h"
#include "language/time/date_roles.h"
#include "language/time/written_dates.h"

namespace consultlint {

/// Gives the dates that print no year theirs where it can be known: see find_dates(). Returns, per
/// date, where its year comes from. `roles` are those of `dates`, in order.
std::vector<YearSource> settle_years(const Facts& facts, std::span<const DateRoleGuess> roles,
                                     std::vector<WrittenDate>& dates);

/// The day that a written date names; a month, season or quarter is told by its first day.
Date to_date(const WrittenDay& written, int in_year);
/// Whether the calendar has the day, in some year if its own is unknown.
bool exists(const WrittenDay& written);

}  // namespace consultlint
