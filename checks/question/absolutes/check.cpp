#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_absolutes(const Options&) {
  return report_questions_with("absolute");
}

}  // namespace consultlint::checks
