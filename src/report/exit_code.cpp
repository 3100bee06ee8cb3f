#include <algorithm>

#include "consultlint/report.h"

namespace consultlint {
namespace {

/// A check that failed leaves a question unanswered, as an unreadable file does.
bool is_incomplete(const FileReport& file) {
  return file.error.has_value() || !file.failures.empty();
}

}  // namespace

int exit_code(const Report& report) {
  if (!report.errors.empty() || std::ranges::any_of(report.files, is_incomplete)) return 2;
  const bool found = std::ranges::any_of(report.files, [](const FileReport& file) {
    const auto counts = [&file](const ReportedFinding& finding) {
      return finding.level != Level::kNone && finding.level >= file.fail_on;
    };
    return std::ranges::any_of(file.findings, counts) ||
           std::ranges::any_of(file.compliance.clauses, is_breach);
  });
  return found ? 1 : 0;
}

}  // namespace consultlint
