#pragma once
#include <cstdint>
#include <optional>

#include "language/time/written_day.h"

namespace consultlint {

/// A month, season, quarter, year or decade as written. Where it is a stretch of years, `until` is
/// its last day or year.
struct WrittenPeriod {
  WrittenDay first;
  std::optional<WrittenDay> until = std::nullopt;
  /// Whether it is meant as a date whatever stands around it. "Q3", "May" or "1950" alone are not:
  /// they need a range or a list of such ("Q1 to Q3 2025", "May to July", "1950–1960").
  bool sure = true;
};

/// The period that begins at token `index`: "March 2025", "Mar-25", "in April", "the month of May",
/// "2017 April", "11/2016", "Spring 2023", "autumn term 2025", "Q3 2025", "first quarter of
/// 2025/26", "2024/25", "1939-45", "in 2018", "the 1990s". A month before `index` ("month of") and
/// "year" belong to it.
std::optional<WrittenPeriod> read_period(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
