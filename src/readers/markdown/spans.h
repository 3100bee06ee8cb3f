#pragma once
#include <cstddef>
#include <string_view>

namespace consultlint {

/// Length of the formula `$…$` at offset `at` of `line`, which holds a `$`, or 0. It is one only
/// where nobody can mean money: a single letter, or signs that prices do not hold ("x_1", "E =
/// mc^2", "\alpha").
std::size_t formula_length(std::string_view line, std::size_t at);

/// Length of the note `^[…]` at offset `at` of `line`, which holds a `^`, or 0. It ends on the line
/// and holds no code.
std::size_t inline_note_length(std::string_view line, std::size_t at);

/// Tells which places of a line lie in the words of a picture, behind a "![" that nothing has
/// closed yet. Looks at each byte of the line once; the line must outlive it.
class PictureWords {
 public:
  explicit PictureWords(std::string_view line) : line_(line) {}
  /// Precondition: `at` lies in the line, at or behind that of the last call.
  bool reaches(std::size_t at);

 private:
  std::string_view line_;
  std::size_t done_ = 0;
  int depth_ = 0;
};

}  // namespace consultlint
