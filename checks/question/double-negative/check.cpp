#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_double_negative(const Options&) {
  return report_questions_with("double-negative");
}

}  // namespace consultlint::checks
