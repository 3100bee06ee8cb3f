#pragma once
#include <string>
#include <string_view>

#include "consultlint/compliance.h"

namespace consultlint::html {

/// How the verdict on a clause is shown: a sign, a word, and a class that colours both.
struct VerdictSign {
  std::string_view sign;
  std::string_view style;
};

inline VerdictSign verdict_sign(const ClauseReport& clause) {
  if (!clause.waiver.empty()) return {"–", "waived"};
  switch (clause.verdict) {
    case ClauseVerdict::kMet:
      return {"✓", "met"};
    case ClauseVerdict::kNotMet:
      return {"✗", "not-met"};
    case ClauseVerdict::kCannotTell:
      return {"?", "unclear"};
    case ClauseVerdict::kSignSeen:
      return {"◐", "met"};
    case ClauseVerdict::kNoSign:
      return {"○", "unclear"};
    case ClauseVerdict::kNotCheckable:
    case ClauseVerdict::kNotApplicable:
      break;
  }
  return {"–", "not-asked"};
}

}  // namespace consultlint::html
