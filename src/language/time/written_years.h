#pragma once
#include <cstdint>
#include <optional>

#include "language/time/written_period.h"

namespace consultlint {

/// The year or years that begin at token `index`: "2024/25", "2024-2025", "1939–45", "the 1990s",
/// "'90s", "1990 s", "in 2018", "financial year 2025". Years that follow on each other with a
/// slash or a dash are a financial year, from 1 April, or an academic one, from 1 September, where
/// the word before says so. A bare year is `sure` only where words lead to it.
std::optional<WrittenPeriod> read_years(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
