#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "readers/docx/alternatives.h"
#include "readers/docx/block_writer.h"
#include "readers/docx/fields.h"
#include "readers/docx/paragraph_text.h"
#include "readers/docx/reading.h"

namespace consultlint::docx {

/// Reads the content of one story (the body, a note, a text box, a header, a comment) into blocks.
///
/// One walk over the XML without recursion, in the accepted view: insertions are text, deletions
/// are collected apart, moved text stands where it went. What becomes a story of its own is left in
/// the Reading. Elements nested deeper than any word processor writes are skipped with a problem.
class StoryReader {
 public:
  struct Options {
    BlockKind plain = BlockKind::kParagraph;  ///< Kind of ordinary paragraphs.
    std::optional<std::uint32_t> paragraph;   ///< Number for all paragraphs; else they count.
    std::uint16_t page = 0;                   ///< For all paragraphs that do not count.
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
    std::size_t piece = 0;  ///< Runs: the first piece.
    bool deletes = false;   ///< Counted in deleted_.
    bool mutes = false;     ///< Counted in muted_.
    bool contents = false;  ///< Counted in contents_galleries_.
    bool draws = false;     ///< Counted in drawings_.
    bool block = false;     ///< Opened a block in the writer.
    pugi::xml_node chosen;  ///< Alternatives: the branch to read.
  };
  struct Run {
    bool hidden = false;
    bool bold = false;
    bool emphasis = false;
    bool superscript = false;
  };

  void walk(pugi::xml_node root);
  bool enter(Frame& frame);
  bool enter_block(Frame& frame);
  bool enter_revision(Frame& frame);
  bool enter_inline(Frame& frame);
  void leave(const Frame& frame);

  void begin_paragraph(pugi::xml_node node);
  void read_paragraph_properties(pugi::xml_node node);
  void read_mark_properties(pugi::xml_node node);
  void end_paragraph();
  void write_paragraph();
  void write_rest();
  void settle_anchors(const AnchorPlace& place);
  void collect_deleted(const AnchorPlace& place);
  void enter_row(Frame& frame);
  void enter_cell(Frame& frame);
  void enter_sdt(Frame& frame);

  void begin_run(Frame& frame);
  void end_run(const Frame& frame);
  void append_text(pugi::xml_node node);
  void append_character(std::string_view text, pugi::xml_node node);
  void append_placeholder(pugi::xml_node node);
  void append_anchor(ParagraphText::Thing thing, std::uint32_t index, pugi::xml_node node);
  void append_note(pugi::xml_node node, bool endnote);
  void append_comment(pugi::xml_node node);
  void enter_drawing(Frame& frame);
  void append_text_box(pugi::xml_node node);
  void append_break(pugi::xml_node node);
  std::string link_target(pugi::xml_node node);

  void field_character(pugi::xml_node node);
  void begin_field_result();
  void end_field();

  void read_section(pugi::xml_node node);
  void tell(bool& told, std::string_view problem);
  void break_page(bool rendered);
  void settle_pages();

  bool shows() const { return muted_ == 0 && deleted_ == 0; }

  Reading* reading_;
  const Part* part_;
  const Xml* xml_;
  std::string_view source_;
  Options options_;
  BlockWriter writer_;
  Alternatives alternatives_;
  FieldStack fields_;
  ParagraphText text_;
  ParagraphText deleted_text_;
  ParagraphFormat format_;
  bool in_paragraph_ = false;
  bool joined_ = false;  ///< text_ begins with the paragraph before, whose mark is deleted.
  Run run_;
  std::vector<Frame> frames_;
  std::vector<Image> images_;
  std::vector<NoteReference> notes_;
  std::vector<pugi::xml_node> text_boxes_;
  std::vector<std::string> comments_;
  std::uint32_t paragraphs_ = 0;
  int deleted_ = 0;
  int muted_ = 0;
  int contents_galleries_ = 0;
  int drawings_ = 0;
  bool told_of_field_ = false;
  bool told_of_chunk_ = false;
  std::uint16_t page_ = 1;
  std::vector<std::uint32_t> page_breaks_;  ///< Explicit ones: the first block behind each.
};

}  // namespace consultlint::docx
