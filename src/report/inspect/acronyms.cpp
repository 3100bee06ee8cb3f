#include "report/inspect/views.h"

namespace consultlint {

void inspect_acronyms(std::string_view path, const Facts& facts, std::ostream& out) {
  const auto line = [&](TextSpan span) { return facts.document().place(span).line; };
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "acronyms", facts.acronyms(), [&](const Acronym& acronym) {
      const bool defined = !acronym.definition.empty();
      json.field("short", acronym.short_form);
      json.field("long", unless_empty(acronym.long_form));
      json.field("defined_line", defined ? std::optional(line(acronym.definition)) : std::nullopt);
      json.field("first_line", line(acronym.first));
      json.field("uses", acronym.uses);
    });
  });
}

}  // namespace consultlint
