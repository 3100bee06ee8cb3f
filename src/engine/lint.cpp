#include "engine/lint.h"

#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "consultlint/facts.h"
#include "engine/baseline.h"
#include "engine/changed_lines.h"
#include "engine/compare_files.h"
#include "engine/compliance.h"
#include "engine/files.h"
#include "engine/fingerprint.h"
#include "engine/ignore_file.h"
#include "engine/ignores.h"
#include "engine/locate.h"
#include "engine/locate_parts.h"
#include "engine/parallel.h"
#include "engine/runner.h"
#include "engine/summary.h"
#include "engine/suppress.h"
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

Result<Document> read_document_of(const LintInput& input) {
  if (!input.settings) return input.settings.error();
  Result<std::string> bytes = read_input(input);
  if (!bytes) return bytes.error();
  return read_document(input.name, *std::move(bytes), (*input.settings)->reading);
}

void add_findings(const Facts& facts, const RulePlan& plan, FileReport& report) {
  Checkup checkup = run_rules(facts, plan.rules, plan.clauses);
  report.findings = std::move(checkup.findings);
  report.failures = std::move(checkup.failures);
}

FileReport report_on(const std::string& name, const Facts& facts, const FileSettings& settings,
                     const LintSettings& run) {
  const Document& document = facts.document();
  const RulePlan& plan = settings.plan;
  FileReport report;
  report.path = name;
  report.format = document.format();
  report.kind = facts.document_kind().kind;
  report.beginning = locate(document, {});
  report.rules = settings.rules;
  report.fail_on = settings.fail_on;
  if (run.judge_clauses) {
    report.compliance = judge_clauses(facts, plan.rules, plan.clauses, report.failures);
  } else {
    add_findings(facts, plan, report);
  }
  report.problems.assign(document.problems().begin(), document.problems().end());
  return report;
}

/// `summary`, where there is one, is what rules that compare files see of it.
FileReport read_and_report(const std::string& name, Document document, const FileSettings& settings,
                           const LintSettings& run, std::optional<FileSummary>* summary) {
  auto reading = std::make_unique<const Reading>(std::move(document), settings.context);
  FileReport report = report_on(name, reading->facts, settings, run);
  if (summary != nullptr) *summary = summarise(name, reading->facts);
  if (run.locate_parts) {
    locate_parts(reading->document, report);
    if (summary != nullptr && *summary) locate_parts(reading->document, **summary);
  }
  if (run.keep_reading) report.reading = std::move(reading);
  return report;
}

FileReport unreadable(const std::string& name, const Error& error) {
  FileReport report;
  report.path = name;
  report.error = error;
  return report;
}

/// What the comments of a document, and the file beside it, want silenced. Clauses are judged by
/// the whole of a document: departures from them are waived, not silenced.
Result<Ignores> gather_ignores(const std::string& name, const Document& document,
                               const LintSettings& run) {
  if (run.judge_clauses) return Ignores();
  Result<std::vector<Ignore>> beside = load_ignore_file(name);
  if (!beside) return beside.error();
  Ignores ignores = read_ignores(document);
  std::ranges::move(*beside, std::back_inserter(ignores.wishes));
  return ignores;
}

/// Decides what is shown of all that was found.
void settle_findings(Ignores ignores, const FileSettings& settings, const LintSettings& run,
                     FileReport& report) {
  name_findings(report.path, report.findings);
  suppress_findings(std::move(ignores), settings, report);
  if (run.baseline != nullptr) run.baseline->sort_out(report);
  if (run.changed != nullptr) run.changed->sort_out(report);
}

/// Documents are let go here, one by one, unless they are to be kept: what is left of many files is
/// small.
class Linter {
 public:
  Linter(std::span<const LintInput> inputs, const LintSettings& run)
      : inputs_(inputs),
        run_(run),
        reports_(inputs.size()),
        ignores_(inputs.size()),
        summaries_(inputs.size()) {}

  /// Safe to call for several files at once.
  void lint(std::size_t index) {
    const LintInput& input = inputs_[index];
    Result<Document> document = read_document_of(input);
    if (!document) {
      reports_[index] = unreadable(input.name, document.error());
      return;
    }
    Result<Ignores> ignores = gather_ignores(input.name, *document, run_);
    if (!ignores) {
      reports_[index] = unreadable(input.name, ignores.error());
      return;
    }
    ignores_[index] = *std::move(ignores);
    const FileSettings& settings = **input.settings;
    const bool compared = compare_files_wanted(settings.plan.rules);
    reports_[index] = read_and_report(input.name, *std::move(document), settings, run_,
                                      compared ? &summaries_[index] : nullptr);
  }

  std::vector<FileReport> finish() && {
    std::vector<ComparedFile> compared;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (!summaries_[i]) continue;
      compared.push_back(
          {*std::move(summaries_[i]), (*inputs_[i].settings)->plan.rules, &reports_[i]});
    }
    compare_files(std::move(compared));
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (reports_[i].error) continue;
      settle_findings(std::move(ignores_[i]), **inputs_[i].settings, run_, reports_[i]);
    }
    return std::move(reports_);
  }

 private:
  std::span<const LintInput> inputs_;
  const LintSettings& run_;
  std::vector<FileReport> reports_;
  std::vector<Ignores> ignores_;
  std::vector<std::optional<FileSummary>> summaries_;  // of files that are compared
};

}  // namespace

Result<std::string> read_input(const LintInput& input) {
  if (input.bytes) return *input.bytes;
  if (input.path == "-") return read_standard_input();
  return read_file(input.path, kMaxInputBytes);
}

FileReport lint_document(const std::string& name, Result<Document> document,
                         const FileSettings& settings, const LintSettings& run) {
  if (!document) return unreadable(name, document.error());
  Result<Ignores> ignores = gather_ignores(name, *document, run);
  if (!ignores) return unreadable(name, ignores.error());
  FileReport report = read_and_report(name, *std::move(document), settings, run, nullptr);
  settle_findings(*std::move(ignores), settings, run, report);
  return report;
}

std::vector<FileReport> lint_files(std::span<const LintInput> inputs, const LintSettings& run) {
  Linter linter(inputs, run);
  for_each_index(inputs.size(), run.jobs, [&linter](std::size_t i) { linter.lint(i); });
  return std::move(linter).finish();
}

}  // namespace consultlint
