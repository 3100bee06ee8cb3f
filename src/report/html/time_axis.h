#pragma once
#include <string>
#include <vector>

#include "consultlint/dates.h"

namespace consultlint::html {

/// A line of time for a picture: days as shares of its width, and a few marks with names.
class TimeAxis {
 public:
  struct Tick {
    Date date;
    std::string name;  ///< "8 Sep", "Sep 2025", "2025".
  };

  /// Precondition: both exist, first <= last.
  TimeAxis(Date first, Date last);

  /// Where a day lies, in percent of the width.
  double position(Date date) const;
  /// At most eight, at the starts of weeks, months, quarters or years.
  std::vector<Tick> ticks() const;

 private:
  Date first_;
  int days_ = 1;  // at least 1
};

}  // namespace consultlint::html
