#include "engine/runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <exception>
#include <numeric>
#include <utility>

#include "engine/locate.h"

namespace consultlint {
namespace {

ReportedFinding locate_finding(const Document& document, const RuleInstance& rule,
                               Finding&& finding) {
  ReportedFinding reported;
  reported.rule = rule.info;
  reported.level = rule.level;
  reported.message = std::move(finding.message);
  reported.text = document.slice(finding.span);
  reported.at = locate(document, finding.span);
  reported.clauses = rule.clauses;
  for (Related& related : finding.related) {
    reported.related.push_back({locate(document, related.span), std::move(related.message)});
  }
  if (finding.fix) {
    reported.applicability = finding.fix->applicability;
    for (Edit& edit : finding.fix->edits) {
      reported.edits.push_back(locate_edit(document, std::move(edit)));
    }
  }
  return reported;
}

std::strong_ordering compare(const ReportedFinding& a, const ReportedFinding& b) {
  const Place& at = a.at.place;
  const Place& other = b.at.place;
  if (const auto order = at.line <=> other.line; order != 0) return order;
  if (const auto order = at.column <=> other.column; order != 0) return order;
  if (const auto order = a.rule->id <=> b.rule->id; order != 0) return order;
  if (const auto order = at.end_line <=> other.end_line; order != 0) return order;
  if (const auto order = at.end_column <=> other.end_column; order != 0) return order;
  return a.message <=> b.message;
}

bool is_same_fault(const ReportedFinding& a, const ReportedFinding& b) {
  return a.rule == b.rule && a.at.place == b.at.place && a.text == b.text;
}

/// The second of two equal findings, asked for by another code, adds its clauses and its weight.
void absorb(ReportedFinding& kept, ReportedFinding&& same) {
  kept.level = std::max(kept.level, same.level);
  for (std::string& clause : same.clauses) {
    if (std::ranges::find(kept.clauses, clause) == kept.clauses.end()) {
      kept.clauses.push_back(std::move(clause));
    }
  }
}

void run_rule(const Facts& facts, const RuleInstance& rule, Checkup& checkup) try {
  Sink sink(rule.info->message);
  rule.check(facts.document(), facts, sink);
  for (Finding& finding : sink.findings()) {
    checkup.findings.push_back(locate_finding(facts.document(), rule, std::move(finding)));
  }
  if (sink.outcome()) checkup.outcomes.push_back({rule.info, *sink.outcome()});
} catch (const std::exception& bug) {
  checkup.failures.push_back(fmt::format("{} failed: {}", rule.info->id, bug.what()));
}

}  // namespace

void sort_and_merge(std::vector<ReportedFinding>& findings) {
  // Findings are large: their places are sorted, and each is moved once.
  std::vector<std::uint32_t> sorted(findings.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::ranges::sort(sorted, [&findings](std::uint32_t a, std::uint32_t b) {
    const auto compared = compare(findings[a], findings[b]);
    return compared == 0 ? a < b : compared < 0;
  });
  std::vector<ReportedFinding> kept;
  kept.reserve(findings.size());
  for (const std::uint32_t index : sorted) {
    // Equal faults stand side by side: place and rule come first in the order.
    if (!kept.empty() && is_same_fault(kept.back(), findings[index])) {
      absorb(kept.back(), std::move(findings[index]));
    } else {
      kept.push_back(std::move(findings[index]));
    }
  }
  findings = std::move(kept);
}

Checkup run_rules(const Facts& facts, std::span<const RuleInstance> rules) {
  Checkup checkup;
  for (const RuleInstance& rule : rules) {
    if (rule.info->together) continue;
    // Asked only where it matters: a run of prose rules need not know the kind.
    const bool applies = rule.info->kinds == 0 || rule.info->applies_to(facts.document_kind().kind);
    if (applies) {
      run_rule(facts, rule, checkup);
    } else if (!rule.info->element.empty()) {
      Outcome outcome;
      outcome.verdict = Verdict::kNotApplicable;
      outcome.reason = fmt::format("does not apply to a document of kind '{}'",
                                   to_string(facts.document_kind().kind));
      checkup.outcomes.push_back({rule.info, std::move(outcome)});
    }
  }
  sort_and_merge(checkup.findings);
  return checkup;
}

}  // namespace consultlint
