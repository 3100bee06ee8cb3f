#pragma once
#include "consultlint/facts.h"

namespace consultlint {

/// The dates of the consultation with what is wrong about them: see Timeline.
Timeline build_timeline(const Facts& facts);

}  // namespace consultlint
