#include "consultlint/check.h"

#include <algorithm>

namespace consultlint::checks {

Check question_leading(const Options&) {
  return [](const Document&, const Facts& facts, Sink& out) {
    for (const Question& question : facts.questions()) {
      const bool leading = std::ranges::find(question.faults, "leading") != question.faults.end();
      if (leading) out.report(question.span);
    }
  };
}

}  // namespace consultlint::checks
