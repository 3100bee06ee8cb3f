#pragma once
#include <cstdint>
#include <string_view>

#include "consultlint/document.h"

namespace consultlint::plain_text {

/// Stars that people type around words in plain text: "*so*", "**so**".
///
/// Finds the pairs in one paragraph. Only stars that close again count, so a lone star, a product
/// or a footnote star stays text. Feed offsets in rising order. Linear in the paragraph.
class Stars {
 public:
  /// `source` outlives this; the paragraph ends at `end`.
  Stars(std::string_view source, std::uint32_t end) : source_(source.substr(0, end)) {}

  /// What the stars at offset `at` are.
  struct Sign {
    enum class Is : std::uint8_t { kText, kOpening, kClosing };
    Is is = Is::kText;
    std::uint32_t length = 1;  ///< Stars taken together.
    Mark::Kind kind = Mark::Kind::kEmphasis;
  };
  Sign read(std::uint32_t at);

 private:
  bool closes_later(std::uint32_t from, std::uint32_t length);

  std::string_view source_;
  std::uint32_t open_length_[2] = {0, 0};  ///< By stars less one: 1 when such a run is open.
  bool hopeless_[2] = {false, false};      ///< No closing run is left in the paragraph.
};

}  // namespace consultlint::plain_text
