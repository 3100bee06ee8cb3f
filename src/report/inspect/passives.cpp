#include "report/inspect/views.h"

namespace consultlint {

void inspect_passives(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "passives", facts.passives(), [&](const Passive& passive) {
      json.field("text", document.slice(passive.span));
      write_place(json, document, passive.span);
    });
  });
}

}  // namespace consultlint
