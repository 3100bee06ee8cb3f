#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "consultlint/words.h"
#include "language/phrase_table.h"

namespace consultlint {

/// Tells whether a full stop directly behind a word ends the sentence or belongs to the word. A
/// view of text, words and table; they must outlive it.
class FullStops {
 public:
  FullStops(std::string_view text, std::span<const Token> tokens, const PhraseTable& table)
      : text_(text), tokens_(tokens), table_(table) {}

  /// Whether the stop between tokens `next - 1` and `next` ends the sentence that began with token
  /// `first`. Precondition: first < next, and `next` is not in lower case.
  bool ends_sentence(std::uint32_t first, std::uint32_t next) const;

  /// Whether a stop without space behind it ("world.Today") parts two sentences.
  bool misses_space(std::uint32_t next) const;

  /// Whether the token begins with a small letter.
  bool in_lower_case(std::uint32_t token) const;

  /// Whether the token numbers an item, "a)" or "(ii)", that begins with a capital.
  bool numbers_item(std::uint32_t token) const;

 private:
  std::string_view word(std::uint32_t token) const;
  std::string_view gap(std::uint32_t token) const;
  bool opens_sentence(std::uint32_t token) const;
  bool is_followed_by_small(std::uint32_t token) const;
  bool opens_plainly(std::uint32_t token) const;
  bool is_code(std::uint32_t token) const;
  bool is_labelled_number(std::uint32_t first, std::uint32_t next) const;
  bool letter_ends_sentence(std::uint32_t letter) const;
  bool letters_end_sentence(std::uint32_t first, std::uint32_t head, std::uint32_t next) const;
  bool abbreviation_ends_sentence(std::uint32_t next) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const PhraseTable& table_;
};

}  // namespace consultlint
