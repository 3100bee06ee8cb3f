#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_no_none_of_these(const Options&) {
  return report_questions_with("no-none-of-these");
}

}  // namespace consultlint::checks
