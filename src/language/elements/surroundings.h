#pragma once
#include <cstdint>
#include <vector>

#include "consultlint/facts.h"
#include "language/elements/passages.h"

namespace consultlint {

/// What stands around the passages of one document: their words are read with a passage's own.
/// Empty spans where there is nothing. Each answer takes constant time. Keeps a reference to the
/// facts. Immutable; safe to share between threads.
class Surroundings {
 public:
  explicit Surroundings(const Facts& facts);

  /// The heading or title that the passage stands under; for a heading, the one above it.
  TextSpan heading(const Passage& passage) const;
  /// For a cell, the first cell of its row; for an item, a table or a list, the sentence before
  /// the list or table.
  TextSpan lead(const Passage& passage) const;
  /// The sentence before it in its block.
  TextSpan before(const Passage& passage) const;

 private:
  const Facts& facts_;
  std::vector<std::uint32_t> headings_;     // by block: the heading over it
  std::vector<std::uint32_t> first_cells_;  // by block: for a cell, the first of its row
  std::vector<std::uint32_t> leads_;  // by sentence: the last before it in another kind of block
};

}  // namespace consultlint
