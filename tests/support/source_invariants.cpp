#include "support/source_invariants.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/source_spelling.h"
#include "text/utf8.h"

namespace consultlint::test {
namespace {

using Piece = SourceMap::Piece;
using Origin = SourceMap::Origin;

bool on_boundary(std::string_view text, std::uint32_t offset) {
  return offset == text.size() || (offset < text.size() && !is_utf8_continuation(text[offset]));
}

/// Text that a reader may make up in prose: blanks, characters that Word keeps as elements, and
/// the boxes of a list whose bullets are boxes to tick.
bool may_be_made_up(std::string_view text, std::string_view element) {
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) return true;
  if (text == "\u2610" || text == "\u2612") return true;
  if (element.ends_with("ddList")) return true;  // what a form shows as chosen
  if (element.ends_with("noBreakHyphen")) return text == "\u2011";
  return text == "\uFFFC" || element.ends_with("sym");
}

/// The name of the XML element that begins at `offset`, up to what ends it.
std::string_view element_at(std::string_view source, std::uint32_t offset) {
  const std::string_view rest = source.substr(offset, 64);
  return rest.substr(0, rest.find_first_of(" />\t\r\n"));
}

class MapChecker {
 public:
  MapChecker(const Document& document, InvariantFaults& faults)
      : document_(document), faults_(faults) {}

  void run() {
    std::uint32_t covered = 0;
    for (const Piece& piece : document_.source_map().pieces()) {
      const bool follows = piece.text.begin == covered && piece.text.end >= covered;
      if (!expect(follows, "the source map has a gap or overlap", piece)) return;
      if (!check_source(piece)) return;
      covered = piece.text.end;
      check_text(piece);
      check_order(piece);
      check_round_trip(piece);
    }
    faults_.expect(covered == document_.text().size(), "the text goes on behind the last piece",
                   covered);
    for (const Image& image : document_.images()) {
      faults_.expect(is_sound(image.source), "an image has no such source", image.at);
    }
    for (const Directive& directive : document_.directives()) check_directive(directive);
  }

 private:
  bool expect(bool holds, const char* what, const Piece& piece) {
    return faults_.expect(holds, what, piece.text.begin);
  }
  std::string_view artifact(const Piece& piece) const {
    return document_.artifacts()[piece.source.artifact].text;
  }

  /// Whether a range lies in its artifact, on character boundaries.
  bool is_sound(const SourceRange& range) const {
    if (range.artifact >= document_.artifacts().size()) return false;
    const std::string_view text = document_.artifacts()[range.artifact].text;
    return range.span.begin <= range.span.end && on_boundary(text, range.span.begin) &&
           on_boundary(text, range.span.end);
  }

  bool check_source(const Piece& piece) {
    return expect(is_sound(piece.source), "a piece has no such source", piece);
  }

  /// Markup may stand between the words of a Word comment, so the first word speaks for all; and
  /// its letters may be written as character references.
  void check_directive(const Directive& directive) {
    if (!faults_.expect(is_sound(directive.source), "a directive has no such source",
                        directive.at)) {
      return;
    }
    const SourceSpan span = directive.source.span;
    const std::string_view source =
        std::string_view(document_.artifacts()[directive.source.artifact].text)
            .substr(span.begin, span.size());
    const std::string_view words = directive.text;
    const bool stands = source.find(words.substr(0, words.find(' '))) != std::string_view::npos ||
                        source.find('&') != std::string_view::npos;
    faults_.expect(stands, "a directive's source is elsewhere: its words do not stand there",
                   directive.at);
  }

  void check_text(const Piece& piece) {
    const std::string_view text = document_.slice(piece.text);
    const SourceSpan span = piece.source.span;
    const std::string_view source = artifact(piece).substr(span.begin, span.size());
    switch (piece.origin) {
      case Origin::kVerbatim:
        expect(!text.empty() && text == source, "verbatim text is not the source bytes", piece);
        return;
      case Origin::kDecoded:
        expect(spells(source, text, document_.format()), "the source does not spell the text",
               piece);
        return;
      case Origin::kSynthetic:
        expect(text.empty() || source.empty(), "made-up text has a source", piece);
        expect(
            in_label(piece.text) || may_be_made_up(text, element_at(artifact(piece), span.begin)),
            "a reader made up words", piece);
    }
  }

  bool in_label(TextSpan span) {
    const Block* const block = block_of(span);
    return block != nullptr && block->label.contains(span);
  }

  /// The block that a piece belongs to, or null for what stands between blocks. Pieces come in the
  /// order of the text, and so do the blocks that are looked through.
  const Block* block_of(TextSpan span) {
    const auto blocks = document_.blocks();
    while (block_ < blocks.size() && blocks[block_].span.end < span.end) ++block_;
    if (block_ == blocks.size() || !blocks[block_].span.contains(span)) return nullptr;
    return &blocks[block_];
  }

  /// Lines of the cells of a drawn table alternate in the file, so a cell has an order of its own.
  void check_order(const Piece& piece) {
    const Block* const block = block_of(piece.text);
    if (block == nullptr) return;
    if (block->story != story_) read_to_.clear();
    story_ = block->story;
    const Block* const cell = cell_around(block);
    if (cell != cell_) cell_end_ = 0;
    cell_ = cell;
    const bool furniture = block->kind == BlockKind::kFurniture;
    std::uint32_t& end = read_to_[{piece.source.artifact, furniture}];
    expect(piece.source.span.begin >= (cell == nullptr ? end : cell_end_),
           "text is not in the order of its source", piece);
    cell_end_ = piece.source.span.end;
    end = std::max(end, piece.source.span.end);
  }

