#include "report/inspect/views.h"

namespace consultlint {

void inspect_questions(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "questions", facts.questions(), [&](const Question& question) {
      json.field("number", unless_empty(question.number));
      json.field("text", document.slice(question.span));
      json.list("faults", question.faults);
      write_place(json, document, question.span);
    });
  });
}

}  // namespace consultlint
