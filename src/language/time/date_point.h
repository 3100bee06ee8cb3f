#pragma once
#include <cstdint>
#include <optional>

#include "language/time/written_period.h"

namespace consultlint {

/// What begins at token `index` and names a time by itself or as one item of a list or range: a day
/// with its weekday and time of day ("5pm on Friday 4 May 2012"), a period, or a part that its
/// neighbours have to complete: "14" before "to 18 March", "10/1" before "-11/7", "Q1" before
/// "and Q2 2025". Such parts are not `sure`; a day alone has month 0.
std::optional<WrittenPeriod> read_date_point(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
