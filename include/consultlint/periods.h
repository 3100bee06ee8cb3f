#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// Days from `first` to `last`, both among them. Invariant: both exist, first <= last.
struct DayRange {
  Date first;
  Date last;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Both ends counted.
int length_in_days(DayRange range);
/// The days that two ranges share, or nothing when they share none.
std::optional<DayRange> common_days(DayRange a, DayRange b);

/// The days on which the consultation is open by the dates of its timeline; nothing when one of
/// them is unknown or it closes before it opens.
std::optional<DayRange> open_days(const Facts& facts);

/// Days that a user names in an option: "2024-03-26/2024-05-02", or the same days of every year,
/// "12-20/01-04", which may run over its end. 29 February of a year without one is the 28th.
class NamedDays {
 public:
  /// Nothing when a day does not exist, the last is before the first, or the form is another.
  static std::optional<NamedDays> parse(std::string_view text);

  /// Its ranges that share a day with `period`, in order and whole.
  std::vector<DayRange> meeting(DayRange period) const;

 private:
  NamedDays(DayRange range, bool yearly) : range_(range), yearly_(yearly) {}
  DayRange range_;       // of a leap year, when it is every year's
  bool yearly_ = false;  // the years of `range_` count from nothing
};

}  // namespace consultlint
