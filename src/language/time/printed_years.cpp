#include "language/time/printed_years.h"

namespace consultlint {

PrintedYears::PrintedYears(std::span<const WrittenDate> dates) {
  for (const WrittenDate& date : dates) {
    note(date.first);
    if (date.last) note(*date.last);
  }
}

int PrintedYears::year_of(const WrittenDay& day) const {
  return day.precision == Precision::kDay ? years_[index_of(day)] : 0;
}

std::size_t PrintedYears::index_of(const WrittenDay& day) {
  return static_cast<std::size_t>(day.month) * 32 + static_cast<std::size_t>(day.day);
}

void PrintedYears::note(const WrittenDay& day) {
  if (day.precision != Precision::kDay || day.year == 0) return;
  int& year = years_[index_of(day)];
  if (year == 0) year = day.year;
}

}  // namespace consultlint
