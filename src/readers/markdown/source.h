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
  /// Precondition: holds(text.data()). Text that an edit put there stands for the edit's span.
  SourceSpan to_source(std::string_view text) const;
  /// Takes from the front of `text` what stands in the source in one piece, skipping what edits put
  /// there; empty when nothing is left. Precondition: holds(text.data()) or text is empty.
  SourceSpan take_piece(std::string_view& text) const;
  /// Where the byte at an offset of parsed() stands in the source.
  std::uint32_t source_offset(std::uint32_t copied) const;

 private:
  /// A stretch of the copy up to the next one.
  struct Stretch {
    std::uint32_t copied = 0;  ///< Where it begins in the copy.
    std::uint32_t source = 0;  ///< Where it begins in the source.
    bool made_up = false;      ///< An edit put it there.
  };
  std::vector<Stretch>::const_iterator stretch_at(std::uint32_t copied) const;
  void begin_stretch(std::uint32_t source, bool made_up);

  SourceSpan part_;
  std::string copy_;
  std::size_t parsed_size_ = 0;
  std::vector<Stretch> stretches_;
};

}  // namespace consultlint
