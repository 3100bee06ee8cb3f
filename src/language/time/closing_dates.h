#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Which of the days on which replies close is the closing date: see Timeline.
struct ClosingDates {
  std::optional<std::uint32_t> closing;
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> replaced;
  bool extended = false;  ///< The closing date is that of an announced extension.
};

/// Indexes point into Facts::dates(). Linear in the mentions times the few different days.
ClosingDates settle_closing_dates(const Facts& facts);

}  // namespace consultlint
