#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace consultlint {

/// The words of a language with their inflections, from the spelling dictionaries of the machine.
/// Immutable; safe to share between threads.
class Dictionary {
 public:
  ~Dictionary();
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  /// The dictionary of British English, read on the first call (a tenth of a second or so) and kept
  /// for the life of the program; null when the machine has none.
  static const Dictionary* british();

  /// `word` is UTF-8 and holds no white space.
  bool knows(std::string_view word) const;
  /// Words that look or sound like it, the likeliest first.
  std::vector<std::string> suggestions(std::string_view word) const;

 private:
  struct State;
  explicit Dictionary(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

}  // namespace consultlint
