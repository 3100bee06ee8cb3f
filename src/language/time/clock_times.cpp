#include "language/time/clock_times.h"

#include <string_view>

namespace consultlint {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

enum class Half { kNone, kMorning, kAfternoon };

struct HalfOfDay {
  Half half = Half::kNone;
  std::uint32_t end = 0;
};

Half half_named(std::string_view word) {
  if (equals_ignoring_case(word, "am")) return Half::kMorning;
  if (equals_ignoring_case(word, "pm")) return Half::kAfternoon;
  return Half::kNone;
}

/// "am", "pm", "a.m.", "p.m." at `index`, perhaps behind a space.
HalfOfDay read_half(const TokenReader& tokens, std::uint32_t index) {
  const std::string_view gap = tokens.gap(index);
  if (!gap.empty() && !tokens.follows_by_space(index)) return {Half::kNone, index};
  if (const Half half = half_named(tokens.text(index)); half != Half::kNone) {
    return {half, index + 1};
  }
  const bool dotted = tokens.is_word(index + 1, "m") && tokens.gap(index + 1) == ".";
  if (dotted && tokens.is_word(index, "a")) return {Half::kMorning, index + 2};
  if (dotted && tokens.is_word(index, "p")) return {Half::kAfternoon, index + 2};
  return {Half::kNone, index};
}

std::optional<minutes> combine(std::uint32_t hour, std::uint32_t minute, Half half) {
  if (hour > 23 || minute > 59) return std::nullopt;
  if (half != Half::kNone && hour > 12) half = Half::kNone;  // "23.59 pm" is met in real papers
  if (half == Half::kAfternoon && hour < 12) hour += 12;
  if (half == Half::kMorning && hour == 12) hour = 0;
  return hours{hour} + minutes{minute};
}

std::optional<ClockTime> read_word_time(const TokenReader& tokens, std::uint32_t index) {
  if (tokens.is_word(index, "noon") || tokens.is_word(index, "midday")) {
    return ClockTime{hours{12}, index + 1};
  }
  if (tokens.is_word(index, "midnight")) return ClockTime{minutes{0}, index + 1};
  return std::nullopt;
}

struct Hand {
  std::uint32_t value = 0;
  Half half = Half::kNone;
  std::uint32_t end = 0;
};

/// A number of one or two digits with what follows it of "am" or "pm".
std::optional<Hand> read_hand(const TokenReader& tokens, std::uint32_t index) {
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number || number->digits > 2) return std::nullopt;
  if (!number->suffix.empty()) {
    const Half half = half_named(number->suffix);
    if (half == Half::kNone) return std::nullopt;
    return Hand{number->value, half, index + 1};
  }
  const HalfOfDay half = read_half(tokens, index + 1);
  return Hand{number->value, half.half, half.end};
}

/// "5pm", "12 noon": what needs no minutes. `hour` is the hand at `index`.
std::optional<ClockTime> read_whole_hour(const TokenReader& tokens, std::uint32_t index,
                                         const Hand& hour) {
  if (hour.half != Half::kNone) {
    const std::optional<minutes> time = combine(hour.value, 0, hour.half);
    return time && hour.value > 0 ? std::optional(ClockTime{*time, hour.end}) : std::nullopt;
  }
  if (hour.value != 12 || !tokens.follows_by_space(index + 1)) return std::nullopt;
  return read_word_time(tokens, index + 1);
}

/// "17:00", "5.30pm". A full stop alone is a time only beside a date: "5.30" may be a clause.
std::optional<ClockTime> read_hour_and_minutes(const TokenReader& tokens, std::uint32_t index,
                                               const Hand& hour, bool beside_date) {
  const std::string_view separator = tokens.gap(index + 1);
  const std::optional<LeadingNumber> written = tokens.number(index + 1);
  const bool parted = separator == ":" || separator == ".";
  if (!parted || !written || written->digits != 2) return std::nullopt;
  const std::optional<Hand> minute = read_hand(tokens, index + 1);
  if (!minute) return std::nullopt;
  const bool bare_dot = separator == "." && minute->half == Half::kNone;
  const std::optional<minutes> time = combine(hour.value, minute->value, minute->half);
  if (!time || (bare_dot && !beside_date)) return std::nullopt;
  return ClockTime{*time, minute->end};
}

}  // namespace

std::optional<ClockTime> read_clock_time(const TokenReader& tokens, std::uint32_t index,
                                         bool beside_date) {
  if (const auto word = read_word_time(tokens, index)) return word;
  const std::optional<Hand> hour = read_hand(tokens, index);
  if (!hour) return std::nullopt;
  if (const auto whole = read_whole_hour(tokens, index, *hour)) return whole;
  if (hour->half != Half::kNone) return std::nullopt;
  return read_hour_and_minutes(tokens, index, *hour, beside_date);
}

}  // namespace consultlint
