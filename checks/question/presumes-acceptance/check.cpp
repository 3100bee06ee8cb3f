#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_presumes_acceptance(const Options&) {
  return report_questions_with("presuming");
}

}  // namespace consultlint::checks
