#include "report/inspect/views.h"

namespace consultlint {

void inspect_contacts(std::string_view path, const Facts& facts, std::ostream& out) {
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "contacts", facts.contacts(), [&](const Contact& contact) {
      json.field("kind", to_string(contact.kind));
      json.field("value", contact.value);
      json.field("person", unless_empty(contact.person));
      json.field("role", unless_empty(to_string(contact.role)));
      write_place(json, facts.document(), contact.span);
    });
  });
}

}  // namespace consultlint
