#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "consultlint/facts.h"

namespace consultlint {

/// A consultation that a diary announces: a row of its table, or a section of its own.
struct AnnouncedConsultation {
  TextSpan title;                        ///< Without the number before it.
  std::optional<std::uint32_t> opening;  ///< Index into Facts::dates().
  std::optional<std::uint32_t> closing;  ///< The same as `opening` for a range.
};

/// The consultations that a diary announces with at least one date, in text order; one that stands
/// in a table and in a section is there twice. Meant for diaries: elsewhere the title is whatever
/// heading an opening or closing date stands under.
std::vector<AnnouncedConsultation> find_announced_consultations(const Facts& facts);

}  // namespace consultlint
