#pragma once
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "unit/report/sample.h"

namespace consultlint::report_sample {

inline constexpr std::uint8_t kOfConsultations =
    1U << static_cast<unsigned>(DocumentKind::kConsultation);
inline constexpr std::array<ClauseRule, 1> kPlainRule = {{{"language/plain-words", {}}}};
inline constexpr std::array<ClauseRule, 1> kDateGroup = {{{"timescale/*", {}}}};
inline constexpr std::array<ClauseRequirement, 1> kPlain = {{{kPlainRule}}};
inline constexpr std::array<ClauseRequirement, 2> kBoth = {{{kDateGroup}, {kPlainRule}}};

inline constexpr std::array<ClauseInfo, 4> kKentClauses = {{
    {"4.2", "Words are plain", kOfConsultations, kPlain, Level::kWarning, ClauseClass::kCheckable,
     ""},
    {"4.10", "One date, in plain words", kOfConsultations, kBoth, std::nullopt,
     ClauseClass::kCheckable, ""},
    {"5", "Readers are heard", kOfConsultations, kPlain, Level::kNote, ClauseClass::kSign,
     "Only readers can tell"},
    {"6", "Why the code was made", 0, {}, std::nullopt, ClauseClass::kNotCheckable, "History"},
}};
inline constexpr CodeInfo kKent = {"kent", "Kent code",         "Kent", "2002-07-01",
                                   "0.1",  "A code for tests.", "",     kKentClauses};
inline constexpr std::array<ClauseInfo, 1> kBristolClauses = {{
    {"1", "Words are plain", kOfConsultations, kPlain, Level::kError, ClauseClass::kCheckable, ""},
}};
inline constexpr CodeInfo kBristol = {"bristol", "Bristol code", "Bristol", "2010",
                                      "0.1",     "Another.",     "",        kBristolClauses};
inline constexpr std::array<const CodeInfo*, 2> kCodes = {{&kBristol, &kKent}};

inline RuleAnswer answer(const RuleInfo& rule, Verdict verdict, std::string reason,
                         std::vector<Quote> evidence = {}) {
  RuleAnswer given;
  given.rule = &rule;
  given.verdict = verdict;
  given.reason = std::move(reason);
  given.evidence = std::move(evidence);
  return given;
}

/// How a clause of kKent came out by the answers with these indices, all of which decided.
inline ClauseReport clause(std::size_t index, ClauseVerdict verdict,
                           std::vector<std::uint32_t> answers, std::string waiver = {}) {
  ClauseReport report;
  report.code = &kKent;
  report.clause = &kKentClauses.at(index);
  report.verdict = verdict;
  report.waiver = std::move(waiver);
  report.deciding = static_cast<std::uint32_t>(answers.size());
  report.answers = std::move(answers);
  return report;
}

/// A draft of which one clause is met, one not, one seen a sign of, and one not checkable.
inline FileReport judged_file() {
  FileReport report = file("draft.md", Format::kMarkdown, {});
  RuleAnswer plain = answer(kPlainWords, Verdict::kMet, "Found in \"Tell us.\".",
                            {{"Tell us.", at(3, "[[Tell]] us.")}});
  RuleAnswer dates = answer(kTwoDates, Verdict::kNotMet, "Two closing dates.");
  dates.nearest = Quote{"By 31 March.", at(9, "By [[31 March]].")};
  report.compliance.answers = {plain, dates};
  report.compliance.clauses = {
      clause(0, ClauseVerdict::kMet, {0}), clause(1, ClauseVerdict::kNotMet, {1}),
      clause(2, ClauseVerdict::kSignSeen, {0}), clause(3, ClauseVerdict::kNotCheckable, {})};
  return report;
}

}  // namespace consultlint::report_sample
