#pragma once
#include <string_view>

namespace consultlint {

// int count_syllables(std::string_view word) is declared in consultlint/facts.h.
//
// Letters are counted by learned tables (src/language/learned): a guess from vowel groups,
// corrected by patterns, and exceptions word by word. Parts of a hyphenated word are added up, the
// syllables that "n't", "'ll", "'ve", "'d" and "'s" bring are told from the letter before, an
// abbreviation in capitals is spelled out unless it can be read as a word, an accent is dropped.
// Digits have no syllables.

/// Syllables of a word without hyphen, given with its folded form.
int count_syllables_of_part(std::string_view part, std::string_view folded);

/// Syllables of a word of small letters a to z that is written without apostrophe or hyphen.
int count_plain_syllables(std::string_view word);

}  // namespace consultlint
