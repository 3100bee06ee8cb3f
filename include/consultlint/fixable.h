#pragma once
#include <cstdint>

#include "consultlint/report.h"

namespace consultlint {

/// Who can mend a finding: a person only, `--fix`, or `--fix` with `--unsafe-fixes`.
enum class Fixability : std::uint8_t { kByHand, kSafely, kUnsafely };

/// Word files are left to people: they get their fixes as tracked changes. So are findings for
/// which several fixes would do.
inline Fixability fixability(Format format, const ReportedFinding& finding) {
  if (format == Format::kDocx || finding.edits.empty()) return Fixability::kByHand;
  if (finding.applicability == Applicability::kSafe) return Fixability::kSafely;
  return finding.alternatives.empty() ? Fixability::kUnsafely : Fixability::kByHand;
}

}  // namespace consultlint
