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
  RunToggles mark;                   ///< Of the paragraph mark.
  std::uint32_t number = 0;          ///< Of the w:p in the body, from 1.
  std::uint16_t page = 0;
};

/// Writes paragraphs and tables of one story as blocks.
///
/// A plain paragraph that comes first in a cell or a note is that block's own text; what follows is
/// nested in it. Consecutive quotations share one quote block. Tables are opened with their first
/// row, so that one whose rows are all deleted leaves nothing.
class BlockWriter {
 public:
  /// `plain` is the kind of this story's ordinary paragraphs.
  BlockWriter(Reading& reading, BlockKind plain) : reading_(&reading), plain_(plain) {}

  /// A block with own text around what follows: a note.
  void begin_container(BlockKind kind, const DocumentBuilder::BlockTraits& traits);
  void begin_table();
  void begin_row(bool header, const ParagraphFormat& place);
  void begin_cell(const ParagraphFormat& place);
  /// Closes the innermost container, table, row or cell.
  void end();
  /// Whether the innermost open thing, quotes aside, is of that kind.
  bool inside(BlockKind kind) const;

  /// Writes a paragraph that is complete and returns where it is. Paragraphs without text and
  /// images leave no block, headings excepted.
  AnchorPlace write(ParagraphText& text, const ParagraphFormat& format, ArtifactIndex artifact,
                    const std::vector<Image>& images);

 private:
  struct Container {
    BlockKind kind = BlockKind::kCell;
    std::uint32_t index = kNowhere;  ///< Of its block; kNowhere while a table has no row.
    bool fresh = true;               ///< Holds nothing yet.
    bool only_headers = true;        ///< Tables: all rows up to here are header rows.
    bool header = false;             ///< Rows: a header row.
  };
  /// What a paragraph proves to be.
  struct Shape {
    BlockKind kind = BlockKind::kParagraph;
    std::uint8_t level = 0;
    std::uint8_t depth = 0;
    bool ordered = false;
    bool quoted = false;
    std::string label;  ///< Computed.
  };
  Shape shape_of(const ParagraphFormat& format, bool has_text);
  Shape list_shape(const ParagraphFormat& format, const std::optional<ListLabel>& label) const;
  std::uint32_t write_block(ParagraphText& text, const ParagraphFormat& format, const Shape& shape,
                            ArtifactIndex artifact, const std::vector<Image>& images);
  bool takes_own_text(const Shape& shape) const;
  void enter_quote(bool quoted, const ParagraphFormat& place);
  void open(BlockKind kind, const DocumentBuilder::BlockTraits& traits);

  Reading* reading_;
  BlockKind plain_;
  std::vector<Container> open_;
};

}  // namespace consultlint::docx
