#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/codes.h"
#include "consultlint/located.h"
#include "consultlint/rule.h"

namespace consultlint {

/// What a document shows of a clause.
enum class ClauseVerdict : std::uint8_t {
  kMet,
  kNotMet,
  kCannotTell,
  kSignSeen,  ///< All that a document can show of it is there, which is not "met".
  kNoSign,
  kNotCheckable,
  kNotApplicable,  ///< It is not asked of documents of this kind, or not on this occasion.
};
/// "met", "not-met", "cannot-tell", "sign-seen", "no-sign", "not-checkable", "not-applicable".
std::string_view to_string(ClauseVerdict verdict);

/// Words of a document, and where they stand.
struct Quote {
  std::string text;
  Located at;
};

/// What one rule of a code said about a document.
struct RuleAnswer {
  const RuleInfo* rule = nullptr;
  Verdict verdict = Verdict::kCannotTell;
  std::string
      reason;  ///< Sentences: what was found, or what is wrong; empty for prose that is fine.
  std::vector<Quote> evidence;   ///< What speaks for it; of a rule that judges prose, the faults.
  std::optional<Quote> nearest;  ///< The nearest miss, when it is not met.
  std::optional<Located> fault;  ///< Where it is reported as not met.
};

/// "This clause is departed from, because …": comply or explain.
struct Waiver {
  std::string code;
  std::string clause;
  std::string reason;  ///< Never empty.
};

/// How one clause is met.
struct ClauseReport {
  const CodeInfo* code = nullptr;
  const ClauseInfo* clause = nullptr;
  ClauseVerdict verdict = ClauseVerdict::kNotApplicable;  ///< As it is without a waiver.
  std::string waiver;                                     ///< Its reason; empty without one.
  /// Indices into Compliance::answers of the rules that were asked, the deciding ones first.
  std::vector<std::uint32_t> answers;
  std::uint32_t deciding = 0;  ///< How many of `answers` decided.
};

/// How one document meets codes of practice.
struct Compliance {
  std::vector<RuleAnswer> answers;    ///< Of every rule asked, once for each set of its options.
  std::vector<ClauseReport> clauses;  ///< Code by code in the order asked, clauses in page order.
};

/// The word for a clause in reports: that of its verdict, or "waived".
std::string_view verdict_word(const ClauseReport& clause);
/// Whether it makes `consultlint compliance` fail: a checkable clause not met and not waived.
bool is_breach(const ClauseReport& clause);

}  // namespace consultlint
