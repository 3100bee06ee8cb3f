#include "consultlint/check.h"

namespace consultlint::checks {

Check structure_heading_level_skipped(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    const Block* before = nullptr;
    for (const Block& block : document.blocks()) {
      const bool marked_up = block.kind == BlockKind::kHeading && block.confidence == 100;
      if (!marked_up) continue;
      if (before != nullptr && block.level > before->level + 1) {
        out.report(
               document.content(block),
               {{"level", block.level}, {"before", before->level}, {"expected", before->level + 1}})
            .related = {{document.content(*before), "the heading above it"}};
      }
      before = &block;
    }
  };
}

}  // namespace consultlint::checks
