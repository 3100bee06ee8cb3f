#include "../marked_words.h"

namespace consultlint::checks {

Check accessibility_underlined_text(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    for (const TextSpan span : stressed_words(document, facts, Mark::Kind::kUnderline)) {
      out.report(span, {{"found", quoted_excerpt(document.slice(span))}});
    }
  };
}

}  // namespace consultlint::checks
