#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/builder.h"
#include "readers/docx/languages.h"

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
  enum class Thing : std::uint8_t {
    kImage,
    kNote,
    kCommentStart,
    kCommentEnd,
    kBookmark,
    kLeftOut,
    kHidden,
    kTextBox,
  };
  struct Anchor {
    Thing thing = Thing::kImage;
    std::uint32_t index = 0;  ///< The caller's number of it.
    std::size_t piece = 0;
  };

  /// Appends the character data of a w:t: `raw` are the bytes at `offset` of the artifact, with
  /// references still in them. White space at the ends falls away unless `keep_space`. Characters
  /// of a symbol font, if one is named, become those that they look like.
  void append_raw(std::string_view raw, std::uint32_t offset, bool keep_space,
                  std::string_view symbol_font = {});
  /// Text that an empty element at `offset` stands for: a tab, a break, a hyphen.
  void append_synthetic(std::string_view text, std::uint32_t offset);
  void append_anchor(Thing thing, std::uint32_t index, std::uint32_t offset);

  /// A range that is open until close_range() is told its number, over paragraphs if need be.
  using RangeNumber = std::uint32_t;
  RangeNumber open_mark(Mark::Kind mark);
  RangeNumber open_link(std::string target);
  /// Words that a tracked change has put in, or would take out.
  RangeNumber open_revision(Revision::Kind kind, std::string_view author);
  void close_range(RangeNumber number);
  /// Whether what is appended now is part of a link.
  bool in_link() const;
  /// A mark over the pieces from `begin` to here; joined to an equal one that it touches.
  void add_mark(Mark::Kind mark, std::size_t begin);
  /// The language of the pieces from `begin` to here.
  void add_language(Languages::Number language, std::size_t begin);

  std::size_t piece_count() const { return pieces_.size(); }
  /// Neither text nor anchors.
  bool empty() const { return pieces_.empty(); }
  bool has_text() const;  ///< Anything that is seen.
  std::string text() const;
  /// The beginning of the text, up to about `length` bytes.
  std::string leading_text(std::size_t length) const;

  /// The first word of the piece behind `piece`, or empty.
  std::string_view word_behind(std::size_t piece) const;
  /// Offset in the artifact of the first piece, or 0.
  std::uint32_t source_begin() const { return pieces_.empty() ? 0 : pieces_[0].source.begin; }
  /// Cuts white space off both ends. To be called before the members below.
  void trim();
  void trim_end();

  /// Appends the text to the builder's open block piece by piece: up to its byte `end`, then on
  /// from there, in another block if the caller has opened one. Anchors number the `images`.
  void begin_writing();
  void write_until(std::size_t end, DocumentBuilder& builder, ArtifactIndex artifact,
                   const std::vector<Image>& images);
  /// Records marks and links. Precondition: all is written, as for what follows.
  void record_ranges(DocumentBuilder& builder);
  const std::vector<Anchor>& anchors() const { return anchors_; }
  /// Offset in the document's text of a piece.
  std::uint32_t offset_of(std::size_t piece) const { return placed_[piece].begin; }
  /// Tells `languages` where the words stand.
  void record_languages(Languages& languages) const;
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
  /// A mark, a link or a tracked change over pieces.
  struct Range {
    enum class Sort : std::uint8_t { kMark, kLink, kRevision };
    RangeNumber number = 0;
    Sort sort = Sort::kMark;
    Mark::Kind mark = Mark::Kind::kStrong;
    Revision::Kind revision = Revision::Kind::kInserted;
    std::string name = {};  ///< The target of a link, the author of a change.
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct LanguageRange {
    Languages::Number language = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  RangeNumber open(Range range);
  void add_piece(Origin origin, std::string_view text, SourceSpan source);
  void append_reference(std::string_view raw, std::uint32_t offset, std::string_view symbol_font);
  void append_symbol(std::string_view raw, std::uint32_t offset, std::string_view symbol_font);
  std::string_view text_of(const Piece& piece) const;
  void trim_begin(Piece& piece) const;
  void trim_end(Piece& piece) const;
  static void write_thing(const Anchor& anchor, DocumentBuilder& builder,
                          const std::vector<Image>& images);
  void append_piece(DocumentBuilder& builder, ArtifactIndex artifact, const Piece& piece) const;
  TextSpan span_of(std::size_t begin, std::size_t end) const;
  bool holds_image(std::size_t begin, std::size_t end) const;
  void record(DocumentBuilder& builder, const Range& range, std::size_t end) const;
  Piece take_front(Piece& piece, std::size_t length) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Anchor> anchors_;
  std::vector<Range> ranges_;
  std::vector<Range> open_;
  std::vector<LanguageRange> languages_;
  RangeNumber last_number_ = 0;
  std::vector<TextSpan> placed_;  ///< Where the pieces stand that are written.
  std::size_t written_ = 0;       ///< Bytes.
  std::size_t next_anchor_ = 0;
  std::uint32_t cut_begin_ = kNowhere;  ///< Where the piece begins that is being written.
};

}  // namespace consultlint::docx
