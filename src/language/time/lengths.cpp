#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

#include "consultlint/calendar.h"

namespace consultlint {
namespace {

using Part = DurationMention::Part;
using Unit = DurationMention::Unit;

struct UnitFacts {
  std::string_view name;
  double days;            // how many it is taken for
  std::string_view sign;  // ISO 8601
  bool in_time;           // the sign stands behind the T
};

const UnitFacts& facts_of(Unit unit) {
  static constexpr std::array<UnitFacts, 8> kUnits = {{
      {"second", 1.0 / 86'400, "S", true},
      {"minute", 1.0 / 1'440, "M", true},
      {"hour", 1.0 / 24, "H", true},
      {"day", 1, "D", false},
      {"working day", 7.0 / 5, "D", false},
      {"week", 7, "W", false},
      {"month", 30, "M", false},
      {"year", 365, "Y", false},
  }};
  return kUnits[static_cast<std::size_t>(unit)];
}

Date end_of(Date first, const Part& part, Nation nation) {
  const int whole = static_cast<int>(part.count);
  switch (part.unit) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
      return first;
    case Unit::kDay:
      return add_days(first, whole);
    case Unit::kWorkingDay:
      return add_working_days(first, whole, nation);
    case Unit::kWeek:
      return add_days(first, static_cast<int>(std::lround(7 * part.count)));
    case Unit::kMonth:
      return add_days(add_months(first, whole),
                      static_cast<int>(std::lround((part.count - whole) * 30)));
    case Unit::kYear:
      return add_months(first, static_cast<int>(std::lround(12 * part.count)));
  }
  return first;
}

std::string spell(const Part& part) {
  const std::string_view plural = part.count == 1 ? "" : "s";
  return fmt::format("{} {}{}", part.count, facts_of(part.unit).name, plural);
}

}  // namespace

Date end_of(Date first, const DurationMention& length, Nation nation) {
  for (const Part& part : length.parts) first = end_of(first, part, nation);
  return first;
}

double days_in(const DurationMention& length) {
  double days = 0;
  for (const Part& part : length.parts) days += part.count * facts_of(part.unit).days;
  return days;
}

std::string spell_length(const DurationMention& length) {
  std::string text;
  for (std::size_t i = 0; i < length.parts.size(); ++i) {
    const bool last = i + 1 == length.parts.size();
    text += i == 0 ? "" : last ? " and " : ", ";
    text += spell(length.parts[i]);
  }
  return text;
}

std::string spell_range(Date first, Date last) {
  const bool same_year = first.year() == last.year();
  return fmt::format("{} to {}", same_year ? spell_day_and_month(first) : spell_date(first),
                     spell_date(last));
}

std::string to_iso(const DurationMention& duration) {
  std::vector<Part> parts = duration.parts;  // the norm wants the greater units first
  std::ranges::stable_sort(parts, std::ranges::greater(), &Part::unit);
  std::string date = "P";
  std::string time;
  for (const Part& part : parts) {
    const UnitFacts& unit = facts_of(part.unit);
    (unit.in_time ? time : date) += fmt::format("{}{}", part.count, unit.sign);
  }
  return time.empty() ? date : date + "T" + time;
}

}  // namespace consultlint
