#include "consultlint/check.h"

namespace consultlint::checks {
namespace {

/// A main part that was taken out of its package has no styles to say it.
bool has_styles(const Document& document) {
  return document.format() == Format::kDocx && !document.artifacts().empty() &&
         !document.artifacts().front().name.empty();
}

}  // namespace

Check accessibility_language_not_set(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    if (!has_styles(document) || document.blocks().empty()) return;
    const bool told = !document.properties().language.empty() || !document.languages().empty();
    if (!told) out.report(document.content(document.blocks().front()));
  };
}

}  // namespace consultlint::checks
