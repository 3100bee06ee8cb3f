#include "report/inspect/views.h"

namespace consultlint {

void inspect_glossary(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "glossary", facts.glossary(), [&](const GlossaryTerm& entry) {
      json.field("term", document.slice(entry.term));
      json.field("definition", document.slice(entry.definition));
      write_place(json, document, entry.term);
    });
  });
}

}  // namespace consultlint
