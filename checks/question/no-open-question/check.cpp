#include "consultlint/check.h"

#include <algorithm>

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
    if (questions.size() < kFewestQuestions || !std::ranges::all_of(questions, is_closed)) return;
    out.report(questions.front().span, {{"count", questions.size()}});
  };
}

}  // namespace consultlint::checks
