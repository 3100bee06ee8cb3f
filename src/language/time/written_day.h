#pragma once
#include <chrono>
#include <cstdint>
#include <optional>

#include "consultlint/dates.h"
#include "language/token_reader.h"

namespace consultlint {

/// One date as the words give it, before the year is settled: what is not written is 0 or absent.
struct WrittenDay {
  std::uint32_t begin = 0;  ///< Tokens [begin, end).
  std::uint32_t end = 0;
  int year = 0;
  int month = 0;
  int day = 0;
  std::optional<std::chrono::weekday> weekday = std::nullopt;
  std::optional<std::chrono::minutes> time = std::nullopt;
  Precision precision = Precision::kDay;
  bool month_first = false;  ///< "March 14", so that "March 14 to 18" can be understood.
};

/// The day with its month that begins at token `index`, without a weekday: "14 March", "14th of
/// March 2025", "March 14, 2025", "2025 March 14", "the fifth of May". A day that no calendar has
/// ("31 June") is read as written.
std::optional<WrittenDay> read_day_in_words(const TokenReader& tokens, std::uint32_t index);

/// "14", "14th", "14 th", "fourteenth": a day of a month that is told later ("14 to 18 March").
std::optional<WrittenDay> read_day_alone(const TokenReader& tokens, std::uint32_t index);

/// Index behind the weekday that stands at `index` before a date ("Monday the"), or `index`.
std::uint32_t skip_weekday(const TokenReader& tokens, std::uint32_t index);

}  // namespace consultlint
