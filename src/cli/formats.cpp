#include "cli/formats.h"

#include <array>

namespace consultlint::cli {

std::span<const ReportFormat> report_formats() {
  static constexpr std::array<ReportFormat, 3> kFormats = {{
      {"text", "for people and editors: a line a finding as compilers print it, then the place",
       write_text},
      {"jsonl", "one JSON object a finding and line", write_jsonl},
      {"sarif", "SARIF 2.1.0, for code scanning and merge checks", write_sarif},
  }};
  return kFormats;
}

std::span<const ReportFormat> compliance_formats() {
  static constexpr std::array<ReportFormat, 3> kFormats = {{
      {"text", "clause by clause, with the evidence or the nearest miss", write_compliance_text},
      {"json", "one JSON object a file and code, one a line", write_compliance_json},
      {"sarif", "SARIF 2.1.0 with the codes as taxonomies", write_sarif},
  }};
  return kFormats;
}

}  // namespace consultlint::cli
