#pragma once
#include <string>
#include <string_view>
#include <unordered_set>

namespace consultlint::plain_text {

/// The words of a text, to ask whether one that a line end cut at its hyphen is whole elsewhere.
/// Collected at the first question, in time and space linear in the text, which must outlive it.
/// Not safe to share between threads.
class KnownWords {
 public:
  explicit KnownWords(std::string_view text) : text_(text) {}

  /// In any case. A word is a run of ASCII letters with no hyphen at either end.
  bool holds(std::string_view word);

 private:
  void collect();

  std::string_view text_;
  bool collected_ = false;
  std::unordered_set<std::string> words_;
};

}  // namespace consultlint::plain_text
