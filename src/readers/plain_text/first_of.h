#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace consultlint::plain_text {

/// Where the next of a few bytes stands in a text, which must outlive this.
///
/// Remembers how far it looked for each of them, so that one that is rare or lacking is not
/// searched for again and again. Ask for rising offsets; all questions together are linear in the
/// text.
template <std::size_t kCount>
class FirstOf {
 public:
  FirstOf(std::string_view text, const std::array<char, kCount>& bytes) : text_(text) {
    for (std::size_t i = 0; i < kCount; ++i) signs_[i] = {bytes[i], find(bytes[i], 0)};
  }

  /// The offset of the first of the bytes at `from` or behind it; the size of the text when there
  /// is none.
  std::size_t next(std::size_t from) {
    std::size_t nearest = text_.size();
    for (Sign& sign : signs_) {
      if (sign.at < from) sign.at = find(sign.byte, from);
      nearest = std::min(nearest, sign.at);
    }
    return nearest;
  }

 private:
  struct Sign {
    char byte = 0;
    std::size_t at = 0;
  };

  std::size_t find(char byte, std::size_t from) const {
    return std::min(text_.find(byte, from), text_.size());
  }

  std::string_view text_;
  std::array<Sign, kCount> signs_{};
};

}  // namespace consultlint::plain_text
