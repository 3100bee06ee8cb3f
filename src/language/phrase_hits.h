#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "consultlint/context.h"
#include "language/phrase_table.h"

namespace consultlint {

/// Every phrase of a table that stands in a document, by set. Within a set the leftmost longest
/// phrase wins and the next begins behind it; sets do not see each other. No phrase crosses
/// Glue::kBreak.
class PhraseHits {
 public:
  PhraseHits(std::span<const Token> tokens, const PhraseTable& table);

  /// In text order. Precondition: set < table.set_count().
  std::span<const PhraseHit> of(PhraseSet set) const;

 private:
  std::vector<PhraseHit> hits_;            // by set, then by place
  std::vector<std::uint32_t> set_begins_;  // per set, plus one end
};

}  // namespace consultlint
