#pragma once
#include <cstdint>
#include <optional>

#include "language/time/written_day.h"

namespace consultlint {

/// A day in three parts with one sign between them that begins at token `index`: 03/04/2025,
/// 3.4.2025, 22/6/21, 2025-04-03 (perhaps with T17:00 behind), 23/Sep/2020, 23-2020-September. The
/// day comes before the month unless only the other order makes a month. Parts of longer
/// references are none, but two days joined by their own sign ("10-1-2018-10-7-2018") are read.
std::optional<WrittenDay> read_day_in_figures(const TokenReader& tokens, std::uint32_t index);

/// "3/2015", "2015-03", "11 / 2016": a month and its year. Numbers of papers and circulars ("Paper
/// 12/2025") are none.
std::optional<WrittenDay> read_month_in_figures(const TokenReader& tokens, std::uint32_t index);

/// "10/1": a day and its month, which need a range around them to be sure ("10/1-11/7").
std::optional<WrittenDay> read_day_pair(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
