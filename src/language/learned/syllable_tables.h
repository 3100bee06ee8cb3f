#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/word_list.h"

namespace consultlint {

// Learned from 90 % of the pronunciations, patterns and exceptions count 95.4 % of the other 10 %
// right (95.9 % by any pronunciation of theirs), and learned from all of them, 99.99 %.

/// What is added to vowel_groups() for every pattern that stands in "^word$": a trie. Node 0 stands
/// before the first letter; node i adds letters[i], corrects by corrections[i] when it is reached,
/// and has as children the nodes [first_children[i], first_children[i + 1]). No pattern begins with
/// "$".
struct SyllablePatterns {
  std::string_view letters;
  std::span<const std::int8_t> corrections;
  std::span<const std::uint16_t> first_children;
  std::span<const std::uint16_t> roots;  ///< The child of node 0 for each letter from "^", or 0.
};

extern const SyllablePatterns kSyllablePatterns;

/// The words that the patterns get wrong, with their counts.
extern const WordList kSyllableExceptions;

}  // namespace consultlint
