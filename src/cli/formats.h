#pragma once
#include <span>
#include <string_view>

#include "consultlint/report.h"

namespace consultlint::cli {

struct ReportFormat {
  std::string_view name;
  std::string_view summary;
  Reporter write;
  /// What the names of files in this format end with, so that `-o` need not repeat it.
  std::string_view extension = {};
  bool keeps_reading = false;  ///< It shows the documents themselves.
  bool places_parts = false;   ///< It places findings in the parts of packages.
  bool makes_pages = false;    ///< A folder as its output gets a page for each file, and an index.
};

/// The formats of `check --format`, the default first.
std::span<const ReportFormat> report_formats();
/// The formats of `compliance --format`, the default first.
std::span<const ReportFormat> compliance_formats();

}  // namespace consultlint::cli
