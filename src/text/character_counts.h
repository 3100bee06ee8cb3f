#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace consultlint {

/// Counts the characters in parts of one UTF-8 text in constant time, however long the part: a
/// column far inside an endless line costs no more than one in a short line. Immutable; safe to
/// share between threads. Keeps no view: each call is given the text that the counts were made of.
class CharacterCounts {
 public:
  explicit CharacterCounts(std::string_view text);

  /// Code points in text[begin, end), both on code point boundaries.
  std::uint32_t code_points(std::string_view text, std::uint32_t begin, std::uint32_t end) const;
  /// Of those, the ones above U+FFFF.
  std::uint32_t wide(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Sum {
    std::uint32_t code_points = 0;
    std::uint32_t wide = 0;
  };
  std::vector<Sum> sums_;  // of the text before every kStride-th byte
  bool has_wide_ = false;
};

}  // namespace consultlint
