#pragma once
#include <algorithm>
#include <string>
#include <utility>

#include "consultlint/document.h"
#include "engine/lint.h"
#include "engine/selection.h"
#include "support/rule_run.h"

namespace consultlint::test {

/// The bytes of a place in a source of ASCII characters.
inline SourceSpan bytes_of(const std::string& source, const Place& place) {
  const auto offset = [&source](std::uint32_t line, std::uint32_t column) {
    std::size_t begin = 0;
    while (--line > 0) begin = source.find('\n', begin) + 1;
    return static_cast<std::uint32_t>(begin) + column - 1;
  };
  return {offset(place.line, place.column), offset(place.end_line, place.end_column)};
}

/// Runs a rule of the engine, which speaks of what others found: those on by default run too.
inline RuleRun run_engine_rule(const Catalogue& catalogue, const BuiltinPage& page,
                               const std::string& text, const RunSettings& settings) {
  RuleRun run;
  Selection selection;
  selection.select = {"default", std::string(page.page.rule.id)};
  Result<RulePlan> plan = plan_check(catalogue, selection);
  if (!plan) return {{}, {}, plan.error().message, {}};
  FileSettings how;
  how.catalogue = &catalogue;
  how.plan = *std::move(plan);
  how.context.kind = settings.kind;
  how.context.phrases = &catalogue.phrases();
  const FileReport report = lint_document("example.md", read_example(text, settings.format), how);
  for (const ReportedFinding& finding : report.findings) {
    if (finding.rule->id != page.page.rule.id) continue;
    run.findings.push_back({bytes_of(text, finding.at.place), finding.message});
  }
  std::ranges::sort(run.findings, {}, &SourceFinding::span);
  return run;
}

}  // namespace consultlint::test
