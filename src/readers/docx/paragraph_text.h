#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"

namespace consultlint::docx {

/// The text of one paragraph while its runs are collected, with the place of every byte.
///
/// A paragraph is collected before it is appended to the document, because what it is (an item, a
/// contents entry, part of the next paragraph) shows only at its end. Marks and links are ranges of
/// pieces; those still open at the end of a paragraph go on in the next. All pieces of one object
/// come from one artifact. Reused for every paragraph of a story, so that nothing is allocated for
/// most of them.
class ParagraphText {
 public:
  /// Something without text that hangs in the paragraph.
  enum class Thing : std::uint8_t { kImage, kNote, kComment, kTextBox, kHidden };
  struct Anchor {
    Thing thing = Thing::kImage;
    std::uint32_t index = 0;  ///< The caller's number of it.
    std::size_t piece = 0;
  };

  /// Appends the character data of a w:t: `raw` are the bytes at `offset` of the artifact, with
  /// references still in them. White space at the ends falls away unless `keep_space`.
  void append_raw(std::string_view raw, std::uint32_t offset, bool keep_space);
  /// Text that an empty element at `offset` stands for: a tab, a break, a hyphen.
  void append_synthetic(std::string_view text, std::uint32_t offset);
  void append_anchor(Thing thing, std::uint32_t index, std::uint32_t offset);

  /// A range that is open until close_range() is told its number, over paragraphs if need be.
  using RangeNumber = std::uint32_t;
  RangeNumber open_mark(Mark::Kind mark);
  RangeNumber open_link(std::string target);
  void close_range(RangeNumber number);
  /// A mark over the pieces from `begin` to here; joined to an equal one that it touches.
  void add_mark(Mark::Kind mark, std::size_t begin);

  std::size_t piece_count() const { return pieces_.size(); }
  /// Neither text nor anchors.
  bool empty() const { return pieces_.empty(); }
  bool has_text() const;
  std::string text() const;
  /// The beginning of the text, up to about `length` bytes.
  std::string leading_text(std::size_t length) const;

  /// The first word of the piece behind `piece`, or empty.
  std::string word_behind(std::size_t piece) const;
  /// Offset in the artifact of the first piece, or 0.
  std::uint32_t source_begin() const { return pieces_.empty() ? 0 : pieces_[0].source.begin; }
  /// Cuts white space off both ends. To be called before the members below.
  void trim();
  /// Cuts the text behind its first `length` bytes.
  void truncate(std::size_t length);
  /// Appends everything to the builder's open block; the first `label_length` bytes of the text
  /// become its label. Marks, links and images (by index into `images`) are recorded with it.
  void append_to(DocumentBuilder& builder, ArtifactIndex artifact, std::size_t label_length,
                 const std::vector<Image>& images);
  const std::vector<Anchor>& anchors() const { return anchors_; }
  /// Offset in the document's text of a piece. Precondition: append_to() was called.
  std::uint32_t offset_of(std::size_t piece) const { return offsets_[piece]; }
  /// Forgets the paragraph; open ranges stay open.
  void clear();

 private:
  enum class Origin : std::uint8_t { kVerbatim, kDecoded, kSynthetic, kAnchor };
  struct Piece {
    Origin origin = Origin::kVerbatim;
    std::uint32_t text_begin = 0;  ///< Into text_.
    std::uint32_t text_end = 0;
    SourceSpan source;
  };
  /// A mark or a link over pieces.
  struct Range {
    RangeNumber number = 0;
    bool is_link = false;
    Mark::Kind mark = Mark::Kind::kStrong;
    std::string target;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  RangeNumber open(Range range);
  void add_piece(Origin origin, std::string_view text, SourceSpan source);
  void append_reference(std::string_view raw, std::uint32_t offset);
  std::string_view text_of(const Piece& piece) const;
  void trim_begin(Piece& piece) const;
  void trim_end(Piece& piece) const;
  void append_piece(DocumentBuilder& builder, ArtifactIndex artifact, const Piece& piece) const;
  std::size_t append_label(DocumentBuilder& builder, ArtifactIndex artifact, const Piece& piece,
                           std::size_t left) const;
  bool holds_image(std::size_t begin, std::size_t end) const;
  void record(DocumentBuilder& builder, const Range& range, std::size_t end) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Anchor> anchors_;
  std::vector<Range> ranges_;
  std::vector<Range> open_;
  RangeNumber last_number_ = 0;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace consultlint::docx
