#pragma once
#include <cstdint>
#include <vector>

#include "language/time/date_point.h"

namespace consultlint {

/// A date or a range of dates as written. In a range or list, a date that does not print its own
/// month or year has that of its neighbour.
struct WrittenDate {
  TextSpan span;
  WrittenDay first;
  std::optional<WrittenDay> last;  ///< The other end; a period stands for its last day.
  bool year_printed = false;
};

/// Dates read from one place on.
struct DateList {
  std::vector<WrittenDate> dates;
  std::uint32_t end = 0;  ///< Index of the token to read on from, if it is behind the first.
};

/// The date, range or list that begins at token `index`: "4 to 18 March", "Monday 4 – Friday 8
/// March 2024", "9, 16 and 23 March 2025", "April, May and June 2024", "2014 through May 2018",
/// "Q1 to Q3 2025". Empty if there is none. Looks a bounded way ahead.
DateList read_date_list(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
