#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "consultlint/facts.h"
#include "engine/compare_files.h"
#include "engine/summary.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "support/annotated.h"
#include "support/rule_run.h"

namespace consultlint::test {

/// One of several files that a rule compares; the ending of its name is its format.
struct RunFile {
  std::string name;
  std::string text;  ///< With [[marks]].
  std::optional<DocumentKind> kind;
};

/// "name:line:column to line:column" of the findings and of the marks, both sorted, and the
/// messages of the findings.
struct FilesRun {
  std::vector<std::string> found;
  std::vector<std::string> marked;
  std::vector<std::string> messages;
  std::string error;  ///< Why nothing ran.
};

inline std::string place_name(const std::string& file, const Place& place) {
  return file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + " to " +
         std::to_string(place.end_line) + ":" + std::to_string(place.end_column);
}

/// The place of bytes in a source of ASCII characters.
inline Place place_of(const std::string& source, SourceSpan span) {
  const auto line_and_column = [&source](std::uint32_t offset) {
    const auto line = std::count(source.begin(), source.begin() + offset, '\n');
    const std::size_t before = source.substr(0, offset).rfind('\n');
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return std::pair{static_cast<std::uint32_t>(line) + 1,
                     offset - static_cast<std::uint32_t>(begin) + 1};
  };
  const auto [line, column] = line_and_column(span.begin);
  const auto [end_line, end_column] = line_and_column(span.end);
  return {line, column, end_line, end_column, 0};
}

/// Runs a rule that compares files over files.
inline FilesRun run_rule_together(const Catalogue& catalogue, const BuiltinPage& page,
                                  const std::vector<RunFile>& files,
                                  const std::vector<Setting>& options) {
  FilesRun run;
  const Result<RuleInstance> rule = make_rule(page, options, "example");
  if (!rule) return {{}, {}, {}, rule.error().message};
  std::vector<ComparedFile> compared;
  std::vector<FileReport> reports(files.size());
  for (const RunFile& file : files) {
    const Annotated marked(file.text);
    const Result<Document> document = read_document(file.name, marked.text);
    if (!document) return {{}, {}, {}, document.error().message};
    Context context;
    context.kind = file.kind;
    context.phrases = &catalogue.phrases();
    FileReport& report = reports[compared.size()];
    report.path = file.name;
    compared.push_back({summarise(file.name, Facts(*document, context)), {&*rule, 1}, &report});
    for (const SourceSpan span : marked.spans) {
      run.marked.push_back(place_name(file.name, place_of(marked.text, span)));
    }
  }
  compare_files(std::move(compared));
  for (const FileReport& report : reports) {
    for (const ReportedFinding& finding : report.findings) {
      run.found.push_back(place_name(report.path, finding.at.place));
      run.messages.push_back(finding.message);
    }
  }
  std::ranges::sort(run.found);
  std::ranges::sort(run.marked);
  return run;
}

}  // namespace consultlint::test
