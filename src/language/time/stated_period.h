#pragma once
#include <string>
#include <string_view>

#include "consultlint/context.h"
#include "consultlint/dates.h"

namespace consultlint {

/// What the days from opening to closing are, held against a length that the paper states.
enum class StatedFit : std::uint8_t { kAgrees, kShorter, kLonger };

/// Compares the days from `opening` to `closing` with a stated length, by the calendar difference
/// or counting both days: either may agree. Months end on the same day of a later month, or on the
/// last days of both. Working days are those of the nation. `before` is the text that leads to the
/// length: after "about" a tenth more or less agrees, after "at least" more, after "up to" less.
/// Precondition: both dates exist and `closing` is not earlier.
StatedFit compare_with_stated(Date opening, Date closing, const DurationMention& stated,
                              std::string_view before, Nation nation);

/// "9 March to 4 May 2012 is 56 days (57 counting both), not the 42 stated"; working days for a
/// length in working days.
std::string explain_period(Date opening, Date closing, const DurationMention& stated,
                           Nation nation);

}  // namespace consultlint
