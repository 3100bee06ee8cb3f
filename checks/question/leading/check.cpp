#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_leading(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    for (const Question* question : questions_with(facts, {"leading"})) {
      out.report(question->span);
    }
    // Neutral questions have none of the faults by which wording leads to an answer.
    out.set_outcome(outcome_of_questions(
        facts, questions_with(facts, {"leading", "loaded", "presuming", "double-barrelled"})));
  };
}

}  // namespace consultlint::checks
