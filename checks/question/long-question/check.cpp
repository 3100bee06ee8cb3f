#include "consultlint/check.h"

namespace consultlint::checks {

Check question_long_question(const Options& options) {
  return [limit = static_cast<std::uint32_t>(options.integer("max-words"))](
             const Document&, const Facts& facts, Sink& out) {
    for (const Question& question : facts.questions()) {
      const std::uint32_t at = facts.sentence_at(question.span.begin);
      if (at == kNowhere) continue;
      const std::uint32_t words = facts.sentences()[at].words;
      if (words > limit) out.report(question.span, {{"words", words}, {"limit", limit}});
    }
  };
}

}  // namespace consultlint::checks
