#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "readers/markdown/line.h"
#include "readers/markdown/scan.h"

namespace consultlint {

/// Makes a MarkdownScan, line by line. Lives for one scan.
class MarkdownScanner {
 public:
  /// `margin`: columns that the lines behind the first are indented by.
  MarkdownScanner(std::string_view text, SourceSpan part, std::uint32_t margin);
  MarkdownScan run();

 private:
  /// What the line in front was, where that matters to the next.
  enum class Kind : std::uint8_t { kOther, kVerse };

  MarkdownLine line_at(std::uint32_t begin) const { return markdown_line_at(text_, begin); }
  void edit(std::uint32_t begin, std::uint32_t end, std::string_view text);
  /// Each of these handles one line and returns where to go on.
  std::uint32_t scan_line(const MarkdownLine& line);
  std::uint32_t scan_content(const MarkdownLine& line);
  std::uint32_t drop_comments(const MarkdownLine& line);
  std::uint32_t take_raw_element(const MarkdownLine& line, bool within);
  std::uint32_t skip_formula(const MarkdownLine& line);
  std::uint32_t take_grid_table(const MarkdownLine& line);

  std::optional<std::uint32_t> take_note(const MarkdownLine& line);
  bool has_room_for_note();
  void leave_contexts(const MarkdownLine& line);
  bool in_fence(const MarkdownLine& line);
  bool open_html_fence(const MarkdownLine& line);
  SourceSpan take_comment(bool in_code);
  void drop_comment(const MarkdownLine& line, SourceSpan span, bool leads);
  /// Nothing stands on the line from `offset` on.
  bool ends_line(std::uint32_t offset) const;
  void fence_element(const MarkdownLine& line, SourceSpan element, std::uint32_t content_end);
  std::uint32_t note_end(const MarkdownLine& first);
  void prepare_table(const MarkdownLine& line);
  void separate_header_row();
  void divide_paragraph(const MarkdownLine& line);
  void sort_edits();

  // scan_dialects.cpp: what is not CommonMark.
  void scan_spans(const MarkdownLine& line);
  std::uint32_t take_formula(std::uint32_t begin, std::size_t length);
  std::uint32_t take_inline_note(std::uint32_t begin, std::size_t length);
  void drop_attributes(const MarkdownLine& line);
  void prepare_definition(const MarkdownLine& line);
  bool is_table_caption(const MarkdownLine& line) const;
  bool is_verse(const MarkdownLine& line) const;
  void prepare_verse(const MarkdownLine& line);
  void drop_division(const MarkdownLine& line);
  void set_abbreviation_apart(const MarkdownLine& line);
  void set_contents_mark_apart(const MarkdownLine& line);
  std::uint32_t read_title_block();
  void pull_to_margin(const MarkdownLine& line, std::uint32_t margin);

  std::string_view text_;
  SourceSpan part_;
  std::uint32_t margin_;
  MarkdownScan scan_;
  std::size_t comment_;                                ///< Where the next comment begins.
  std::size_t brace_;                                  ///< Where the next brace begins.
  std::size_t unclosed_raw_ = std::string_view::npos;  ///< From here on none is looked for.
  std::size_t unclosed_formula_ = std::string_view::npos;
  std::vector<SourceSpan> formulas_;  ///< Of this line.
  std::uint32_t wide_tables_ = 0;
  std::uint32_t lines_ = 0;  ///< Since the last blank one.
  CodeFence fence_;
  CodeFence html_fence_;
  bool too_many_notes_ = false;
  bool in_table_ = false;
  bool in_definitions_ = false;
  bool in_html_ = false;      ///< Tags began at the margin; their indentation is no code.
  Kind kind_ = Kind::kOther;  ///< Of this line, for the next.
  Kind kind_before_ = Kind::kOther;
  MarkdownLine previous_;
  MarkdownLine before_;
  MarkdownLine last_;  ///< The last that was not blank.
};

}  // namespace consultlint
