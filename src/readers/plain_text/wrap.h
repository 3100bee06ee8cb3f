#pragma once
#include <array>
#include <cstdint>

#include "readers/plain_text/layout.h"

namespace consultlint::plain_text {

/// Where a file that was hard-wrapped breaks its lines, and whether a line was broken because it
/// was full. Of a file whose paragraphs are single lines, no line is full. Measured once, in time
/// linear in the file; the layout must outlive it. Indexes are of lines; the line below exists.
class LineWrap {
 public:
  explicit LineWrap(const Layout& layout);

  bool wrapped() const { return width_ > 0; }

  /// Boxes, columns and notes are wrapped at widths of their own: learns that of the block that
  /// begins at line `at`, if most of its lines come near it.
  void enter_block(std::uint32_t at);

  /// The first word of the line below had no room at the end of line `at`.
  bool is_full(std::uint32_t at) const;

  /// Line `at` is at least three quarters full. Text taken from a PDF file lost the widths of its
  /// letters, so that a full line may count fewer of them.
  bool is_nearly_full(std::uint32_t at) const;

  /// Paragraphs are parted by blank lines, so that the end of a sentence at the end of a line is
  /// chance.
  bool blank_lines_part() const { return blank_lines_part_; }

 private:
  static constexpr std::uint16_t kWidestMeasured = 140;
  /// How many lines of running text there are of each width.
  struct Widths {
    std::array<std::uint32_t, kWidestMeasured + 1> lines{};
    std::uint32_t counted = 0;
    std::uint32_t longer = 0;
  };
  Widths widths() const;
  std::uint16_t measured_width() const;
  bool measured_blank_lines() const;
  bool is_plain(std::size_t at) const;

  const Layout& layout_;
  std::uint16_t width_ = 0;
  std::uint32_t block_width_ = 0;
  bool blank_lines_part_ = false;
};

}  // namespace consultlint::plain_text
