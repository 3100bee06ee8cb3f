#pragma once
#include <algorithm>
#include <vector>

#include "consultlint/check.h"

namespace consultlint::checks {

/// The stretches of running text that carry `kind`, each at most once. Headings, tables and lines
/// that carry it as a whole are left out: there it is a look and stresses nothing.
inline std::vector<TextSpan> stressed_words(const Document& document, const Facts& facts,
                                            Mark::Kind kind) {
  std::vector<TextSpan> words;
  for (const Mark& mark : document.marks()) {
    if (mark.kind != kind || facts.tokens_in(mark.span).empty()) continue;
    const Block& block = document.blocks()[document.block_at(mark.span.begin)];
    const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kItem;
    const bool whole = facts.tokens_in(mark.span).size() == facts.tokens_in(block.span).size();
    if (prose && !whole) words.push_back(mark.span);
  }
  return words;
}

}  // namespace consultlint::checks
