#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_loaded_words(const Options&) {
  return report_questions_with("loaded");
}

}  // namespace consultlint::checks
