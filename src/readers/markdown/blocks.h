#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "readers/markdown/html_tag.h"
#include "readers/number_format.h"

namespace consultlint {

/// Turns the nested blocks of Markdown, and the looser ones of HTML inside it, into blocks of a
/// document: opens paragraphs where text needs one, gives items their printed number and clauses
/// theirs, and tells contents entries from paragraphs.
///
/// A block is begun when its first text arrives, since only text has a place in the source. Blocks
/// nest 256 deep at most; what is nested deeper joins the innermost. Text must come in source
/// order. Lives as long as one parse; all source offsets are into artifact 0 of the builder.
class MarkdownBlocks {
 public:
  using Traits = DocumentBuilder::BlockTraits;

  explicit MarkdownBlocks(DocumentBuilder& builder) : builder_(builder) {}

  /// Markdown's own blocks; each enter() is paired with a leave().
  void enter(BlockKind kind, const Traits& traits = {});
  void enter_list(bool ordered);
  void leave();

  /// Blocks that HTML tags open and close, paired or not.
  void open_element(const HtmlTag& tag);
  void close_element(HtmlElement element);

  /// Whatever HTML was left open ends here, as in front of a heading.
  void leave_html();

  /// Closes whatever is still open, and adds the problem of each limit that was met.
  void finish();

  /// What is entered is begun, though it has no text yet: its blocks are read on their own.
  void begin_open() { begin_frames(kNowhere); }
  /// A thing without text, such as an image, stands at `at` in the open block.
  void begin_empty(std::uint32_t at);
  /// If the open heading has no text, its marks still have a place: on a line of their own.
  void place_empty_heading();

  /// What follows stands in a paragraph of its own.
  void end_paragraph();
  /// The line ends here and the paragraph goes on, unless the next line proves to begin a block.
  void break_line() { broken_ = true; }

  /// Makes sure that a block is open for text from `source`, and returns what of it is text: a
  /// bullet glyph at the start is not.
  SourceSpan begin_text(SourceSpan source);
  /// The source offset behind the last text.
  std::uint32_t source_end() const { return source_end_; }
  void advance(std::uint32_t source_end) { source_end_ = source_end; }
  /// The innermost block is one that text has been put into.
  bool has_text() const;

 private:
  enum class Owner : std::uint8_t { kMarkdown, kHtml, kFlow };
  struct Frame {
    Owner owner = Owner::kMarkdown;
    BlockKind kind = BlockKind::kParagraph;
    bool list = false;     ///< Holds items and is no block itself; traits.ordered says which.
    bool settled = false;  ///< Its own text is complete.
    HtmlElement element = HtmlElement::kOther;
    NumberFormat number_format = NumberFormat::kDecimal;
    std::uint32_t number = 0;  ///< An item's in HTML; that of the next one for a list.
    Traits traits;
    std::uint32_t index = kNowhere;  ///< In the builder; kNowhere until begun.
    std::uint32_t text_begin = 0;    ///< Offset behind the printed number.
  };

  void open_item(const HtmlTag& tag);
  void open_row();
  void open_cell(Traits traits);
  void close_within(HtmlElement element, HtmlElement holder);
  static Frame html_frame(HtmlElement element, BlockKind kind);
  static bool takes_text(const Frame& frame);
  bool has_text(const Frame& frame) const;
  bool push(const Frame& frame);
  void insert(const Frame& frame);
  void pop();
  bool keeps_empty(const Frame& frame);
  void pop_to(std::size_t size);
  void begin_frames(std::uint32_t at);
  void begin(Frame& frame, std::uint32_t at, std::uint32_t inner_ordered);
  static bool prints_number(const Frame& frame);
  void append_number(std::uint32_t at, std::uint32_t inner_ordered);
  static bool prints_html_number(const Frame& frame);
  void append_html_number(const Frame& frame, std::uint32_t at);
  void settle(Frame& frame);
  std::uint32_t contents_title_end(const Frame& frame, std::string_view text) const;
  void settle_contents(Frame& frame, Block& block, std::string_view text);
  void resolve_break(SourceSpan source);
  bool begins_block(SourceSpan source) const;
  std::string_view own_text(const Frame& frame) const;
  std::size_t find_element(HtmlElement element) const;
  std::vector<Frame>::iterator innermost_list();
  bool in_ordered_list();
  std::uint8_t next_item_depth() const;

  DocumentBuilder& builder_;
  std::vector<Frame> frames_;
  std::size_t begun_ = 0;      ///< So many frames from the outside are begun.
  std::uint32_t items_ = 0;    ///< Frames that are items.
  std::uint32_t skipped_ = 0;  ///< Blocks of Markdown that were entered but nest too deep.
  std::uint32_t empty_cells_ = 0;
  std::uint32_t source_end_ = 0;
  bool broken_ = false;
  bool in_contents_ = false;
  bool nested_too_deep_ = false;
};

}  // namespace consultlint
