#pragma once
#include <optional>
#include <vector>

#include "language/time/written_day.h"

namespace consultlint {

/// A date or a range of dates as written. In a range, an end that does not print its own month or
/// year has that of the other end.
struct WrittenDate {
  TextSpan span;
  WrittenDay first;
  std::optional<WrittenDay> last;
  bool year_printed = false;
};

/// Every absolute date of the text in order, with the time of day that stands beside it. Linear:
/// only numbers and the names of months, weekdays, seasons and quarters are looked at.
std::vector<WrittenDate> read_written_dates(const Facts& facts);

}  // namespace consultlint
