#include "consultlint/check.h"

#include "consultlint/computed_outcome.h"

namespace consultlint::checks {

Check question_too_many(const Options& options) {
  return [limit = static_cast<std::size_t>(options.integer("max"))](const Document&,
                                                                    const Facts& facts, Sink& out) {
    const auto questions = facts.questions();
    if (questions.empty()) {
      return out.set_outcome(
          computed_outcome(Verdict::kCannotTell, "The paper lists no questions."));
    }
    const bool few = questions.size() <= limit;
    out.set_outcome(computed_outcome(few ? Verdict::kMet : Verdict::kNotMet,
                                     "Questions asked: " + std::to_string(questions.size()) + ".",
                                     {questions.front().span}));
    if (few) return;
    out.report(questions.front().span, {{"count", questions.size()}, {"limit", limit}});
  };
}

}  // namespace consultlint::checks
