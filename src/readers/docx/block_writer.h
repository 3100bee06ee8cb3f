#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "readers/docx/paragraph_text.h"
#include "readers/docx/reading.h"

namespace consultlint::docx {

/// What a paragraph's own properties and surroundings say of it.
struct ParagraphFormat {
  Style style;
  NumberRequest numbering;
  std::optional<int> outline_level;  ///< Direct; from 0, 9 is body text.
  bool joins_next = false;           ///< Its mark is deleted, or it is a drop cap.
  bool in_contents = false;          ///< Inside a table of contents.
  RunProperties mark;                ///< Of the paragraph mark.
  std::uint32_t number = 0;          ///< Of the w:p in the body, from 1.
  std::uint16_t page = 0;
  std::uint32_t source = 0;  ///< Offset of the w:p in its part.
};

/// Whether the paragraph has an outline level.
bool is_heading(const ParagraphFormat& format);

/// A paragraph whose runs are all read.
struct Paragraph {
  ParagraphText& text;
  const ParagraphFormat& format;
  ArtifactIndex artifact = 0;
  const std::vector<Image>& images;  ///< Those that its anchors number.
};

/// Writes paragraphs and tables of one story as blocks.
///
/// A plain paragraph that comes first in a cell or a note is that block's own text; what follows is
/// nested in it. Consecutive quotations share one quote block, consecutive lines of code one code
/// block. Tables are opened with their first row, so that one whose rows are all deleted leaves
/// nothing. Page headers, footers and comments have lines only. The page number of a contents entry
/// is furniture inside the entry.
class BlockWriter {
 public:
  /// `plain` is the kind of this story's ordinary paragraphs.
  BlockWriter(Reading& reading, BlockKind plain) : reading_(&reading), plain_(plain) {}

  /// What stands in further cells of a row is read as part of the last.
  static constexpr std::uint32_t kMostColumns = 128;

  /// A block with own text around what follows: a note.
  void begin_container(BlockKind kind, const DocumentBuilder::BlockTraits& traits);
  void begin_table();
  void begin_row(bool header, const ParagraphFormat& place);
  /// Whether the cell is to be closed with end(): the last that a row may have is open to its end.
  bool begin_cell(const ParagraphFormat& place, bool merged);
  bool in_last_cell() const;
  /// Closes the innermost container, table, row or cell.
  void end();
  /// The story is over: closes a quote or code block that is open.
  void finish() { enter_group(std::nullopt, {}); }
  /// The story is a page header, a footer or a comment: tables and headings in it are layout.
  bool has_lines_only() const { return plain_ != BlockKind::kParagraph; }
  /// Whether the innermost open thing is of that kind.
  bool inside(BlockKind kind) const;

  /// Writes a paragraph that is complete and returns where it is. Paragraphs without text and
  /// images leave no block, those in a heading style excepted.
  AnchorPlace write(const Paragraph& paragraph);

 private:
  struct Container {
    BlockKind kind = BlockKind::kCell;
    std::uint32_t index = kNowhere;  ///< Of its block; kNowhere while a table has no row.
    bool fresh = true;               ///< Holds nothing yet.
    bool only_headers = true;        ///< Tables: all rows up to here are header rows.
    bool header = false;             ///< Rows: a header row.
    std::uint32_t cells = 0;         ///< Rows: begun in it. The last cell: as its row.
  };
  /// What a paragraph proves to be.
  struct Shape {
    BlockKind kind = BlockKind::kParagraph;
    std::uint8_t level = 0;
    std::uint8_t depth = 0;
    bool ordered = false;
    bool quoted = false;
    std::string label;          ///< Computed.
    std::string_view tick_box;  ///< Printed in front of an item.
  };
  Shape shape_of(const ParagraphFormat& format, bool has_text);
  Shape list_shape(const ParagraphFormat& format, const std::optional<ListLabel>& label) const;
  AnchorPlace write_code(const Paragraph& paragraph);
  std::uint32_t write_block(const Paragraph& paragraph, const Shape& shape);
  /// Writes what Word prints in front of the text, and returns how much of the text is a label that
  /// the author typed instead.
  std::size_t write_label(const Paragraph& paragraph, const Shape& shape);
  /// Writes the text; its first `label_length` bytes are a label, and from `page_number` on it is
  /// the page number of a contents entry.
  void write_text(const Paragraph& paragraph, std::size_t label_length, std::size_t page_number);
  bool takes_own_text(const Shape& shape) const;
  /// The innermost open thing, quotes and code aside, or null.
  const Container* innermost() const;
  bool in_group(BlockKind group) const;
  /// Opens a quote or code block, or closes the one that is open, as what follows needs it.
  void enter_group(std::optional<BlockKind> group, const ParagraphFormat& place);
  void open(BlockKind kind, const DocumentBuilder::BlockTraits& traits);

  Reading* reading_;
  BlockKind plain_;
  std::vector<Container> open_;
};

}  // namespace consultlint::docx
