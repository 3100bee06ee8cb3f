#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "language/learned/syllable_tables.h"
#include "language/syllables.h"
#include "language/vowel_groups.h"

namespace consultlint {
namespace {

constexpr std::size_t kLetters = 'z' - '^' + 1;

/// Place of a letter of "^word$" in a table of kLetters; "$" takes that of "_", which no word has.
std::size_t place_of(char letter) {
  return static_cast<std::size_t>((letter == '$' ? '_' : letter) - '^');
}

/// The nodes of a trie level by level: the second is told by a table, for its nodes have many
/// siblings and one of them is looked for at every letter of every word.
class PatternTrie {
 public:
  PatternTrie() {
    for (std::size_t first = 0; first < kLetters; ++first) {
      const std::size_t root = kSyllablePatterns.roots[first];
      if (root == 0) continue;
      for (std::size_t i = first_child(root); i < first_child(root + 1); ++i) {
        pairs_[first * kLetters + place_of(kSyllablePatterns.letters[i])] =
            static_cast<std::uint16_t>(i);
      }
    }
  }

  /// The node behind the two letters, or 0.
  std::size_t pair(char first, char second) const {
    return pairs_[place_of(first) * kLetters + place_of(second)];
  }

  /// The child of `node` for `letter`, or 0.
  static std::size_t child(std::size_t node, char letter) {
    for (std::size_t i = first_child(node); i < first_child(node + 1); ++i) {
      if (kSyllablePatterns.letters[i] == letter) return i;
    }
    return 0;
  }

 private:
  static std::size_t first_child(std::size_t node) {
    return kSyllablePatterns.first_children[node];
  }

  std::array<std::uint16_t, kLetters * kLetters> pairs_{};
};

const PatternTrie& pattern_trie() {
  static const PatternTrie trie;
  return trie;
}

/// Sum of the corrections of all patterns that begin where `framed` does, which has two letters or
/// more. No pattern is a letter alone.
int corrections_at(const PatternTrie& trie, std::string_view framed) {
  int sum = 0;
  std::size_t node = trie.pair(framed[0], framed[1]);
  for (std::size_t at = 2; node != 0; node = PatternTrie::child(node, framed[at++])) {
    sum += kSyllablePatterns.corrections[node];
    if (at == framed.size()) break;
  }
  return sum;
}

}  // namespace

int count_plain_syllables(std::string_view word) {
  if (const int known = kSyllableExceptions.find(word); known > 0) return known;
  std::string framed;
  framed.reserve(word.size() + 2);
  framed.append("^").append(word).append("$");
  const PatternTrie& trie = pattern_trie();
  int count = vowel_groups(word);
  for (std::string_view rest = framed; rest.size() > 1; rest.remove_prefix(1)) {
    count += corrections_at(trie, rest);
  }
  return std::max(1, count);
}

}  // namespace consultlint
