#pragma once
#include <string_view>

#include "consultlint/check.h"

namespace consultlint {

/// A check that reports the faults of one id in Facts::timeline(). The message of its page needs
/// the one hole {what}, which the fault fills with the arithmetic. `id` must be a static string.
Check report_timeline_faults(std::string_view id);

}  // namespace consultlint
