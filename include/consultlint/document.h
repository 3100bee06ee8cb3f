#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "consultlint/source_map.h"
#include "consultlint/span.h"

namespace consultlint {

enum class Format : std::uint8_t { kMarkdown, kDocx, kText };

/// What a story is. Facts cover body, notes and text boxes unless a check asks for another.
enum class StoryKind : std::uint8_t {
  kBody,
  kNote,
  kTextBox,
  kHeader,
  kFooter,
  kComment,
  kDeleted,
  kHidden,  ///< Text that the word processor does not show.
};

/// An index that points nowhere: a block without parent, a story that hangs from no place.
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// A run of the canonical text that is read on its own. "Near" never crosses a story.
struct Story {
  StoryKind kind = StoryKind::kBody;
  TextSpan span;
  std::uint32_t anchor = kNowhere;  ///< Offset in the text of the place it hangs from, or kNowhere.
  std::string label;                ///< A note's printed mark; a comment's author; else empty.
  TextSpan subject;                 ///< Comments: the words commented on; empty where unknown.
  bool resolved = false;            ///< Comments: marked as done.
};

enum class BlockKind : std::uint8_t {
  kTitle,
  kHeading,
  kParagraph,
  kItem,
  kTable,  ///< Holds rows; no text of its own.
  kRow,    ///< Holds cells; no text of its own.
  kCell,
  kQuote,  ///< Holds blocks; no text of its own.
  kCode,
  kNote,
  kCaption,
  kContents,  ///< One entry of a contents list.
  kHeader,    ///< A page header.
  kFooter,
  kComment,
  kFurniture,  ///< Page numbers and running lines met in the body: not prose.
};

/// One block of the document. Blocks stand in reading order, each parent before its children, so
/// block i and everything inside it are the blocks [i, i.next).
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  TextSpan span;  ///< Its own text with the label, without line end; children's text lies outside.
  TextSpan
      label;  ///< The printed or computed number at the start of `span` ("8.1.1", "(a)"), or empty.
  std::uint32_t parent = kNowhere;
  std::uint32_t next = 0;         ///< Index of the first block behind it and its children.
  std::uint32_t paragraph = 0;    ///< DOCX: number of its w:p in document order, from 1; else 0.
  std::uint16_t page = 0;         ///< From 1, where the file tells it; else 0.
  std::uint16_t story = 0;        ///< Index into Document::stories().
  std::uint8_t level = 0;         ///< Headings and contents entries: from 1.
  std::uint8_t depth = 0;         ///< Items: nesting from 1.
  bool ordered = false;           ///< Items: the list is numbered or lettered.
  bool header = false;            ///< Rows and cells of a header row.
  bool merged = false;            ///< Cells: spans several columns or rows.
  std::uint8_t confidence = 100;  ///< Percent. Below 100 when the kind was inferred, not marked up.
};

struct Link {
  TextSpan span;  ///< The words that are linked.
  std::string target;
};

struct Image {
  std::uint32_t at = 0;     ///< Offset in the text where it stands.
  std::string alternative;  ///< Alternative text; empty when there is none.
  bool decorative = false;  ///< Marked as decoration, so it needs none.
  SourceRange source;       ///< What is written there: images side by side share an offset.
};

/// A name that links inside the document lead to: the target "#name" is the place `at`.
struct Bookmark {
  std::uint32_t at = 0;
  std::string name;
};

/// What a comment asks of this program: `<!-- consultlint: ignore RULE reason -->`, or the same
/// words in a Word comment. It is no text of the document and may stand in a block or between two.
struct Directive {
  std::uint32_t at = 0;   ///< Offset in the text where it stands; between blocks that of the next.
  std::string text;       ///< What follows "consultlint:", trimmed.
  SourceRange source;     ///< The whole comment.
  TextSpan subject = {};  ///< Word comments: the words commented on; else empty.
};

/// Inline marks that checks need. Sorted by span.
struct Mark {
  enum class Kind : std::uint8_t {
    kStrong,
    kEmphasis,
    kCode,
    kSuperscript,
    kInserted,       ///< A tracked insertion.
    kNoteReference,  ///< The printed mark of a note; empty span when it is not in the text.
    kGenerated,      ///< Result of a field: contents, page numbers.
    kHidden,
    kPlaceholder,
    kCurrentDate,  ///< A field that shows the date on which the file is opened.
    kControl,      ///< A form control: a tick box, a choice from a list, a date.
    kUnderline,    ///< Underlined by hand; links, which programs underline, are not.
    kColour,       ///< Set in a colour of its own, other than black, white or automatic.
  };
  Kind kind = Kind::kStrong;
  TextSpan span;
};

/// A tracked change that nobody has accepted or rejected yet.
struct Revision {
  enum class Kind : std::uint8_t { kInserted, kDeleted, kMoved };
  Kind kind = Kind::kInserted;
  TextSpan span;         ///< Its words; empty, and where they would stand, when they are left out.
  std::string author;    ///< As the file names them; may be empty.
  std::string left_out;  ///< Its words when the text leaves them out, as it does deleted ones.
};

/// Words in another language than Properties::language. Runs of one language that touch are one.
struct LanguageRun {
  TextSpan span;
  std::string language;  ///< BCP 47, "cy-GB".
};

