#pragma once
#include <vector>

#include "consultlint/document.h"
#include "consultlint/words.h"
#include "language/phrase_table.h"

namespace consultlint {

/// The words of a document with their ids.
struct DocumentWords {
  std::vector<Token> tokens;
  WordId id_end = 0;  ///< One above the greatest id.
};

/// Whether facts read this block: it has prose of its own, or names of it, in body, note or text
/// box. Code, page headers and footers, running lines and comments are not read.
bool is_read(const Document& document, const Block& block);

/// Every word of the blocks that are read, in text order; the printed label of a block is left out.
/// `table` gives the ids of known words.
DocumentWords read_words(const Document& document, const PhraseTable& table);

}  // namespace consultlint
