#include "engine/lint.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <iostream>
#include <iterator>
#include <utility>

#include "consultlint/facts.h"
#include "engine/files.h"
#include "engine/runner.h"
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

FileReport lint_input(const LintInput& input, const LintSettings& settings) {
  Result<std::string> bytes = read_input(input);
  if (!bytes) return lint_document(input.name, bytes.error(), settings);
  return lint_document(input.name, read_document(input.name, *std::move(bytes), settings.reading),
                       settings);
}

}  // namespace

Result<std::string> read_input(const LintInput& input) {
  if (input.path == "-") return read_standard_input();
  return read_file(input.path, kMaxInputBytes);
}

FileReport lint_document(const std::string& name, const Result<Document>& document,
                         const LintSettings& settings) {
  FileReport report;
  report.path = name;
  if (!document) {
    report.error = document.error();
    return report;
  }
  const Facts facts(*document, settings.context);
  Checkup checkup = run_rules(facts, settings.rules);
  report.format = document->format();
  report.kind = facts.document_kind().kind;
  report.findings = std::move(checkup.findings);
  report.failures = std::move(checkup.failures);
  report.problems.assign(document->problems().begin(), document->problems().end());
  return report;
}

std::vector<FileReport> lint_files(std::span<const LintInput> inputs,
                                   const LintSettings& settings) {
  std::vector<FileReport> reports(inputs.size());
  if (settings.jobs <= 1 || inputs.size() <= 1) {  // starting threads costs more than one file
    for (std::size_t i = 0; i < inputs.size(); ++i) reports[i] = lint_input(inputs[i], settings);
    return reports;
  }
  tbb::task_arena arena(static_cast<int>(settings.jobs));
  arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, inputs.size(),
                      [&](std::size_t i) { reports[i] = lint_input(inputs[i], settings); });
  });
  return reports;
}

}  // namespace consultlint