/// Where something is, for a person.
///
/// Markdown and text: line and column in the file. DOCX: `line` is the paragraph number in reading
/// order and `column` counts within that paragraph's own text. All are 1-based; columns count
/// Unicode code points; the end is exclusive.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
  std::uint16_t page = 0;  ///< 0 when the file does not tell it.

  friend bool operator==(const Place&, const Place&) = default;
};

/// What the file says about itself (front matter, document properties); empty when it is silent.
struct Properties {
  std::string title;
  std::string language;  ///< BCP 47, "en-GB".
  std::string kind;      ///< `consultlint: {kind: …}` in front matter.
  /// The day on which front matter says that it was put out.
  std::optional<std::chrono::year_month_day> published;
};

class CharacterCounts;
class LineIndex;

/// One document as every check sees it, whatever file it came from.
///
/// One canonical UTF-8 string: the body as a person reads it, blocks separated by newlines; after
/// it, each as a story of its own, notes, text boxes, headers and footers, comments, deleted and
/// hidden text. Made by a DocumentBuilder; immutable and safe to share between threads. All views
/// and spans point into it and live as long as it does; it can be moved, not copied.
class Document {
 public:
  struct Parts {
    Format format = Format::kText;
    std::string text;
    SourceMap map;
    std::vector<Artifact> artifacts;
    std::vector<Story> stories;
    std::vector<Block> blocks;
    std::vector<Link> links;
    std::vector<Image> images;
    std::vector<Mark> marks;
    std::vector<Revision> revisions;
    std::vector<LanguageRun> languages;
    std::vector<Bookmark> bookmarks;
    std::vector<Directive> directives;
    Properties properties;
    std::vector<std::string> problems;
  };
  explicit Document(Parts parts);
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  /// The same document with one more problem in front, met before a reader saw the text.
  Document with_problem(std::string problem) &&;

  Format format() const { return parts_.format; }
  std::string_view text() const { return parts_.text; }
  std::string_view slice(TextSpan span) const { return text().substr(span.begin, span.size()); }

  std::span<const Story> stories() const { return parts_.stories; }
  std::span<const Block> blocks() const { return parts_.blocks; }
  std::span<const Link> links() const { return parts_.links; }
  std::span<const Image> images() const { return parts_.images; }
  std::span<const Mark> marks() const { return parts_.marks; }
  /// Sorted by span.
  std::span<const Revision> revisions() const { return parts_.revisions; }
  /// Sorted by span and apart from each other; empty when all is in the language of properties().
  std::span<const LanguageRun> languages() const { return parts_.languages; }
  std::span<const Bookmark> bookmarks() const { return parts_.bookmarks; }
  std::span<const Directive> directives() const { return parts_.directives; }
  std::span<const Artifact> artifacts() const { return parts_.artifacts; }
  const Properties& properties() const { return parts_.properties; }
  const SourceMap& source_map() const { return parts_.map; }

  /// Damage in the file that could be read past, each a sentence for the person who ran the tool.
  std::span<const std::string> problems() const { return parts_.problems; }

  /// A block's own text without its number.
  TextSpan content(const Block& block) const;
  /// A block's number as printed, without the punctuation and brackets around it ("8.1.1", "a").
  std::string_view number(const Block& block) const;
  /// Index of the block whose own text holds `offset`, else of the nearest before it; kNowhere if
  /// the document has no block.
  std::uint32_t block_at(std::uint32_t offset) const;
  /// Headings above `offset`, outermost first, each as printed with its number. Other text than
  /// the body's stands under the headings of its place, page headers and footers under none.
  std::vector<std::string_view> heading_path(std::uint32_t offset) const;

  SourceRange to_source(TextSpan span) const { return parts_.map.to_source(span); }
  Place place(TextSpan span) const;
  Place place(const Image& image) const;
  Place place(const Directive& directive) const;
  /// The line of the file that holds `span` (DOCX: the paragraph), and where in it the span lies.
  /// A span over several lines is cut at the end of the first.
  struct Excerpt {
    std::string_view line;
    std::uint32_t begin = 0;  ///< Byte offsets into `line`.
    std::uint32_t end = 0;
    std::uint32_t wide_before_begin = 0;  ///< Characters above U+FFFF in the line before `begin`.
    std::uint32_t wide_before_end = 0;
  };
  Excerpt excerpt(TextSpan span) const;
  Excerpt excerpt(const Directive& directive) const;

 private:
  struct Heading {
    std::uint32_t block = 0;
    std::uint32_t above = kNowhere;  // the heading that it stands under; index into headings_
  };
  void index_headings();
  std::uint32_t body_block_of(std::uint32_t offset) const;
  std::uint32_t body_block_at_paragraph(std::uint32_t paragraph) const;
  Place place_in_paragraph(TextSpan span) const;
  Place place_in_file(const SourceRange& source) const;
  Excerpt excerpt_in_file(const SourceRange& source) const;
  Excerpt excerpt_of(std::string_view text, std::uint32_t line_begin, std::uint32_t line_end,
                     std::uint32_t begin, std::uint32_t end) const;

  Parts parts_;
  std::unique_ptr<const LineIndex> lines_;             // of artifact 0
  std::unique_ptr<const CharacterCounts> characters_;  // of the text that columns count in
  std::vector<Heading> headings_;
};

/// The words of a kind as `inspect` prints them: "heading", "item".
std::string_view to_string(BlockKind kind);
std::string_view to_string(Format format);

}  // namespace consultlint
