#pragma once
#include "consultlint/report.h"
#include "engine/file_settings.h"
#include "engine/ignores.h"

namespace consultlint {

/// Moves the findings that somebody wants silenced to FileReport::suppressed, and adds what the
/// rules suppression/… of the plan say about these wishes: of no use, for a rule that there is not,
/// without a reason, not to be understood. A wish is of no use only when the rules that it names
/// ran. Findings have their fingerprints, and are in order before and after.
void suppress_findings(Ignores ignores, const FileSettings& settings, FileReport& report);

}  // namespace consultlint
