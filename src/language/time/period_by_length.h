#pragma once
#include <cstdint>
#include <optional>

#include "consultlint/facts.h"

namespace consultlint {

/// Two days of a document that are as far apart as a length of time beside them says: indexes into
/// Facts::dates(), the same for the two ends of a range.
struct PeriodByLength {
  std::uint32_t opening = 0;
  std::uint32_t closing = 0;
};

/// The period of a consultation told by arithmetic where its words tell nothing: "We began asking
/// on 10 June 2024. Over the twelve weeks … we stop on 2 September 2024." `opening` and `closing`
/// are what is known of it. Nothing when no two days fit, or different ones do. Linear in dates
/// and lengths, since only those of one paragraph are compared.
std::optional<PeriodByLength> find_period_by_length(const Facts& facts,
                                                    std::optional<std::uint32_t> opening,
                                                    std::optional<std::uint32_t> closing);

}  // namespace consultlint
