#pragma once
#include <span>
#include <vector>

#include "consultlint/document.h"
#include "consultlint/language.h"
#include "language/phrase_table.h"

namespace consultlint {

/// Parts the blocks that are read into sentences, in text order. Contents entries have none.
///
/// A block is at least one sentence, its printed label in none. Inside a block a sentence ends at
/// `.`, `!`, `?` or an ellipsis with any closing brackets, quotes and note numbers behind it, when
/// white space and no small letter follows, unless the stop belongs to an abbreviation, an initial
/// or a list number; and before an item of a list run into the text ("1) … 2) …"). A newline is a
/// space, save between short lines without punctuation, which stand each for itself.
/// `tokens` are all words of the document; `table` knows the words that open sentences. Linear.
std::vector<Sentence> split_sentences(const Document& document, std::span<const Token> tokens,
                                      const PhraseTable& table);

}  // namespace consultlint
