#include "engine/rule_results.h"

#include <fmt/format.h>

#include <exception>
#include <utility>

namespace consultlint {
namespace {

/// Asked only where it matters: a run of prose rules need not know the kind.
bool applies(const RuleInfo& rule, const Facts& facts) {
  return rule.kinds == 0 || rule.applies_to(facts.document_kind().kind);
}

Outcome not_applicable(DocumentKind kind) {
  Outcome outcome;
  outcome.verdict = Verdict::kNotApplicable;
  outcome.reason = fmt::format("does not apply to a document of kind '{}'", to_string(kind));
  return outcome;
}

}  // namespace

RuleResult run_rule(const Facts& facts, const RuleInstance& rule) {
  RuleResult result;
  if (!applies(*rule.info, facts)) {
    if (!rule.info->element.empty()) result.outcome = not_applicable(facts.document_kind().kind);
    return result;
  }
  result.ran = true;
  try {
    Sink sink(rule.info->message);
    rule.check(facts.document(), facts, sink);
    result.findings = std::move(sink.findings());
    result.outcome = sink.outcome();
  } catch (const std::exception& bug) {
    result.failure = fmt::format("{} failed: {}", rule.info->id, bug.what());
  }
  return result;
}

Verdict verdict_of(const RuleResult& result) {
  if (!result.ran) return Verdict::kNotApplicable;
  if (!result.failure.empty()) return Verdict::kCannotTell;
  if (result.outcome) return result.outcome->verdict;
  return result.findings.empty() ? Verdict::kMet : Verdict::kNotMet;
}

}  // namespace consultlint
