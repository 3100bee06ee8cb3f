#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "readers/docx/alternatives.h"
#include "readers/docx/block_writer.h"
#include "readers/docx/fields.h"
#include "readers/docx/paragraph_text.h"
#include "readers/docx/reading.h"
#include "readers/docx/revisions.h"

namespace consultlint::docx {

/// Reads the content of one story (the body, a note, a text box, a header, a comment) into blocks.
///
/// One walk over the XML without recursion, in the view of tracked changes that the Reading asks
/// for. What becomes a story of its own is left in the Reading. Elements nested deeper than any
/// word processor writes are skipped with a problem.
class StoryReader {
 public:
  struct Options {
    BlockKind plain = BlockKind::kParagraph;  ///< Kind of ordinary paragraphs.
    std::optional<std::uint32_t> paragraph;   ///< Number for all paragraphs; else they count.
    std::uint16_t page = 0;                   ///< For all paragraphs that do not count.
    std::size_t section = 0;                  ///< The same.
    std::optional<BlockKind> container;       ///< A block with own text around everything.
  };
  StoryReader(Reading& reading, const Part& part, const Options& options);

  /// Reads the children of `root` into the story that is open in the builder.
  void read(pugi::xml_node root);

 private:
  /// An element that is open, and what to undo behind it.
  struct Frame {
    Tag tag = Tag::kOther;
    pugi::xml_node node;
    ParagraphText::RangeNumber range = 0;
    std::size_t piece = 0;    ///< Runs: the first piece.
    bool leaves_out = false;  ///< Counted in left_out_.
    bool mutes = false;       ///< Counted in muted_.
    bool contents = false;    ///< Counted in contents_galleries_.
    bool draws = false;       ///< Counted in drawings_.
    bool block = false;       ///< Opened a block in the writer.
    pugi::xml_node chosen;    ///< Alternatives: the branch to read.
  };
  struct Run {
    bool hidden = false;
    bool bold = false;
    bool emphasis = false;
    bool superscript = false;
    bool underlined = false;  ///< By hand: what a style does is its look.
    bool coloured = false;    ///< The same.
    std::string_view symbol_font;
    Languages::Number language = Languages::kUnknown;
  };
  /// The pages of a table row: it may begin on one and end on another, and so may each cell.
  struct RowPages {
    std::uint16_t begin = 0;
    std::uint16_t end = 0;
    std::uint32_t paragraphs = 0;  ///< Counted before the cell that is read.
  };

  void walk(pugi::xml_node root);
  bool enter(Frame& frame);
  bool enter_block(Frame& frame);
  bool enter_revision(Frame& frame);
  void enter_change(pugi::xml_node change, Frame& frame);
  void mute(Frame& frame);
  bool enter_inline(Frame& frame);
  void leave(const Frame& frame);

  void begin_paragraph(pugi::xml_node node);
  void read_paragraph_properties(pugi::xml_node node);
  void read_paragraph_property(pugi::xml_node property);
  void read_former_properties(pugi::xml_node change);
  void read_paragraph_mark(pugi::xml_node node);
  bool runs_on() const;
  void end_paragraph();
  void write_paragraph();
  void write_rest();
  void settle_anchors(const AnchorPlace& place);
  void settle_anchor(const ParagraphText::Anchor& anchor, const AnchorPlace& here, bool in_block);
  void settle_note(const ParagraphText::Anchor& anchor, const AnchorPlace& here);
  void settle_left_out(LeftOutText& left_out, const AnchorPlace& here);
  void settle_comment(const ParagraphText::Anchor& anchor, const AnchorPlace& here);
  void enter_row(Frame& frame);
  void enter_cell(Frame& frame);
  ParagraphFormat place_of_next() const;
  void enter_sdt(Frame& frame);

  void begin_run(Frame& frame);
  RunProperties read_direct(pugi::xml_node run) const;
  void end_run(const Frame& frame);
  ParagraphText& target(pugi::xml_node node);
  bool goes_on_leaving_out() const;
  void append_text(pugi::xml_node node);
  void append_character(std::string_view text, pugi::xml_node node);
  void append_placeholder(pugi::xml_node node);
  void append_anchor(ParagraphText::Thing thing, std::uint32_t index, pugi::xml_node node);
  void append_note(pugi::xml_node node, bool endnote);
  void append_name(ParagraphText::Thing thing, std::string_view name, pugi::xml_node node);
  void enter_drawing(Frame& frame);
  void append_text_box(TextBox box, pugi::xml_node node);
  void append_break(pugi::xml_node node);
  void append_form_control(pugi::xml_node data);
  void note_embedded(pugi::xml_node node);
  const Relationship* related(std::string_view id);
  std::string link_target(pugi::xml_node node);

  void field_character(pugi::xml_node node);
  void begin_field_result();
  void end_field();

  void end_section(pugi::xml_node node);
  void tell(bool& told, std::string_view problem);
  void turn_page();
  void break_page();
  void settle_pages();

  static constexpr std::size_t kNoPiece = static_cast<std::size_t>(-1);

  bool shows() const { return muted_ == 0 && left_out_ == 0; }

  Reading* reading_;
  const Part* part_;
  const Xml* xml_;
  std::string_view source_;
  Options options_;
  BlockWriter writer_;
  Alternatives alternatives_;
  FieldStack fields_;
  ParagraphText text_;
  std::vector<LeftOutText> left_out_texts_;  ///< Of this paragraph.
  std::size_t left_out_at_ = kNoPiece;       ///< Pieces of text_ when the last of them went on.
  Revision change_;                          ///< The one that leaves out what is read now.
  ParagraphFormat format_;
  bool in_paragraph_ = false;
  bool joined_ = false;  ///< text_ begins with the paragraph before, whose mark is deleted.
  Run run_;
  std::vector<Frame> frames_;
  std::vector<Image> images_;
  std::vector<NoteReference> notes_;
  std::vector<TextBox> text_boxes_;
  std::vector<std::string> names_;  ///< Of comments and bookmarks.
  std::uint32_t paragraphs_ = 0;
  int left_out_ = 0;  ///< Open changes that leave out what they hold.
  int muted_ = 0;
  int contents_galleries_ = 0;
  int drawings_ = 0;
  bool told_of_field_ = false;
  bool told_of_columns_ = false;
  pugi::xml_node section_;           ///< The properties of a section that ends with this paragraph.
  std::uint32_t section_begin_ = 0;  ///< Its first block.
  std::vector<RowPages> rows_;
  std::uint16_t page_ = 1;
  std::vector<std::uint32_t> page_breaks_;  ///< Explicit ones: the first block behind each.
};

}  // namespace consultlint::docx
