#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {

/// A word of a possible long form, with its place in the text. "Off-the-shelf"
/// is three of them.
struct LongFormWord {
  std::string_view text;
  std::uint32_t begin = 0;

  std::uint32_t end() const { return begin + static_cast<std::uint32_t>(text.size()); }
};

/// The words of a text: letters of any script and digits, "&" on its own.
std::vector<LongFormWord> long_form_words(std::string_view text);

/// "of", "and", "the": words that may be passed over in a long form.
bool is_small_word(std::string_view word);

/// Whether the word begins with what the letter (in lower case) stands for: "2"
/// may be "to".
bool begins_with_letter(std::string_view word, char letter);

/// How hard it is to spell the letters of an abbreviation with words, of which
/// the first must give the first letter. Each word gives none of the letters,
/// or some of which the first begins it.
class SpelledLetters {
 public:
  static constexpr std::size_t kMost = 14;  ///< Letters that can be asked about.
  static constexpr std::uint32_t kImpossible = 0xFFFF;

  /// What each departure from one letter a word adds.
  static constexpr std::uint32_t kSmallWord = 1;    ///< "O" in "Freedom of Information (FOI)"
  static constexpr std::uint32_t kNextLetter = 1;   ///< "Fed" in "Federal": behind the one before
  static constexpr std::uint32_t kInnerLetter = 2;  ///< "Q" in "headquarters"
  static constexpr std::uint32_t kIdleWord = 4;     ///< "Health" in "Health and Care Excellence"
  static constexpr std::uint32_t kSmallFirst = 5;   ///< a long form that begins with "of"

  /// Keeps both views only while it is built. Precondition: at most kMost
  /// letters.
  SpelledLetters(std::string_view letters, std::span<const LongFormWord> words);

  /// The least strain of all the letters with the first `words` words.
  std::uint32_t strain(std::size_t words) const { return strain_[words][letters_]; }

 private:
  void add(std::string_view letters, std::string_view word, std::size_t index);
  void take(std::string_view letters, std::string_view word, std::size_t index, std::size_t from);

  std::size_t letters_;
  std::vector<std::array<std::uint32_t, kMost + 1>> strain_;  // by words, by letters
};

}  // namespace consultlint
