#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "consultlint/span.h"

namespace consultlint {

/// Where the lines of a text begin. A line ends at LF, CRLF or a lone CR; the last line may have no
/// end. Offsets are bytes; line numbers are 1-based. Immutable; safe to share between threads.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::uint32_t line_count() const { return static_cast<std::uint32_t>(begins_.size()); }
  /// The line that holds `offset`; an offset behind the text is on the last line.
  std::uint32_t line_of(std::uint32_t offset) const;
  /// Byte range of a line without its end. Precondition: 1 <= line <= line_count().
  SourceSpan line_span(std::uint32_t line, std::string_view text) const;

 private:
  std::vector<std::uint32_t> begins_;
};

}  // namespace consultlint
