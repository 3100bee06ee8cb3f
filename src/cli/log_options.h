#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "consultlint/report.h"
#include "consultlint/result.h"
#include "engine/lint.h"

namespace consultlint::cli {

/// Options about what a SARIF log tells beside findings.
inline constexpr std::array<OptionRow, 2> kLogOptions = {{
    {"category", "NAME", "SARIF: tell this analysis from others of the same documents"},
    {"provenance", "", "SARIF: name the repository, commit and branch of the working folder"},
}};

/// What a log tells beside findings. Must outlive the reports that it describes.
class LogDetails {
 public:
  /// What the options ask for, for a run in `folder` over `inputs`. Errors: a category that is no
  /// name; a provenance that cannot be told.
  static Result<LogDetails> read(const Arguments& arguments, const std::string& folder,
                                 std::span<const LintInput> inputs);

  void describe(Report& report) const;

 private:
  std::string category_;
  std::optional<Checkout> checkout_;
  std::vector<RuleOverride> overrides_;
};

}  // namespace consultlint::cli
