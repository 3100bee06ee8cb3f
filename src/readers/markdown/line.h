#pragma once
#include <cstdint>
#include <string_view>

namespace consultlint {

/// One line of a Markdown text and what its beginning says. Views the text.
struct MarkdownLine {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;   ///< Behind its text, in front of the line end.
  std::uint32_t next = 0;  ///< Where the next line begins.
  std::uint32_t indent = 0;
  bool quoted = false;
  std::string_view content;  ///< Without indentation and quote marks.

  bool is_blank() const { return content.empty(); }
  /// Where its content begins.
  std::uint32_t content_begin() const { return end - static_cast<std::uint32_t>(content.size()); }
};

/// The line that begins at `begin`. A tab counts as four columns of indentation.
MarkdownLine markdown_line_at(std::string_view text, std::uint32_t begin);

/// Length of "[^label]:" at the start of `content`, or 0.
std::size_t note_marker_length(std::string_view content);

/// The line begins something other than a paragraph, so it cannot go on with one.
bool begins_markdown_block(std::string_view content);

/// The fence of a block of code.
struct CodeFence {
  char mark = 0;
  std::size_t length = 0;  ///< 0: the line is none.
  bool quoted = false;

  /// Whether `line` ends the block that this fence began.
  bool is_closed_by(const MarkdownLine& line) const;
};
CodeFence code_fence(const MarkdownLine& line);

}  // namespace consultlint
