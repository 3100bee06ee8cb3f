#include "engine/standings.h"

#include <algorithm>
#include <set>

#include "engine/judgement.h"

namespace consultlint {
namespace {

bool reports(const PlannedClause& clause, DocumentKind kind) {
  return clause.clause->level.has_value() && clause.clause->applies_to(kind);
}

/// Rules that clauses speak for.
std::set<const RuleInfo*> claimed_rules(std::span<const RuleInstance> rules,
                                        std::span<const PlannedClause> clauses, DocumentKind kind) {
  std::set<const RuleInfo*> claimed;
  for (const PlannedClause& clause : clauses) {
    if (!reports(clause, kind)) continue;
    for (const PlannedRequirement& requirement : clause.requirements) {
      for (const RuleIndices& alternative : requirement.any_of) {
        for (const std::uint32_t rule : alternative) claimed.insert(rules[rule].info);
      }
    }
  }
  return claimed;
}

/// The rules whose findings tell why a requirement is not met. Of alternatives the first that found
/// something: one fault is reported once, not once for each way to mend it.
RuleIndices complaining(const PlannedRequirement& requirement, std::span<const RuleResult> results,
                        std::span<const Verdict> verdicts) {
  if (requirement.when && judge(requirement, verdicts).verdict != Verdict::kNotMet) return {};
  if (requirement.any_of.size() == 1) return requirement.any_of.front();
  if (judge(requirement, verdicts).verdict == Verdict::kMet) return {};
  const auto found_something = [results](const RuleIndices& rules) {
    return std::ranges::any_of(
        rules, [results](std::uint32_t rule) { return !results[rule].findings.empty(); });
  };
  const auto first = std::ranges::find_if(requirement.any_of, found_something);
  return first == requirement.any_of.end() ? RuleIndices{} : *first;
}

void ask(Standing& standing, const RuleInstance& rule, const PlannedClause& clause) {
  if (!rule.level_given) {
    const Level level = *clause.clause->level;
    standing.level = standing.clauses.empty() ? level : std::max(standing.level, level);
  }
  standing.reported = true;
  std::string name = clause.name();
  if (std::ranges::find(standing.clauses, name) == standing.clauses.end()) {
    standing.clauses.push_back(std::move(name));
  }
}

}  // namespace

std::vector<bool> rules_to_run(std::span<const RuleInstance> rules,
                               std::span<const PlannedClause> clauses, DocumentKind kind) {
  std::vector<bool> wanted(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) wanted[i] = rules[i].selected;
  for (const PlannedClause& clause : clauses) {
    if (!reports(clause, kind)) continue;
    for (const std::uint32_t rule : clause.rules()) wanted[rule] = true;
  }
  return wanted;
}

std::vector<Standing> standings(std::span<const RuleInstance> rules,
                                std::span<const PlannedClause> clauses,
                                std::span<const RuleResult> results, DocumentKind kind) {
  const std::set<const RuleInfo*> claimed = claimed_rules(rules, clauses, kind);
  std::vector<Standing> all;
  for (const RuleInstance& rule : rules) {
    all.push_back({rule.selected && !claimed.contains(rule.info), rule.level, {}});
  }
  std::vector<Verdict> verdicts;
  for (const RuleResult& result : results) verdicts.push_back(verdict_of(result));
  for (const PlannedClause& clause : clauses) {
    if (!reports(clause, kind)) continue;
    for (const PlannedRequirement& requirement : clause.requirements) {
      for (const std::uint32_t rule : complaining(requirement, results, verdicts)) {
        ask(all[rule], rules[rule], clause);
      }
    }
  }
  return all;
}

}  // namespace consultlint
