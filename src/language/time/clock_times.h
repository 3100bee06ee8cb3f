#pragma once
#include <chrono>
#include <cstdint>
#include <optional>

#include "language/token_reader.h"

namespace consultlint {

/// A time of day as written: "5pm", "5.30 p.m.", "17:00", "8:00:31am", "1700 hours", "noon",
/// "12 noon", "midnight" (00:00).
struct ClockTime {
  std::chrono::minutes time{};
  std::uint32_t end = 0;  ///< Index of the first token behind it.
};

/// The time that begins at token `index`, or nothing. A bare "5" is no time; "17.00" is one only
/// when `beside_date`, since elsewhere it may be a price or a clause.
std::optional<ClockTime> read_clock_time(const TokenReader& tokens, std::uint32_t index,
                                         bool beside_date);

/// Such a time, or a stretch of the day ("10am to 4pm", "5-6pm"), of which the beginning counts.
std::optional<ClockTime> read_clock_span(const TokenReader& tokens, std::uint32_t index,
                                         bool beside_date);

}  // namespace consultlint
