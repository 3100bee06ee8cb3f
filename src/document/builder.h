#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/document.h"

namespace consultlint {

/// A reader's only way to make a Document. Text is appended with the place it was read from, so
/// the source map is a by-product of reading and cannot disagree with the text.
///
/// Order of use: add_artifact(); then for each story begin_story() … end_story(), the body first;
/// inside a story, blocks nest by begin_block() … end_block(). Text goes to the innermost open
/// block; once a block has a child, its own text is closed and more text needs a child of its own.
/// The builder puts newlines between blocks and trims white space at both ends of a block's text.
/// Marks, links and images are recorded by the offsets that position() gave.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(Format format) { parts_.format = format; }

  /// Views of the returned text stay valid until finish() and, in the Document, after it.
  /// Precondition: `text` is valid UTF-8 below 4 GiB. At most 65,535 artifacts.
  ArtifactIndex add_artifact(std::string name, std::string text);
  std::string_view artifact_text(ArtifactIndex index) const { return parts_.artifacts[index].text; }

  void begin_story(StoryKind kind, std::uint32_t anchor = kNowhere, std::string label = {});
  void end_story();

  /// What a reader may set of a block beyond its kind; see Block.
  struct BlockTraits {
    std::uint32_t paragraph = 0;
    std::uint16_t page = 0;
    std::uint8_t level = 0;
    std::uint8_t depth = 0;
    bool ordered = false;
    bool header = false;
    bool merged = false;
    std::uint8_t confidence = 100;
  };
  /// Opens a block inside the innermost open one and returns its index.
  std::uint32_t begin_block(BlockKind kind, const BlockTraits& traits);
  std::uint32_t begin_block(BlockKind kind) { return begin_block(kind, {}); }
  void end_block();
  /// Readers learn some things late (a paragraph proves to be a heading). Precondition: the index
  /// was given by begin_block().
  Block& block(std::uint32_t index) { return parts_.blocks[index]; }
  std::uint32_t block_count() const { return static_cast<std::uint32_t>(parts_.blocks.size()); }
  std::uint32_t open_blocks() const { return static_cast<std::uint32_t>(open_.size()); }

  /// Source bytes that are the text. White space at the start of a block is dropped.
  void append(ArtifactIndex artifact, SourceSpan source);
  /// Text that the source bytes spell differently (an entity, an escape); kept or dropped whole.
  void append_decoded(std::string_view text, ArtifactIndex artifact, SourceSpan source);
  /// Text that stands nowhere in the source: the space of a soft line break, a computed number.
  /// `at` is the source offset of the place that it belongs to.
  void append_synthetic(std::string_view text, ArtifactIndex artifact, std::uint32_t at);
  /// Marks a thing without text, such as an image, so that its place is known.
  void append_anchor(ArtifactIndex artifact, SourceSpan source);
  /// What was made up or anchored last stands no later than `at`: a reader guessed its place, and
  /// text from there has followed.
  void draw_back(std::uint32_t at);
  /// Drops the own text of the open block from `end` on, and white space in front of it.
  /// Precondition: that text is not closed, and `end` is a character boundary in it.
  void truncate(std::uint32_t end);

  /// The text between these calls is the open block's number. Precondition: the block has no text.
  void begin_label();
  void end_label();

  /// Offset in the canonical text of what is appended next.
  std::uint32_t position() const { return static_cast<std::uint32_t>(parts_.text.size()); }
  std::string_view text() const { return parts_.text; }

  void add_link(TextSpan span, std::string target);
  /// The link that was recorded last, or null. Valid until the next is.
  const Link* last_link() const { return parts_.links.empty() ? nullptr : &parts_.links.back(); }
  /// All links up to now: a target inside the document may be known only at its end.
  std::span<Link> links() { return parts_.links; }
  /// At position(), where append_anchor() has just recorded what is written there.
  void add_image(std::string alternative, bool decorative);
  void add_mark(Mark::Kind kind, TextSpan span);
  void add_revision(Revision revision);
  /// Words in another language than that of the document. Precondition: behind the last ones.
  void add_language(std::string_view language, TextSpan span);
  /// Of the story begun last: what it comments on, and whether the comment is done with.
  void set_comment(TextSpan subject, bool resolved);
  void add_bookmark(std::string name, std::uint32_t at);
  /// A comment to this program; its text is what directive_text() found in it.
  void add_directive(Directive directive);
  void add_problem(std::string problem);
  Properties& properties() { return parts_.properties; }

  /// The finished document. Precondition: every block and story is closed. The builder is spent.
  Document finish();

 private:
  bool at_block_start() const;
  void add_piece(std::string_view text, SourceRange source, SourceMap::Origin origin);
  void close_own_text();
  void trim_end(std::uint32_t floor, std::uint32_t end);
  /// Draws what was recorded behind `end`, in the block that begins at `floor`, back to `end`.
  void move_back(std::uint32_t floor, std::uint32_t end);
  void separate();

  struct Open {
    std::uint32_t index = 0;
    bool own_text_closed = false;
  };
  Document::Parts parts_;
  std::vector<SourceMap::Piece> pieces_;
  std::vector<Open> open_;
};

}  // namespace consultlint
