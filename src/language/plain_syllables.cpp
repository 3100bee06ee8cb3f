#include <algorithm>
#include <string>

#include "language/learned/syllable_tables.h"
#include "language/syllables.h"
#include "language/vowel_groups.h"

namespace consultlint {
namespace {

/// Sum of the corrections of all patterns that begin at the start of `framed`.
int corrections_at(std::string_view framed) {
  int sum = 0;
  std::size_t node = 0;
  for (const char letter : framed) {
    const std::size_t first = kSyllablePatterns.first_children[node];
    const std::string_view letters =
        kSyllablePatterns.letters.substr(first, kSyllablePatterns.first_children[node + 1] - first);
    const std::size_t child = letters.find(letter);
    if (child == std::string_view::npos) break;
    node = first + child;
    sum += kSyllablePatterns.corrections[node];
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
  for (std::string_view rest = framed; !rest.empty(); rest.remove_prefix(1)) {
    count += corrections_at(rest);
  }
  return std::max(1, count);
}

}  // namespace consultlint
