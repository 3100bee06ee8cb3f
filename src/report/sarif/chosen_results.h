#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "consultlint/report.h"

namespace consultlint {

/// Whom a SARIF log is for.
enum class SarifProfile : std::uint8_t {
  kFull,    ///< Viewers and programs that know all of SARIF.
  kGitHub,  ///< GitHub's code scanning, and others that take every result for an open fault.
};

/// One result of a log: a finding, or how a clause came out. Views the report.
struct SarifResult {
  std::size_t file = 0;  ///< Index into the files of the report.
  const ReportedFinding* finding = nullptr;
  const ClauseReport* clause = nullptr;  ///< Set instead of `finding`.
  bool known = false;                    ///< The baseline holds it, or it is silenced.

  bool is_suppressed() const;
};

/// The results of a log in the order of the report.
struct ChosenResults {
  std::vector<SarifResult> results;
  std::size_t left_out = 0;  ///< For want of room.
  bool any_suppressed = false;
};

/// "pass", "fail", "open", "review", "notApplicable" or "informational".
std::string_view sarif_kind(const SarifResult& result);
Level sarif_level(const SarifResult& result);

/// The full profile has all: findings, those that the baseline holds, those that are silenced, and
/// every clause that asks for something. GitHub's takes each result for an open fault, so it gets
/// faults only, and of more than it keeps the most severe.
ChosenResults choose_sarif_results(const Report& report, SarifProfile profile);

}  // namespace consultlint
