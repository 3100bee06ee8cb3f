#pragma once
#include <vector>

#include "language/time/date_list.h"

namespace consultlint {

/// Every absolute date of the text in order, with the time of day that stands beside it. Linear:
/// only numbers and the names of months, weekdays, seasons, quarters and counted days are looked
/// at.
std::vector<WrittenDate> read_written_dates(const Facts& facts);

}  // namespace consultlint
