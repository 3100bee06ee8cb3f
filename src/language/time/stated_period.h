#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "consultlint/context.h"
#include "consultlint/dates.h"

namespace consultlint {

/// Whether the days from `opening` to `closing` are as many as a stated length says, by the
/// calendar difference or counting both days. `before` is the text that leads to the length: after
/// "about" a tenth more or less agrees, after "at least" any more does.
/// Working days are those of the nation. Precondition: both dates exist.
bool agrees_with_period(Date opening, Date closing, const DurationMention& stated,
                        std::string_view before, Nation nation);

/// "9 March to 4 May 2012 is 56 days (57 counting both), not the 42 stated".
std::string explain_period(Date opening, Date closing, const DurationMention& stated,
                           Nation nation);

}  // namespace consultlint
