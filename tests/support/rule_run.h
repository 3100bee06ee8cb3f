#pragma once
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/context.h"
#include "consultlint/document.h"
#include "consultlint/facts.h"
#include "readers/readers.h"
#include "rules/catalogue.h"
#include "rules/rule_set.h"
#include "support/word_draft.h"

namespace consultlint::test {

/// What a rule said about a document, without views into it.
struct SourceFinding {
  SourceSpan span;
  std::string message;

  friend bool operator==(const SourceFinding&, const SourceFinding&) = default;
};

struct RuleRun {
  std::vector<SourceFinding> findings;  // in order of place
  std::optional<Verdict> verdict;
  std::string error;   // why nothing ran
  std::string reason;  // of the verdict
};

/// How an example wants its text read.
struct RunSettings {
  Format format = Format::kMarkdown;
  std::optional<DocumentKind> kind;
  std::optional<std::chrono::year_month_day> reference_date;
  std::vector<Setting> options;
};

inline Result<Document> read_example(const std::string& text, Format format) {
  if (format == Format::kDocx) return read_word_draft(text);
  return format == Format::kText ? read_text("example.txt", text)
                                 : read_markdown("example.md", text);
}

inline RuleRun run_rule(const Catalogue& catalogue, const BuiltinPage& page,
                        const std::string& text, const RunSettings& settings) {
  RuleRun run;
  const Result<RuleInstance> rule = make_rule(page, settings.options, "example");
  if (!rule) return {{}, {}, rule.error().message, {}};
  const Result<Document> document = read_example(text, settings.format);
  if (!document) return {{}, {}, document.error().message, {}};
  Context context;
  context.kind = settings.kind;
  context.reference_date = settings.reference_date;
  context.phrases = &catalogue.phrases();
  const Facts facts(*document, context);
  Sink sink(rule->info->message);
  rule->check(*document, facts, sink);
  for (const Finding& finding : sink.findings()) {
    run.findings.push_back({document->to_source(finding.span).span, finding.message});
  }
  std::ranges::sort(run.findings, {}, &SourceFinding::span);
  if (sink.outcome()) {
    run.verdict = sink.outcome()->verdict;
    run.reason = sink.outcome()->reason;
  }
  return run;
}

}  // namespace consultlint::test
