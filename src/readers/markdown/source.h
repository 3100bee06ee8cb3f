#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/span.h"
#include "readers/markdown/scan.h"

namespace consultlint {

/// The private copy of one part of a Markdown text that md4c parses, and the way back: what md4c
/// says it read, as a place in the text. The copy carries the edits of a MarkdownScan and ends in a
/// line end and padding, because md4c 0.4.8 reads past the end of its input. Holds no view of the
/// text.
class MarkdownSource {
 public:
  MarkdownSource(std::string_view text, SourceSpan part, std::span<const MarkdownEdit> edits);

  std::string_view parsed() const { return {copy_.data(), parsed_size_}; }
  /// md4c hands out pointers into the copy for text that it read, others for text it made up.
  bool holds(const char* at) const;
  /// Precondition: holds(text.data()). Inserted bytes take no room in the span.
  SourceSpan to_source(std::string_view text) const;

 private:
  std::uint32_t source_offset(std::uint32_t copied) const;

  struct Shift {
    std::uint32_t copied = 0;    ///< Where an insertion begins in the copy.
    std::uint32_t inserted = 0;  ///< Its length.
    std::uint32_t before = 0;    ///< All bytes inserted in front of it.
  };
  SourceSpan part_;
  std::string copy_;
  std::size_t parsed_size_ = 0;
  std::vector<Shift> shifts_;
};

}  // namespace consultlint
