#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_unbalanced_scale(const Options&) {
  return report_questions_with("unbalanced-scale");
}

}  // namespace consultlint::checks
