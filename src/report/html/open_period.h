#pragma once
#include <optional>
#include <string>
#include <vector>

#include "consultlint/calendar.h"
#include "consultlint/facts.h"
#include "consultlint/periods.h"

namespace consultlint::html {

/// The days on which a consultation is open, and the bank holidays among them.
struct OpenPeriod {
  DayRange days;
  std::vector<BankHoliday> holidays;
  bool long_open = false;  ///< Open for years: its holidays were not counted.
};

/// Nothing when the paper does not tell it.
std::optional<OpenPeriod> open_period(const Facts& facts);

/// "Open from 8 September to 24 November 2025: 78 days, both ends counted; no bank holiday in it."
std::string in_words(const OpenPeriod& period);

}  // namespace consultlint::html
