#include "report/inspect/views.h"

namespace consultlint {

void inspect_sentences(std::string_view path, const Facts& facts, std::ostream& out) {
  const Document& document = facts.document();
  write_view(path, out, [&](JsonWriter& json) {
    write_objects(json, "sentences", facts.sentences(), [&](const Sentence& sentence) {
      json.field("text", document.slice(sentence.span));
      json.field("words", sentence.words);
      write_place(json, document, sentence.span);
    });
  });
}

}  // namespace consultlint
