#include "engine/lint.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <iostream>
#include <iterator>
#include <optional>
#include <utility>

#include "consultlint/facts.h"
#include "engine/compare_files.h"
#include "engine/compliance.h"
#include "engine/files.h"
#include "engine/runner.h"
#include "engine/summary.h"
#include "readers/readers.h"

namespace consultlint {
namespace {

Result<std::string> read_standard_input() {
  std::string bytes;
  std::string chunk(std::size_t{64} << 10U, '\0');
  while (std::cin.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) ||
         std::cin.gcount() > 0) {
    bytes.append(chunk, 0, static_cast<std::size_t>(std::cin.gcount()));
    if (bytes.size() > kMaxInputBytes) break;  // the reader says what the limit is
  }
  return bytes;
}

Result<Document> read_document_of(const LintInput& input, const LintSettings& settings) {
  Result<std::string> bytes = read_input(input);
  if (!bytes) return bytes.error();
  return read_document(input.name, *std::move(bytes), settings.reading);
}

void add_findings(const Facts& facts, const LintSettings& settings, FileReport& report) {
  Checkup checkup = run_rules(facts, settings.rules, settings.clauses);
  report.findings = std::move(checkup.findings);
  report.failures = std::move(checkup.failures);
}

FileReport report_on(const std::string& name, const Facts& facts, const LintSettings& settings) {
  const Document& document = facts.document();
  FileReport report;
  report.path = name;
  report.format = document.format();
  report.kind = facts.document_kind().kind;
  if (settings.judge_clauses) {
    report.compliance = judge_clauses(facts, settings.rules, settings.clauses, report.failures);
  } else {
    add_findings(facts, settings, report);
  }
  report.problems.assign(document.problems().begin(), document.problems().end());
  return report;
}

/// Documents are let go here, one by one: what is left of many files is small.
class Linter {
 public:
  Linter(std::span<const LintInput> inputs, const LintSettings& settings)
      : inputs_(inputs),
        settings_(settings),
        reports_(inputs.size()),
        summaries_(compare_files_wanted(settings.rules) ? inputs.size() : 0) {}

  /// Safe to call for several files at once.
  void lint(std::size_t index) {
    const LintInput& input = inputs_[index];
    const Result<Document> document = read_document_of(input, settings_);
    if (!document) {
      reports_[index] = lint_document(input.name, document, settings_);
      return;
    }
    const Facts facts(*document, settings_.context);
    reports_[index] = report_on(input.name, facts, settings_);
    if (!summaries_.empty()) summaries_[index] = summarise(input.name, facts);
  }

  std::vector<FileReport> finish() && {
    if (!summaries_.empty()) compare_files(std::move(summaries_), settings_.rules, reports_);
    return std::move(reports_);
  }

 private:
  std::span<const LintInput> inputs_;
  const LintSettings& settings_;
  std::vector<FileReport> reports_;
  std::vector<std::optional<FileSummary>> summaries_;  // none unless files are compared
};

}  // namespace

Result<std::string> read_input(const LintInput& input) {
  if (input.path == "-") return read_standard_input();
  return read_file(input.path, kMaxInputBytes);
}

FileReport lint_document(const std::string& name, const Result<Document>& document,
                         const LintSettings& settings) {
  if (document) return report_on(name, Facts(*document, settings.context), settings);
  FileReport report;
  report.path = name;
  report.error = document.error();
  return report;
}

std::vector<FileReport> lint_files(std::span<const LintInput> inputs,
                                   const LintSettings& settings) {
  Linter linter(inputs, settings);
  if (settings.jobs <= 1 || inputs.size() <= 1) {  // starting threads costs more than one file
    for (std::size_t i = 0; i < inputs.size(); ++i) linter.lint(i);
  } else {
    tbb::task_arena arena(static_cast<int>(settings.jobs));
    arena.execute([&] {
      tbb::parallel_for(std::size_t{0}, inputs.size(), [&](std::size_t i) { linter.lint(i); });
    });
  }
  return std::move(linter).finish();
}

}  // namespace consultlint
