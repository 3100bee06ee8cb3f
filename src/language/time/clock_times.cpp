#include "language/time/clock_times.h"

#include <array>
#include <string_view>

#include "language/time/date_elements.h"

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

/// "12pm noon" says the same twice.
std::uint32_t skip_noon(const TokenReader& tokens, std::uint32_t hour, std::uint32_t index) {
  const bool noon = hour == 12 && tokens.follows_by_space(index) && read_word_time(tokens, index);
  return noon ? index + 1 : index;
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

/// "5pm", "12 noon", "10 o'clock": what needs no minutes. `hour` is the hand at `index`.
std::optional<ClockTime> read_whole_hour(const TokenReader& tokens, std::uint32_t index,
                                         const Hand& hour) {
  if (hour.half != Half::kNone) {
    const std::optional<minutes> time = combine(hour.value, 0, hour.half);
    if (!time || hour.value == 0) return std::nullopt;
    return ClockTime{*time, skip_noon(tokens, hour.value, hour.end)};
  }
  if (!tokens.follows_by_space(index + 1)) return std::nullopt;
  constexpr std::array<std::string_view, 2> kClock = {"o'clock",
                                                      "o\xE2\x80\x99"
                                                      "clock"};
  if (is_one_of(tokens, index + 1, kClock) && hour.value >= 1 && hour.value <= 12) {
    return ClockTime{hours{hour.value}, index + 2};
  }
  return hour.value == 12 ? read_word_time(tokens, index + 1) : std::nullopt;
}

/// "1700 hours", "1700hrs".
std::optional<ClockTime> read_military_time(const TokenReader& tokens, std::uint32_t index) {
  constexpr std::array<std::string_view, 2> kHours = {"hours", "hrs"};
  const std::optional<LeadingNumber> number = tokens.number(index);
  if (!number || number->digits != 4) return std::nullopt;
  const bool joined = equals_ignoring_case(number->suffix, "hrs");
  const bool apart = number->suffix.empty() && tokens.follows_by_space(index + 1) &&
                     is_one_of(tokens, index + 1, kHours);
  if (!joined && !apart) return std::nullopt;
  const std::optional<minutes> time =
      combine(number->value / 100, number->value % 100, Half::kNone);
  return time ? std::optional(ClockTime{*time, joined ? index + 1 : index + 2}) : std::nullopt;
}

/// The seconds behind the minutes, which only the half of the day is taken from.
std::optional<Hand> read_seconds(const TokenReader& tokens, std::uint32_t index,
                                 const Hand& minute) {
  const std::optional<Hand> seconds = read_hand(tokens, index);
  if (!seconds || seconds->value > 59 || minute.half != Half::kNone) return minute;
  return Hand{minute.value, seconds->half, seconds->end};
}

/// "17:00", "5.30pm", "8:00:31am". A full stop alone is a time only beside a date: "5.30" may be a
/// clause.
std::optional<ClockTime> read_hour_and_minutes(const TokenReader& tokens, std::uint32_t index,
                                               const Hand& hour, bool beside_date) {
  const std::string_view separator = tokens.gap(index + 1);
  const std::optional<LeadingNumber> written = tokens.number(index + 1);
  const bool parted = separator == ":" || separator == ".";
  if (!parted || !written || written->digits != 2) return std::nullopt;
  std::optional<Hand> minute = read_hand(tokens, index + 1);
  if (minute && tokens.gap(index + 2) == ":") minute = read_seconds(tokens, index + 2, *minute);
  if (!minute) return std::nullopt;
  const bool bare_dot = separator == "." && minute->half == Half::kNone;
  const std::optional<minutes> time = combine(hour.value, minute->value, minute->half);
  if (!time || (bare_dot && !beside_date)) return std::nullopt;
  return ClockTime{*time, skip_noon(tokens, hour.value, minute->end)};
}

/// The hour of "5 to 6pm": of the same half of the day as the end, unless it would lie behind it.
std::optional<ClockTime> begin_before(const Hand& hour, const ClockTime& end) {
  if (hour.value < 1 || hour.value > 12) return std::nullopt;
  const Half same = end.time >= hours{12} ? Half::kAfternoon : Half::kMorning;
  std::optional<minutes> begin = combine(hour.value, 0, same);
  if (begin && *begin >= end.time) begin = combine(hour.value, 0, Half::kMorning);
  return begin ? std::optional(ClockTime{*begin, end.end}) : std::nullopt;
}

/// Where the end of a stretch may begin behind its beginning.
std::optional<std::uint32_t> behind_clock(const TokenReader& tokens, std::uint32_t end) {
  if (end >= tokens.size()) return std::nullopt;
  if (is_range_sign(tokens.gap(end))) return end;
  constexpr std::array<std::string_view, 4> kWords = {"to", "until", "till", "and"};
  const bool joined = tokens.follows_by_space(end) && is_one_of(tokens, end, kWords);
  return joined && tokens.follows_by_space(end + 1) ? std::optional(end + 1) : std::nullopt;
}

}  // namespace

std::optional<ClockTime> read_clock_time(const TokenReader& tokens, std::uint32_t index,
                                         bool beside_date) {
  if (const auto word = read_word_time(tokens, index)) return word;
  if (const auto military = read_military_time(tokens, index)) return military;
  const std::optional<Hand> hour = read_hand(tokens, index);
  if (!hour) return std::nullopt;
  if (const auto whole = read_whole_hour(tokens, index, *hour)) return whole;
  if (hour->half != Half::kNone) return std::nullopt;
  return read_hour_and_minutes(tokens, index, *hour, beside_date);
}

std::optional<ClockTime> read_clock_span(const TokenReader& tokens, std::uint32_t index,
                                         bool beside_date) {
  const std::optional<ClockTime> begin = read_clock_time(tokens, index, beside_date);
  if (begin) {
    const auto behind = behind_clock(tokens, begin->end);
    const auto end = behind ? read_clock_time(tokens, *behind, beside_date) : std::nullopt;
    return end ? ClockTime{begin->time, end->end} : begin;
  }
  const std::optional<Hand> hour = read_hand(tokens, index);
  if (!hour || hour->half != Half::kNone) return std::nullopt;
  const auto behind = behind_clock(tokens, index + 1);
  // "5 to 6pm" needs its half of the day: "5 to 12 noon" and "5 - 10.30" may be anything.
  const auto end = behind ? read_clock_time(tokens, *behind, false) : std::nullopt;
  return end ? begin_before(*hour, *end) : std::nullopt;
}

}  // namespace consultlint
