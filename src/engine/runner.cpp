#include "engine/runner.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/fingerprint.h"
#include "engine/locate.h"
#include "engine/rule_results.h"
#include "engine/standings.h"

namespace consultlint {
namespace {

ReportedFinding locate_finding(const Document& document, const RuleInfo& rule,
                               const Standing& standing, Finding&& finding) {
  ReportedFinding reported;
  reported.rule = &rule;
  reported.fingerprint.hash = fingerprint_of(document, rule, finding);
  reported.level = standing.level;
  reported.clauses = standing.clauses;
  reported.message = std::move(finding.message);
  reported.text = document.slice(finding.span);
  reported.at = locate(document, finding.span);
  for (Related& related : finding.related) {
    reported.related.push_back({locate(document, related.span), std::move(related.message)});
  }
  if (finding.fix) {
    reported.applicability = finding.fix->applicability;
    reported.alternatives = std::move(finding.fix->alternatives);
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

void add_result(const Facts& facts, const RuleInstance& rule, const Standing& standing,
                RuleResult&& result, Checkup& checkup) {
  if (!result.failure.empty()) checkup.failures.push_back(std::move(result.failure));
  if (result.outcome) checkup.outcomes.push_back({rule.info, *std::move(result.outcome)});
  if (!standing.reported) return;
  for (Finding& finding : result.findings) {
    checkup.findings.push_back(
        locate_finding(facts.document(), *rule.info, standing, std::move(finding)));
  }
}

/// What another finding tells as well is told there, once.
void gather_told_with(std::vector<ReportedFinding>& findings) {
  std::unordered_map<std::string_view, std::size_t> first_of;  // by rule id
  for (std::size_t i = 0; i < findings.size(); ++i) first_of.emplace(findings[i].rule->id, i);
  std::vector<bool> told(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto teller = first_of.find(findings[i].rule->told_with);
    if (teller == first_of.end()) continue;
    told[i] = true;
    ReportedFinding& telling = findings[teller->second];
    telling.related.push_back({findings[i].at, findings[i].message});
    absorb(telling, std::move(findings[i]));
  }
  std::vector<ReportedFinding> kept;
  kept.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!told[i]) kept.push_back(std::move(findings[i]));
  }
  findings = std::move(kept);
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

Checkup run_rules(const Facts& facts, std::span<const RuleInstance> rules,
                  std::span<const PlannedClause> clauses) {
  // Asked only where it matters: a run of prose rules need not know the kind.
  const DocumentKind kind = clauses.empty() ? DocumentKind::kOther : facts.document_kind().kind;
  const std::vector<bool> wanted = rules_to_run(rules, clauses, kind);
  std::vector<RuleResult> results(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (wanted[i] && !rules[i].info->together) results[i] = run_rule(facts, rules[i]);
  }
  const std::vector<Standing> standing = standings(rules, clauses, results, kind);
  Checkup checkup;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    add_result(facts, rules[i], standing[i], std::move(results[i]), checkup);
  }
  gather_told_with(checkup.findings);
  sort_and_merge(checkup.findings);
  return checkup;
}

}  // namespace consultlint
