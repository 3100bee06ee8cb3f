#include "../faulty_questions.h"

namespace consultlint::checks {

Check question_long_question(const Options& options) {
  return [limit = static_cast<std::uint32_t>(options.integer("max-words"))](
             const Document&, const Facts& facts, Sink& out) {
    std::vector<const Question*> faulty;
    for (const Question& question : facts.questions()) {
      const std::uint32_t at = facts.sentence_at(question.span.begin);
      const std::uint32_t words = at == kNowhere ? 0 : facts.sentences()[at].words;
      if (words <= limit) continue;
      faulty.push_back(&question);
      out.report(question.span, {{"words", words}, {"limit", limit}});
    }
    out.set_outcome(outcome_of_questions(facts, faulty));
  };
}

}  // namespace consultlint::checks
