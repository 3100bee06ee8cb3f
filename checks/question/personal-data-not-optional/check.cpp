#include <memory>
#include <utility>

#include "../faulty_questions.h"
#include "consultlint/pattern.h"

namespace consultlint::checks {

Check question_personal_data_not_optional(const Options&) {
  // Asked of the respondent; "How would this affect disabled people?" is no such question.
  constexpr std::string_view kSensitive =
      R"(\b(?:(?:what is|describe|which best describes|state|tick) (?:[\w' ]*\b)?)"
      R"((?:your|you)\b[^?]*\b(?:ethnic\w*|race|religion|faith|beliefs?|sexual\w*|gender identity|disabilit\w*)\b)"
      R"(|do you (?:have|consider yourself to have|live with)\b[^?]*\b(?:disabilit\w*|impairment|health condition)\b)"
      R"(|are you (?:disabled|pregnant|transgender)\b|do you consider yourself (?:to be )?disabled\b))";
  return [pattern = std::make_shared<const Pattern>(std::move(*Pattern::compile(kSensitive)))](
             const Document& document, const Facts& facts, Sink& out) {
    std::vector<const Question*> faulty;
    for (const Question& question : facts.questions()) {
      const bool asks = pattern->find(document.text(), question.span).has_value();
      if (!asks || question.optional) continue;
      faulty.push_back(&question);
      out.report(question.span);
    }
    out.set_outcome(outcome_of_questions(facts, faulty));
  };
}

}  // namespace consultlint::checks
