#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace consultlint {

/// Signs that may end a sentence, found in the gap between two words.
struct SentenceEnd {
  std::size_t end = 0;        ///< Offset in the gap behind the signs and all that closes with them.
  bool stop_on_word = false;  ///< Exactly one full stop, directly behind the word: "Ltd."
};

/// The first place in `gap` where a sentence may end: stops, question marks, exclamation marks or
/// ellipses, then closing brackets and quotes, then white space. An ellipsis inside brackets, and
/// three spaced stops that stand apart from the word, leave something out and end nothing.
std::optional<SentenceEnd> find_sentence_end(std::string_view gap);

/// Length of the white space, ASCII or not, at `at`; 0 if there is none.
std::size_t space_at(std::string_view text, std::size_t at);
bool has_space(std::string_view text);

}  // namespace consultlint
