#pragma once
#include <span>
#include <string_view>

#include "consultlint/report.h"

namespace consultlint::cli {

struct ReportFormat {
  std::string_view name;
  std::string_view summary;
  Reporter write;
};

/// The formats of `check --format`, the default first.
std::span<const ReportFormat> report_formats();
/// The formats of `compliance --format`, the default first.
std::span<const ReportFormat> compliance_formats();

}  // namespace consultlint::cli
