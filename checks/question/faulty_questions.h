#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/computed_outcome.h"

namespace consultlint::checks {

/// The questions that have one of `faults`.
inline std::vector<const Question*> questions_with(const Facts& facts,
                                                   std::initializer_list<std::string_view> faults) {
  std::vector<const Question*> faulty;
  for (const Question& question : facts.questions()) {
    if (std::ranges::find_first_of(question.faults, faults) != question.faults.end()) {
      faulty.push_back(&question);
    }
  }
  return faulty;
}

/// Whether the questions of a paper are free of some faults.
inline Outcome outcome_of_questions(const Facts& facts,
                                    const std::vector<const Question*>& faulty) {
  if (facts.questions().empty()) {
    return computed_outcome(Verdict::kNotApplicable, "The paper lists no questions.");
  }
  if (faulty.empty()) return computed_outcome(Verdict::kMet, "No question has this fault.");
  Outcome outcome = computed_outcome(Verdict::kNotMet,
                                     std::to_string(faulty.size()) + " of " +
                                         std::to_string(facts.questions().size()) + " questions.");
  outcome.nearest = faulty.front()->span;
  return outcome;
}

/// A check that reports each question with one fault.
inline Check report_questions_with(std::string_view fault) {
  return [fault](const Document&, const Facts& facts, Sink& out) {
    const std::vector<const Question*> faulty = questions_with(facts, {fault});
    for (const Question* question : faulty) out.report(question->span);
    out.set_outcome(outcome_of_questions(facts, faulty));
  };
}

}  // namespace consultlint::checks
