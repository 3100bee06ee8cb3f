#include "document/clause_label.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxComponents = 5;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// Kept sorted for the search below.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"FTE",         "GB",       "GHz",    "GW",      "GWh",       "MB",         "MHz",
     "MW",          "MWh",      "acre",   "acres",   "am",        "billion",    "bn",
     "centimetres", "cm",       "cubic",  "dB",      "day",       "days",       "decades",
     "degrees",     "feet",     "foot",   "ft",      "g",         "grams",      "ha",
     "hectare",     "hectares", "hour",   "hours",   "hr",        "hrs",        "hundred",
     "inches",      "kW",       "kWh",    "kg",      "kilograms", "kilometres", "km",
     "litres",      "m",        "metre",  "metres",  "midnight",  "mile",       "miles",
     "million",     "min",      "mins",   "minutes", "mm",        "month",      "months",
     "mph",         "noon",     "p",      "pence",   "per",       "percent",    "percentage",
     "pm",          "points",   "pounds", "seconds", "sq",        "square",     "thousand",
     "times",       "tonne",    "tonnes", "tons",    "trillion",  "week",       "weeks",
     "x",           "yards",    "year",   "years"});
static_assert(std::ranges::is_sorted(kUnits));

constexpr auto kMonths =
    std::to_array<std::string_view>({"April", "August", "December", "February", "January", "July",
                                     "June", "March", "May", "November", "October", "September"});
static_assert(std::ranges::is_sorted(kMonths));

// A number behind one of these makes the first number the start of a range: "10.30 to 12.00".
constexpr auto kRangeWords =
    std::to_array<std::string_view>({"and", "for", "or", "till", "to", "until"});
static_assert(std::ranges::is_sorted(kRangeWords));

std::size_t space_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    if (text.substr(length, kNoBreakSpace.size()) == kNoBreakSpace) {
      length += kNoBreakSpace.size();
    } else if (text[length] == ' ' || text[length] == '\t' || text[length] == '\n') {
      ++length;
    } else {
      break;
    }
  }
  return length;
}

std::string_view first_word(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && (ascii::is_upper(text[length]) || ascii::is_lower(text[length])))
    ++length;
  return text.substr(0, length);
}

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

/// What follows begins the second half of a range, as in "10.30 – 12.00" or "2.5 to 3".
bool continues_range(std::string_view rest) {
  constexpr std::string_view kDashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94"};
  const std::string_view word = first_word(rest);
  std::size_t skipped = 0;
  for (const std::string_view dash : kDashes) {
    if (rest.starts_with(dash)) skipped = dash.size();
  }
  if (holds(kRangeWords, word)) skipped = word.size();
  if (skipped == 0) return false;
  rest.remove_prefix(skipped);
  rest.remove_prefix(space_length(rest));
  return !rest.empty() && ascii::is_digit(rest.front());
}

bool makes_quantity(std::string_view rest) {
  return holds(kUnits, first_word(rest)) || rest.starts_with("a.m") || rest.starts_with("p.m") ||
         rest.starts_with("\xC2\xB0") || rest.starts_with("\xC3\x97") || rest.starts_with("%") ||
         continues_range(rest);
}

struct Tuple {
  std::size_t length = 0;
  std::size_t components = 0;
  bool lettered = false;  ///< Begins with an annex letter, as in "A.3" or "B1.2".
};

/// Length of the component at `at`, of one or two digits without a leading zero, or 0.
std::size_t component_length(std::string_view text, std::size_t at) {
  std::size_t digits = 0;
  while (at + digits < text.size() && ascii::is_digit(text[at + digits])) ++digits;
  const bool padded = digits == 2 && text[at] == '0';
  return digits > 2 || padded ? 0 : digits;
}

/// The dotted number at the start of `text`; no components when there is none.
Tuple read_tuple(std::string_view text) {
  Tuple tuple;
  std::size_t at = 0;
  tuple.lettered = ascii::is_upper(text[0]) && text[0] != 'Q';
  if (tuple.lettered) {
    tuple.components = 1;
    at = text.substr(1, 1) == "." ? 2 : 1;
  }
  for (bool more = true; more; ++at) {
    const std::size_t length = component_length(text, at);
    if (length == 0) return {};
    at += length;
    ++tuple.components;
    more = at + 1 < text.size() && text[at] == '.' && ascii::is_digit(text[at + 1]);
    tuple.length = at;
  }
  return tuple.components > kMaxComponents ? Tuple{} : tuple;
}

/// Length of the punctuation that closes a number: ".", ")", ":" or " ."; 0 when there is none.
std::size_t closing_length(std::string_view text) {
  if (text.starts_with('.') || text.starts_with(')') || text.starts_with(':')) return 1;
  return text.starts_with(" .") && space_length(text.substr(2)) > 0 ? 2 : 0;
}

