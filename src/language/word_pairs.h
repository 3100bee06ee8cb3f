#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/word_hash.h"

namespace consultlint {

/// A fixed list of words of small letters, each with another word, laid out for search:
/// "decision=decide;" end to end, by bucket of hash_word() of the first; bucket b is
/// [begins[b], begins[b + 1]). Made by a generator in tests/support.
struct WordPairs {
  std::string_view entries;
  std::span<const std::uint16_t> begins;

  /// The word that stands with `word`, or nothing.
  std::string_view find(std::string_view word) const {
    const std::size_t bucket = hash_word(word) % (begins.size() - 1);
    std::string_view rest = entries.substr(begins[bucket], begins[bucket + 1] - begins[bucket]);
    while (!rest.empty()) {
      const std::size_t parting = rest.find('=');
      const std::size_t end = rest.find(';');
      if (rest.substr(0, parting) == word) return rest.substr(parting + 1, end - parting - 1);
      rest.remove_prefix(end + 1);
    }
    return {};
  }
};

}  // namespace consultlint
