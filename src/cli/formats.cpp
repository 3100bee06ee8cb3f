#include "cli/formats.h"

#include <array>

namespace consultlint::cli {

std::span<const ReportFormat> report_formats() {
  static constexpr std::array<ReportFormat, 9> kFormats = {{
      {"text", "for people and editors: a line a finding as compilers print it, then the place",
       write_text, ".txt"},
      {"jsonl", "one JSON object a finding and line", write_jsonl, ".jsonl"},
      {"sarif", "SARIF 2.1.0 with all that it can say, for viewers and merge checks", write_sarif,
       ".sarif", /*keeps_reading=*/false, /*places_parts=*/true},
      {"sarif-github", "SARIF 2.1.0 with what GitHub's code scanning reads", write_sarif_github},
      {"github", "annotations of GitHub Actions, the most severe first", write_github},
      {"gitlab", "a code quality report of GitLab", write_gitlab, ".json"},
      {"rdjson", "diagnostics for reviewdog, with fixes as suggestions", write_rdjson, ".json"},
      {"junit", "a test case for each rule and file, for dashboards of tests", write_junit, ".xml"},
      {"html", "a page to read and print: the papers with their findings in place", write_html,
       ".html", /*keeps_reading=*/true, /*places_parts=*/false, /*makes_pages=*/true},
  }};
  return kFormats;
}

std::span<const ReportFormat> compliance_formats() {
  static constexpr std::array<ReportFormat, 6> kFormats = {{
      {"text", "clause by clause, with the evidence or the nearest miss", write_compliance_text,
       ".txt"},
      {"json", "one JSON object a file and code, one a line", write_compliance_json, ".json"},
      {"sarif", "SARIF 2.1.0 with the codes as taxonomies", write_sarif, ".sarif",
       /*keeps_reading=*/false, /*places_parts=*/true},
      {"sarif-github", "clauses not met, as GitHub's code scanning reads SARIF",
       write_sarif_github},
      {"junit", "a test case for each clause and file", write_junit, ".xml"},
      {"html", "a page to read and print: clause by clause, with links into the papers", write_html,
       ".html", /*keeps_reading=*/true, /*places_parts=*/false, /*makes_pages=*/true},
  }};
  return kFormats;
}

}  // namespace consultlint::cli
