#include "consultlint/compliance.h"

#include <array>

namespace consultlint {

std::string_view to_string(ClauseVerdict verdict) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "met", "not-met", "cannot-tell", "sign-seen", "no-sign", "not-checkable", "not-applicable"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view verdict_word(const ClauseReport& clause) {
  return clause.waiver.empty() ? to_string(clause.verdict) : "waived";
}

bool is_breach(const ClauseReport& clause) {
  return clause.verdict == ClauseVerdict::kNotMet && clause.waiver.empty();
}

}  // namespace consultlint
