#pragma once
#include <string_view>

#include "consultlint/dates.h"

namespace consultlint {

/// What a word such as "fortnight" measures: so many of a unit.
struct LengthUnit {
  std::string_view word;  ///< In the singular, lower case.
  DurationMention::Unit unit = DurationMention::Unit::kDay;
  double times = 1;
};

/// The unit that a word names in the singular, plural or possessive, in any case, in full or
/// abbreviated: "week", "Weeks", "week's", "wks". Null for other words; else it lives for ever.
const LengthUnit* length_unit_named(std::string_view word);

}  // namespace consultlint
