#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consultlint/words.h"
#include "language/phrase_table.h"

namespace consultlint {

/// Gives the words of one document their ids: that of the phrase table for a word it knows, else
/// the next number above the table's, in order of first use. Equal folded words get equal ids.
///
/// Keeps a reference to the table. One document, one thread.
class WordIds {
 public:
  explicit WordIds(const PhraseTable& table);

  /// Id of the word text[span]; `ascii` says that it has no byte above 0x7F.
  WordId id_of(std::string_view text, TextSpan span, bool ascii);
  bool is_known(WordId word) const { return word < known_; }
  /// One above the greatest id given.
  WordId end() const { return next_; }

 private:
  /// A folded word of at most 16 bytes, filled up with zeros.
  struct Key {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Entry {
    Key key;
    WordId word = 0;
  };

  static Key key_of_ascii(std::string_view text, TextSpan span);
  static Key key_of(std::string_view folded);
  static std::size_t hash(Key key);
  WordId short_word(Key key, std::size_t length);
  WordId add_short_word(Key key, std::size_t length, std::size_t slot);
  WordId folded_word(std::string folded);
  WordId long_word(std::string folded);
  WordId look_up(std::string_view folded);
  void grow();

  const PhraseTable& table_;
  WordId known_;
  WordId next_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // index into entries_ + 1, or 0; a power of two of them
  std::unordered_map<std::string, WordId> long_words_;
};

}  // namespace consultlint
