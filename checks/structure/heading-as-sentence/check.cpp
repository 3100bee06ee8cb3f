#include "consultlint/check.h"

namespace consultlint::checks {

Check structure_heading_as_sentence(const Options& options) {
  return [most = static_cast<std::size_t>(options.integer("max-words"))](
             const Document& document, const Facts& facts, Sink& out) {
    for (const Block& block : document.blocks()) {
      if (block.kind != BlockKind::kHeading || block.confidence < 100) continue;
      const TextSpan content = document.content(block);
      const std::size_t words = facts.tokens_in(content).size();
      const bool stops = document.slice(content).ends_with('.');
      if (stops && words > most) out.report(content, {{"words", words}});
    }
  };
}

}  // namespace consultlint::checks
