#pragma once
#include <span>
#include <vector>

#include "consultlint/report.h"
#include "engine/file_settings.h"

namespace consultlint {

/// The rules that all of these settings take for more or less serious than their pages do, and all
/// alike, in id order. A rule that one of them takes otherwise than another is left out: what holds
/// for single files only is told by their findings.
std::vector<RuleOverride> rule_overrides(std::span<const FileSettings* const> settings);

}  // namespace consultlint
