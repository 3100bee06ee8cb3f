#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_no_neutral_answer(const Options&) {
  return report_questions_with("no-neutral-answer");
}

}  // namespace consultlint::checks
