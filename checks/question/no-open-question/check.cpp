#include "consultlint/check.h"

#include <algorithm>

#include "consultlint/computed_outcome.h"

namespace consultlint::checks {
namespace {

/// Fewer questions are no questionnaire.
constexpr std::size_t kFewestQuestions = 3;

bool is_closed(const Question& question) {
  return question.form == Question::Form::kList && !question.comments;
}

}  // namespace

Check question_no_open_question(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    const auto questions = facts.questions();
    if (questions.size() < kFewestQuestions) {
      return out.set_outcome(
          computed_outcome(Verdict::kNotApplicable, "The paper has no list of questions."));
    }
    const auto open = std::ranges::find_if_not(questions, is_closed);
    if (open != questions.end()) {
      return out.set_outcome(computed_outcome(
          Verdict::kMet, "A question leaves room for words of one's own.", {open->span}));
    }
    out.set_outcome(computed_outcome(Verdict::kNotMet, "Every answer is a box to tick."));
    out.report(questions.front().span, {{"count", questions.size()}});
  };
}

}  // namespace consultlint::checks
