#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/check.h"
#include "consultlint/span.h"

namespace consultlint {

/// What edits make of a text, and where they leave its places. Views the edits, which were settled.
class Shift {
 public:
  Shift(std::string_view before, std::span<const Edit> edits);

  /// The text with the edits made.
  std::string_view text() const { return text_; }

  /// Where a span comes to be, with all that the edits put into it, also at its ends.
  TextSpan grown(TextSpan span) const;

  /// Whether an edit stands in the span or at one of its ends.
  bool touches(TextSpan span) const;
  /// The same for a span of the text that the edits made.
  bool touches_after(TextSpan span) const;

 private:
  std::uint32_t moved(std::uint32_t offset, std::size_t edits_before) const;

  std::span<const Edit> edits_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  // of the edits, in text_
};

}  // namespace consultlint