/// A bare integer needs a title behind it: "10 Review", not "10 ways", "3 March" or "12 Weeks".
bool is_plain_heading_number(std::string_view rest) {
  const std::string_view word = first_word(rest);
  if (word.empty() || !ascii::is_upper(word.front()) || holds(kMonths, word)) return false;
  std::string folded(word);
  folded.front() = static_cast<char>(folded.front() - 'A' + 'a');
  return !holds(kUnits, folded);
}

/// Whether an unclosed number with `rest` behind it is a label.
bool is_open_label(const Tuple& tuple, std::string_view rest, bool allow_plain_number) {
  if (tuple.components > 2) return true;
  if (tuple.components == 1) return allow_plain_number && is_plain_heading_number(rest);
  return tuple.lettered || !makes_quantity(rest);
}

std::optional<std::uint32_t> numbered_label(std::string_view text, bool allow_plain_number) {
  const Tuple tuple = read_tuple(text);
  if (tuple.components == 0) return std::nullopt;
  const std::size_t closing = closing_length(text.substr(tuple.length));
  const std::string_view label = text.substr(0, tuple.length + closing);
  // "A1 closures" is a road; an annex number has a stop in it or behind it.
  const bool road = tuple.lettered && label.find_first_of(".)") == kNone;
  const bool plain_colon = label.ends_with(':') && tuple.components == 1 && !allow_plain_number;
  if (road || plain_colon) return std::nullopt;
  const std::size_t gap = space_length(text.substr(label.size()));
  const std::string_view rest = text.substr(std::min(label.size() + gap, text.size()));
  if (gap == 0 || rest.empty()) return std::nullopt;
  if (closing == 0 && !is_open_label(tuple, rest, allow_plain_number)) return std::nullopt;
  return static_cast<std::uint32_t>(label.size());
}

/// A lower- or upper-case Roman numeral below 90, in canonical form.
bool is_roman(std::string_view letters) {
  if (letters.empty()) return false;
  std::string lower(letters);
  if (ascii::is_upper(lower.front())) {
    if (!std::ranges::all_of(lower, ascii::is_upper)) return false;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  }
  const auto take = [&lower](std::string_view prefix) {
    const bool found = lower.starts_with(prefix);
    if (found) lower.erase(0, prefix.size());
    return found;
  };
  const auto take_up_to_three = [&take](std::string_view digit) {
    for (int i = 0; i < 3 && take(digit); ++i) {
    }
  };
  if (!take("xl")) {
    take("l");
    take_up_to_three("x");
  }
  if (!take("ix") && !take("iv")) {
    take("v");
    take_up_to_three("i");
  }
  return lower.empty();
}

/// "a", "aa" (behind z), "iv" or, in brackets, "12".
bool is_letter_label(std::string_view core, bool bracketed) {
  if (core.empty() || core.size() > 7) return false;
  if (bracketed && ascii::is_digit(core.front())) {
    return core.size() <= 2 && core.front() != '0' && std::ranges::all_of(core, ascii::is_digit);
  }
  const bool letter = ascii::is_upper(core.front()) || ascii::is_lower(core.front());
  const bool doubled = core.size() == 2 && ascii::is_lower(core[0]) && core[0] == core[1];
  return (letter && core.size() == 1) || doubled || is_roman(core);
}

std::optional<std::uint32_t> lettered_label(std::string_view text, bool allow_plain_number) {
  const bool bracketed = text.front() == '(' || text.front() == '[';
  const std::size_t from = bracketed ? 1 : 0;
  const std::size_t end = text.substr(0, 10).find_first_of(")].", from);
  if (end == kNone) return std::nullopt;
  const std::string_view core = text.substr(from, end - from);
  if (!is_letter_label(core, bracketed)) return std::nullopt;
  const bool stop = text[end] == '.';
  const char partner = text.front() == '[' ? ']' : ')';
  if (bracketed || !stop) {
    if (text[end] != partner) return std::nullopt;
  } else if (ascii::is_upper(core.front()) && !allow_plain_number) {
    return std::nullopt;  // "A. Smith"
  }
  const std::size_t gap = space_length(text.substr(end + 1));
  if (gap == 0 || end + 1 + gap == text.size()) return std::nullopt;
  return static_cast<std::uint32_t>(end + 1);
}

}  // namespace

std::optional<std::uint32_t> clause_label_length(std::string_view text, bool allow_plain_number) {
  if (text.empty()) return std::nullopt;
  // Labels are short: nothing behind this can decide.
  text = text.substr(0, 64);
  if (const auto length = numbered_label(text, allow_plain_number)) return length;
  return lettered_label(text, allow_plain_number);
}

}  // namespace consultlint
