#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_double_barrelled(const Options&) {
  return report_questions_with("double-barrelled");
}

}  // namespace consultlint::checks
