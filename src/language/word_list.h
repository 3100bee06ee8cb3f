#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/word_hash.h"
#include "text/ascii.h"

namespace consultlint {

/// A fixed list of words of small letters, each with a digit 0 to 9, laid out for search: the words
/// with their digits end to end, by bucket of hash_word(); bucket b is [begins[b], begins[b + 1]).
/// Made by the generators in tests/support.
struct WordList {
  std::string_view entries;
  std::span<const std::uint16_t> begins;

  /// The digit that stands with `word`, or -1.
  int find(std::string_view word) const {
    const std::size_t bucket = hash_word(word) % (begins.size() - 1);
    std::string_view rest = entries.substr(begins[bucket], begins[bucket + 1] - begins[bucket]);
    while (!rest.empty()) {
      const bool found =
          rest.size() > word.size() && ascii::is_digit(rest[word.size()]) && rest.starts_with(word);
      if (found) return rest[word.size()] - '0';
      std::size_t digit = 0;
      while (!ascii::is_digit(rest[digit])) ++digit;
      rest.remove_prefix(digit + 1);
    }
    return -1;
  }
};

}  // namespace consultlint
