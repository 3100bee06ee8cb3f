#pragma once
#include <cstdint>
#include <optional>

#include "consultlint/facts.h"

namespace consultlint {

/// Whether a paper of a meeting records it: minutes give notice of nothing.
bool are_minutes(const Facts& facts);

/// The day on which a meeting's paper was sent out, and the first meeting at or after it. Indexes
/// into Facts::dates(); both days are known.
struct MeetingNotice {
  std::uint32_t issued = 0;
  std::uint32_t meeting = 0;
};
/// Nothing for minutes, and for papers that lack one of the two dates.
std::optional<MeetingNotice> meeting_notice(const Facts& facts);

}  // namespace consultlint
