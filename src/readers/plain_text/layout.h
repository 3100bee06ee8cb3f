#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "consultlint/document.h"
#include "readers/plain_text/line.h"

namespace consultlint::plain_text {

/// Lines that make one block. Plain data; what is inferred about it is filled in step by step.
struct Passage {
  BlockKind kind = BlockKind::kParagraph;
  std::uint32_t first = 0;  ///< Index of its first line.
  std::uint32_t last =
      0;  ///< Index of its last line; blank and furniture lines between are no part.
  std::uint32_t words = 0;  ///< Index of the line that its words begin in: not a lone marker's.
  std::uint32_t table = 0;  ///< Tables: index into Layout::tables.
  std::uint8_t level = 0;
  std::uint8_t depth = 0;
  std::uint8_t confidence = 90;
  bool marked_heading = false;  ///< The author drew or typed the mark: "#", a line of "=" below.
  bool title = false;           ///< The document's own; a heading of level 1.
  bool runs_on = false;         ///< Holds a whole list in one line, so its markers are text.
  bool strong = false;          ///< "**" stood around all of it.
  bool blank_before = true;
  bool blank_after = true;
};

/// A table as typed: which lines are its rows, and where its columns stand.
struct TableForm {
  enum class Kind : std::uint8_t { kTabs, kPipes, kColumns };
  Kind kind = Kind::kTabs;
  std::vector<std::uint32_t> columns;  ///< kColumns: where each begins, in code points of the line.
  std::uint32_t header_lines = 0;      ///< Lines from the start that make the header row.
  bool blank_lines_part_rows = false;  ///< kColumns: a row may run over several lines.
};

/// A reference to a footnote that lost its raised look: a bare number behind a word.
struct BareReference {
  std::uint32_t at = 0;  ///< Offset in the source.
  std::uint16_t note = 0;
  std::uint16_t length = 0;
};

/// A text file on its way to a Document: the lines, and what has been inferred from them so far.
/// The source must outlive it.
struct Layout {
  std::string_view source;
  std::vector<Line> lines;
  std::vector<Passage> passages;  ///< The body, in reading order.
  std::vector<Passage> notes;     ///< Bodies of footnotes.
  std::vector<TableForm> tables;
  std::vector<BareReference> references;  ///< Sorted.

  std::string_view text(const Line& line) const { return line.text(source); }
  std::string_view first_text(const Passage& p) const { return text(lines[p.first]); }
  std::string_view last_text(const Passage& p) const { return text(lines[p.last]); }
  const Marker& marker(const Passage& p) const { return lines[p.first].marker; }
  /// Its first words, behind the marker; on the next line when a marker stands alone.
  std::string_view words(const Passage& p) const {
    return p.words == p.first ? first_text(p).substr(marker(p).body) : text(lines[p.words]);
  }
  bool one_line(const Passage& p) const { return p.words == p.last; }
};

/// A table that begins at line `at`, and the line behind it; nothing when none begins there.
struct FoundTable {
  TableForm form;
  std::uint32_t end = 0;
};
std::optional<FoundTable> table_at(const Layout& layout, std::uint32_t at);
/// One whose columns are drawn by nothing but spaces: gaps of two or more below one another in at
/// least three lines.
std::optional<FoundTable> aligned_table_at(const Layout& layout, std::uint32_t at);

/// The steps, in their order. Each reads what the earlier ones filled in; all are linear.
void find_bare_notes(Layout& layout);
void mark_furniture(Layout& layout);
void mark_contents(Layout& layout);
void group_lines(Layout& layout);
void mend_page_breaks(Layout& layout);
void collect_notes(Layout& layout);
void infer_lists(Layout& layout);
void mark_captions(Layout& layout);
void infer_headings(Layout& layout);
void infer_heading_levels(Layout& layout);
void nest_items(Layout& layout);

}  // namespace consultlint::plain_text
