#include <algorithm>
#include <string>

#include "language/learned/syllable_tables.h"
#include "language/syllables.h"
#include "language/vowel_groups.h"

namespace consultlint {
namespace {

/// The child of `node` for `letter`, or 0.
std::size_t child(std::size_t node, char letter) {
  const std::size_t end = kSyllablePatterns.first_children[node + 1];
  for (std::size_t i = kSyllablePatterns.first_children[node]; i < end; ++i) {
    if (kSyllablePatterns.letters[i] == letter) return i;
  }
  return 0;
}

/// Sum of the corrections of all patterns that begin where `framed` does, which is not at "$".
int corrections_at(std::string_view framed) {
  int sum = 0;
  std::size_t node = kSyllablePatterns.roots[static_cast<std::size_t>(framed.front() - '^')];
  for (std::size_t at = 1; node != 0; node = child(node, framed[at++])) {
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
  int count = vowel_groups(word);
  for (std::string_view rest = framed; rest.size() > 1; rest.remove_prefix(1)) {
    count += corrections_at(rest);
  }
  return std::max(1, count);
}

}  // namespace consultlint
