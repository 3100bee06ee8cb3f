#pragma once
#include <array>
#include <cstddef>
#include <span>

#include "language/time/date_list.h"

namespace consultlint {

/// Which days of the year a document prints with a year, and the first such year of each. The ends
/// of ranges count; months, seasons and years alone do not.
class PrintedYears {
 public:
  explicit PrintedYears(std::span<const WrittenDate> dates);

  /// The year printed for the day and month of `day`, or 0.
  int year_of(const WrittenDay& day) const;

 private:
  static std::size_t index_of(const WrittenDay& day);
  void note(const WrittenDay& day);

  std::array<int, std::size_t{13} * 32> years_{};
};

}  // namespace consultlint
