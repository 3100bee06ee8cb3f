#include "report/inspect/views.h"

namespace consultlint {

void inspect_kind(std::string_view path, const Facts& facts, std::ostream& out) {
  const KindGuess& guess = facts.document_kind();
  write_view(path, out, [&](JsonWriter& json) {
    json.field("kind", to_string(guess.kind));
    json.field("confidence", guess.confidence);
    json.list("reasons", guess.reasons);
  });
}

}  // namespace consultlint
