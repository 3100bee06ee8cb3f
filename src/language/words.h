#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"
#include "consultlint/words.h"

namespace consultlint {

/// Appends the words of text[within] to `out`, in order; word ids are left 0.
///
/// A word is a maximal run of letters, digits and the marks that combine with them (Unicode's
/// alphanumeric property), with apostrophes, straight or curly, between two of them. `within` is
/// read as if it were a block of its own: the first word has Glue::kBreak. Linear; any bytes are
/// accepted, and those that are not UTF-8 belong to no word.
void scan_words(std::string_view text, TextSpan within, std::vector<Token>& out);

/// The form under which words are equal: simple case folding, the curly apostrophe made straight,
/// soft hyphens dropped.
std::string fold_word(std::string_view word);

}  // namespace consultlint
