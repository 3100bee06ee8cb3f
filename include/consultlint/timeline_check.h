#pragma once
#include <string_view>

#include "consultlint/check.h"

namespace consultlint {

/// A check that reports the faults of one id in Facts::timeline(). The message of its page needs
/// the one hole {what}, which the fault fills with the arithmetic. With a `form`, only the faults
/// of that form. Both must be static strings.
Check report_timeline_faults(std::string_view id, std::string_view form = {});

}  // namespace consultlint
