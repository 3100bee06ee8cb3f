#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/phrase_table.h"
#include "rules/inflection.h"
#include "rules/page.h"

namespace consultlint {

/// What PhraseHit::entry holds for a lexicon: which row was met and in which form. Phrases of
/// `Except` have the entry kExceptEntry. For a native page the entry is the row alone.
struct TermEntry {
  std::uint32_t row = 0;
  Inflection form = Inflection::kBase;

  std::uint32_t encoded() const { return row << 3U | static_cast<std::uint32_t>(form); }
  static TermEntry decode(std::uint32_t entry) {
    return {entry >> 3U, static_cast<Inflection>(entry & 7U)};
  }
};
inline constexpr std::uint32_t kExceptEntry = 0xFFFFFFFF;

/// How many phrase sets a page takes: one for a lexicon or a native page with terms; for an element
/// one for each row of evidence, then one for each row of not-evidence.
PhraseSet phrase_set_count(const Page& page);

/// Adds the page's phrases, its first set being `first`.
void append_phrases(const Page& page, PhraseSet first, std::vector<Phrase>& out);

}  // namespace consultlint
