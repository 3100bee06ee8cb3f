#include "engine/compliance.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/judgement.h"
#include "engine/locate.h"
#include "engine/rule_results.h"
#include "rules/kinds/table_rows.h"

namespace consultlint {
namespace {

constexpr std::size_t kMostQuotes = 12;  // as in the view `elements`

Quote quote(const Facts& facts, TextSpan span) {
  return {telling_words(facts, span), locate(facts.document(), span)};
}

std::vector<Quote> quotes(const Facts& facts, const RuleResult& result, Verdict verdict) {
  std::vector<TextSpan> spans;
  if (result.outcome) {
    spans = result.outcome->evidence;
  } else if (verdict == Verdict::kNotMet) {
    for (const Finding& finding : result.findings) spans.push_back(finding.span);
  }
  std::vector<Quote> all;
  for (const TextSpan span : std::span(spans).first(std::min(spans.size(), kMostQuotes))) {
    all.push_back(quote(facts, span));
  }
  return all;
}

/// What is wrong in the words of the rule's page, which say more than an outcome does; nothing
/// when a rule that judges prose has nothing to object to.
std::string reason(const RuleResult& result, Verdict verdict) {
  if (!result.failure.empty()) return result.failure + ".";
  if (verdict == Verdict::kNotMet && !result.findings.empty()) {
    const std::string& first = result.findings.front().message;
    const std::size_t more = result.findings.size() - 1;
    return more == 0 ? first : fmt::format("{} And {} more.", first, more);
  }
  return result.outcome ? result.outcome->reason : std::string();
}

RuleAnswer answer(const Facts& facts, const RuleInstance& rule, const RuleResult& result) {
  RuleAnswer answer;
  answer.rule = rule.info;
  answer.verdict = verdict_of(result);
  answer.reason = reason(result, answer.verdict);
  answer.evidence = quotes(facts, result, answer.verdict);
  if (answer.verdict == Verdict::kNotMet && !result.findings.empty()) {
    answer.fault = locate(facts.document(), result.findings.front().span);
  }
  if (result.outcome && result.outcome->nearest) {
    answer.nearest = quote(facts, *result.outcome->nearest);
  }
  return answer;
}

class Judge {
 public:
  Judge(const Facts& facts, std::span<const RuleInstance> rules)
      : facts_(facts),
        rules_(rules),
        kind_(facts.document_kind().kind),
        verdicts_(rules.size(), Verdict::kNotApplicable),
        answers_(rules.size()) {}

  /// Runs the rules of a clause that did not run yet.
  void ask(const PlannedClause& clause, std::vector<std::string>& failures) {
    if (!clause.clause->applies_to(kind_)) return;
    for (const std::uint32_t rule : clause.rules()) {
      if (answers_[rule]) continue;
      const RuleResult result = run_rule(facts_, rules_[rule]);
      if (!result.failure.empty()) failures.push_back(result.failure);
      verdicts_[rule] = verdict_of(result);
      answers_[rule] = static_cast<std::uint32_t>(compliance_.answers.size());
      compliance_.answers.push_back(answer(facts_, rules_[rule], result));
    }
  }

  void judge_clause(const PlannedClause& clause) {
    ClauseReport report;
    report.code = clause.code;
    report.clause = clause.clause;
    report.waiver = clause.waiver;
    const bool asked = clause.clause->applies_to(kind_);
    Judgement judged = asked ? judge(clause, verdicts_) : Judgement{};
    report.verdict = clause_verdict(*clause.clause, kind_, judged.verdict);
    if (asked) add_answers(clause, std::move(judged.deciding), report);
    compliance_.clauses.push_back(std::move(report));
  }

  Compliance take() && { return std::move(compliance_); }

 private:
  void add_answers(const PlannedClause& clause, RuleIndices deciding, ClauseReport& report) const {
    report.deciding = static_cast<std::uint32_t>(deciding.size());
    RuleIndices order = std::move(deciding);
    for (const std::uint32_t rule : clause.rules()) {
      if (std::ranges::find(order, rule) == order.end()) order.push_back(rule);
    }
    for (const std::uint32_t rule : order) report.answers.push_back(*answers_[rule]);
  }

  const Facts& facts_;
  std::span<const RuleInstance> rules_;
  DocumentKind kind_;
  std::vector<Verdict> verdicts_;                      // one a rule
  std::vector<std::optional<std::uint32_t>> answers_;  // the same: index into the answers
  Compliance compliance_;
};

}  // namespace

Compliance judge_clauses(const Facts& facts, std::span<const RuleInstance> rules,
                         std::span<const PlannedClause> clauses,
                         std::vector<std::string>& failures) {
  Judge judge(facts, rules);
  for (const PlannedClause& clause : clauses) judge.ask(clause, failures);
  for (const PlannedClause& clause : clauses) judge.judge_clause(clause);
  return std::move(judge).take();
}

}  // namespace consultlint
