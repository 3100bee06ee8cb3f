#pragma once
#include <span>
#include <vector>

#include "consultlint/document.h"
#include "language/phrase_table.h"

namespace consultlint {

/// For each block, whether its words are in another language than English.
///
/// A block is when most of it is marked so in the file and its words agree: Word's marks are often
/// wrong, because they follow the keyboard of whoever typed. English prose has function words in
/// plenty, so a longer block that has them is English whatever its mark says. Empty when all is
/// English, as it is in files that mark nothing. Linear.
std::vector<bool> find_foreign_blocks(const Document& document, std::span<const Token> tokens,
                                      const PhraseTable& table);

}  // namespace consultlint
