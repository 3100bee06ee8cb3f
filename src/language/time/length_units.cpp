#include "language/time/length_units.h"

#include <algorithm>
#include <array>

#include "language/token_reader.h"

namespace consultlint {
namespace {

using Unit = DurationMention::Unit;

constexpr std::array<LengthUnit, 18> kUnits = {{
    {"day", Unit::kDay, 1},
    {"week", Unit::kWeek, 1},
    {"month", Unit::kMonth, 1},
    {"year", Unit::kYear, 1},
    {"hour", Unit::kHour, 1},
    {"minute", Unit::kMinute, 1},
    {"second", Unit::kSecond, 1},
    {"fortnight", Unit::kWeek, 2},
    {"weekday", Unit::kWorkingDay, 1},
    {"weekend", Unit::kDay, 2},
    {"quarter", Unit::kMonth, 3},
    {"decade", Unit::kYear, 10},
    {"sec", Unit::kSecond, 1},
    {"min", Unit::kMinute, 1},
    {"hr", Unit::kHour, 1},
    {"wk", Unit::kWeek, 1},
    {"mth", Unit::kMonth, 1},
    {"yr", Unit::kYear, 1},
}};

bool is_ending(std::string_view ending) {
  constexpr std::array<std::string_view, 5> kEndings = {"", "s", "S", "'s", "\xE2\x80\x99s"};
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

bool names(std::string_view word, const LengthUnit& unit) {
  const std::size_t size = unit.word.size();
  return word.size() >= size && equals_ignoring_case(word.substr(0, size), unit.word) &&
         is_ending(word.substr(size));
}

}  // namespace

const LengthUnit* length_unit_named(std::string_view word) {
  const auto* found =
      std::ranges::find_if(kUnits, [&](const LengthUnit& unit) { return names(word, unit); });
  return found == kUnits.end() ? nullptr : found;
}

}  // namespace consultlint