  const Block* cell_around(const Block* block) const {
    while (block->kind != BlockKind::kCell) {
      if (block->parent == kNowhere) return nullptr;
      block = &document_.blocks()[block->parent];
    }
    return block;
  }

  void check_round_trip(const Piece& piece) {
    if (piece.text.empty() || piece.origin == Origin::kSynthetic) return;
    expect(document_.to_source(piece.text) == piece.source,
           "to_source does not give a piece its source", piece);
    if (piece.origin != Origin::kVerbatim) return;
    const std::uint32_t middle = piece.text.size() / 2;
    const std::uint32_t text = piece.text.begin + middle;
    const std::uint32_t source = piece.source.span.begin + middle;
    expect(document_.to_source({text, text + 1}) ==
               SourceRange{piece.source.artifact, {source, source + 1}},
           "to_source does not give a byte its source", piece);
  }

  const Document& document_;
  InvariantFaults& faults_;
  std::size_t block_ = 0;
  std::size_t story_ = 0;
  std::map<std::pair<ArtifactIndex, bool>, std::uint32_t> read_to_;  // in this story; furniture
  const Block* cell_ = nullptr;
  std::uint32_t cell_end_ = 0;
};

/// Where the lines of a file begin, counted anew.
std::vector<std::uint32_t> line_begins(std::string_view text) {
  std::vector<std::uint32_t> begins = {0};
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !pair)) begins.push_back(i + 1);
  }
  return begins;
}

class PlaceChecker {
 public:
  PlaceChecker(const Document& document, InvariantFaults& faults)
      : document_(document), faults_(faults), file_(document.artifacts().front().text) {}

  void run() {
    if (document_.format() == Format::kDocx) return check_paragraphs();
    begins_ = line_begins(file_);
    for (const Block& block : document_.blocks()) check_block(document_.content(block));
  }

 private:
  void check_paragraphs() {
    std::uint32_t last = 0;
    for (const Block& block : document_.blocks()) {
      const bool body = document_.stories()[block.story].kind == StoryKind::kBody;
      const TextSpan content = document_.content(block);
      if (content.empty()) continue;
      const Place place = document_.place(content);
      faults_.expect(place.line == std::max(1U, block.paragraph) && place.column == 1,
                     "a block is not placed at its paragraph", content.begin);
      faults_.expect(place.end_line == place.line &&
                         place.end_column == 1 + count_code_points(document_.slice(content)),
                     "a block does not end in its paragraph", content.begin);
      if (!body) continue;
      faults_.expect(block.paragraph > 0 && block.paragraph >= last,
                     "paragraphs are not counted in order", content.begin);
      last = block.paragraph;
    }
  }

  void check_block(TextSpan content) {
    const Piece* const first = first_recorded(content);
    if (first == nullptr || first->text.begin >= content.end) return;
    const bool verbatim = first->origin == Origin::kVerbatim;
    const std::uint32_t skipped =
        verbatim && first->text.begin < content.begin ? content.begin - first->text.begin : 0;
    const std::uint32_t source = first->source.span.begin + skipped;
    const auto line =
        static_cast<std::uint32_t>(std::ranges::upper_bound(begins_, source) - begins_.begin());
    const std::uint32_t begin = begins_[line - 1];
    const Place place = document_.place(content);
    faults_.expect(place.line == line, "a block is placed in another line", content.begin);
    faults_.expect(place.column == 1 + count_code_points(file_.substr(begin, source - begin)),
                   "a block is placed at another column", content.begin);
    faults_.expect(
        place.end_line <= begins_.size() &&
            std::pair(place.line, place.column) <= std::pair(place.end_line, place.end_column),
        "a block ends before it begins, or behind the file", content.begin);
    if (!verbatim) return;
    const Document::Excerpt excerpt = document_.excerpt(content);
    const TextSpan words{std::max(first->text.begin, content.begin),
                         std::min(first->text.end, content.end)};
    const std::string_view text = document_.slice(words);
    faults_.expect(excerpt.begin <= excerpt.end && excerpt.end <= excerpt.line.size() &&
                       excerpt.line.substr(excerpt.begin)
                           .starts_with(text.substr(0, text.find_first_of("\r\n"))),
                   "the line of a block does not hold its words", content.begin);
  }

  /// The first piece with a source that reaches into `content`; blocks come in order.
  const Piece* first_recorded(TextSpan content) {
    const std::vector<Piece>& pieces = document_.source_map().pieces();
    const auto is_before = [&](const Piece& piece) {
      return piece.text.end <= content.begin ||
             (piece.origin == Origin::kSynthetic && piece.text.begin < content.end);
    };
    while (piece_ < pieces.size() && is_before(pieces[piece_])) ++piece_;
    return piece_ < pieces.size() ? &pieces[piece_] : nullptr;
  }

  const Document& document_;
  InvariantFaults& faults_;
  std::string_view file_;
  std::vector<std::uint32_t> begins_;
  std::size_t piece_ = 0;
};

}  // namespace

void check_source_map(const Document& document, InvariantFaults& faults) {
  MapChecker(document, faults).run();
}

void check_places(const Document& document, InvariantFaults& faults) {
  if (!faults.full()) PlaceChecker(document, faults).run();
}

}  // namespace consultlint::test
