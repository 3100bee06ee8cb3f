#include "rules/kinds/kinds.h"

#include "rules/kinds/element.h"
#include "rules/kinds/lexicon.h"
#include "rules/kinds/limit.h"
#include "rules/kinds/pattern.h"

namespace consultlint {

Check make_declared_check(const Page& page, const Options& options) {
  switch (page.kind) {
    case PageKind::kLexicon:
      return make_lexicon(page, options);
    case PageKind::kPattern:
      return make_pattern(page, options);
    case PageKind::kElement:
      return make_element(page, options);
    case PageKind::kLimit:
      return make_limit(page, options);
    case PageKind::kNative:
    case PageKind::kEngine:
      break;
  }
  return [](const Document&, const Facts&, Sink&) {};  // others speak for it
}

}  // namespace consultlint
