#include "report/compliance/clause_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace consultlint {

std::vector<CodeView> codes_of(const FileReport& file) {
  std::vector<CodeView> codes;
  std::span<const ClauseReport> rest = file.compliance.clauses;
  while (!rest.empty()) {
    const CodeInfo* code = rest.front().code;
    const auto end = std::ranges::find_if(
        rest, [code](const ClauseReport& clause) { return clause.code != code; });
    codes.push_back({code, std::span(rest.begin(), end)});
    rest = std::span(end, rest.end());
  }
  return codes;
}

std::vector<const RuleAnswer*> deciding_answers(const FileReport& file,
                                                const ClauseReport& clause) {
  std::vector<const RuleAnswer*> answers;
  for (const std::uint32_t index : std::span(clause.answers).first(clause.deciding)) {
    answers.push_back(&file.compliance.answers[index]);
  }
  return answers;
}

std::string reason_words(const ClauseReport& clause, const RuleAnswer& answer) {
  const bool is_missing_occasion =
      clause.verdict == ClauseVerdict::kNotApplicable && answer.verdict == Verdict::kNotMet;
  if (!is_missing_occasion) return answer.reason;
  const std::string_view rule = answer.rule->id;
  std::string occasion(rule.substr(rule.find('/') + 1));
  std::ranges::replace(occasion, '-', ' ');
  return fmt::format("Asked only where there is a sign of \"{}\"; none was found.", occasion);
}

std::vector<const Quote*> evidence_of(const FileReport& file, const ClauseReport& clause) {
  std::vector<const Quote*> quotes;
  for (const RuleAnswer* answer : deciding_answers(file, clause)) {
    for (const Quote& quote : answer->evidence) quotes.push_back(&quote);
  }
  return quotes;
}

const Quote* nearest_of(const FileReport& file, const ClauseReport& clause) {
  for (const RuleAnswer* answer : deciding_answers(file, clause)) {
    if (answer->nearest) return &*answer->nearest;
  }
  return nullptr;
}

const Located* place_of(const FileReport& file, const ClauseReport& clause) {
  for (const RuleAnswer* answer : deciding_answers(file, clause)) {
    if (answer->fault) return &*answer->fault;
  }
  if (const Quote* nearest = nearest_of(file, clause)) return &nearest->at;
  const std::vector<const Quote*> evidence = evidence_of(file, clause);
  return evidence.empty() ? nullptr : &evidence.front()->at;
}

std::vector<std::string_view> rules_of(const ClauseInfo& clause) {
  std::vector<std::string_view> names;
  const auto add = [&names](const ClauseRule& rule) {
    if (std::ranges::find(names, rule.rule) == names.end()) names.push_back(rule.rule);
  };
  for (const ClauseRequirement& requirement : clause.requirements) {
    std::ranges::for_each(requirement.any_of, add);
    if (requirement.is_conditional()) add(requirement.when);
  }
  return names;
}

std::string_view document_words(DocumentKind kind) {
  static constexpr std::array<std::string_view, kDocumentKinds> kWords = {
      "a consultation paper", "an information notice",     "a meeting paper",
      "a consultation diary", "a feedback report",         "a response",
      "a compact or code",    "a document of another kind"};
  return kWords[static_cast<std::size_t>(kind)];
}

ClauseCounts::ClauseCounts(std::span<const ClauseReport> clauses, DocumentKind kind) {
  for (const ClauseReport& clause : clauses) {
    if (!clause.waiver.empty()) {
      ++waived;
      continue;
    }
    const bool sign = clause.clause->clause_class == ClauseClass::kSign;
    switch (clause.verdict) {
      case ClauseVerdict::kMet:
        ++met;
        break;
      case ClauseVerdict::kNotMet:
        ++not_met;
        break;
      case ClauseVerdict::kCannotTell:
        ++(sign ? unclear_signs : cannot_tell);
        break;
      case ClauseVerdict::kSignSeen:
        ++signs_seen;
        break;
      case ClauseVerdict::kNoSign:
        ++no_sign;
        break;
      case ClauseVerdict::kNotCheckable:
        ++not_checkable;
        break;
      case ClauseVerdict::kNotApplicable:
        ++(clause.clause->applies_to(kind) ? not_applicable : not_asked);
        break;
    }
  }
}

}  // namespace consultlint
