#include "support/document_invariants.h"

#include <algorithm>

#include "support/invariant_faults.h"
#include "support/source_invariants.h"
#include "text/utf8.h"

namespace consultlint::test {
namespace {

class Checker {
 public:
  explicit Checker(const Document& document)
      : document_(document), text_(document.text()), faults_(text_) {}

  std::vector<std::string> run() {
    check_text();
    check_stories();
    check_nesting();
    check_block_spans();
    for (const Block& block : document_.blocks()) check_block(block);
    check_marks();
    check_points();
    check_source_map(document_, faults_);
    check_places(document_, faults_);
    return faults_.take();
  }

 private:
  bool expect(bool holds, const char* what, std::uint32_t offset) {
    return faults_.expect(holds, what, offset);
  }

  void check_text() {
    const std::size_t invalid = find_invalid_utf8(text_);
    expect(invalid == std::string_view::npos, "the text is not UTF-8",
           static_cast<std::uint32_t>(invalid));
    const std::size_t nul = text_.find('\0');
    expect(nul == std::string_view::npos, "the text holds a NUL", static_cast<std::uint32_t>(nul));
  }

  /// Whether a span lies in the text, on character boundaries.
  bool is_sound(TextSpan span) const {
    return span.begin <= span.end && on_boundary(span.begin) && on_boundary(span.end);
  }
  bool on_boundary(std::uint32_t offset) const {
    if (offset > text_.size()) return false;
    return offset == text_.size() || !is_utf8_continuation(text_[offset]);
  }
  /// What may stand between two blocks or two stories.
  bool is_separator(std::uint32_t begin, std::uint32_t end) const {
    return begin == end || (begin + 1 == end && text_[begin] == '\n');
  }

  void check_stories() {
    std::uint32_t done = 0;
    for (const Story& story : document_.stories()) {
      const std::uint32_t at = story.span.begin;
      if (!expect(is_sound(story.span), "a story is not inside the text", at)) return;
      expect(done <= at && is_separator(done, at), "text between stories", done);
      expect(story.anchor == kNowhere || (story.anchor <= at && on_boundary(story.anchor)),
             "a story hangs from no place in front of it", at);
      expect(is_sound(story.subject) && story.subject.end <= at,
             "a comment is not behind its subject", at);
      done = story.span.end;
    }
    expect(done == text_.size(), "text behind the last story", done);
  }

  void check_nesting() {
    const auto blocks = document_.blocks();
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      while (!open.empty() && blocks[open.back()].next <= i) open.pop_back();
      const Block& block = blocks[i];
      const std::uint32_t at = block.span.begin;
      const std::uint32_t parent = open.empty() ? kNowhere : open.back();
      const std::uint32_t limit =
          parent == kNowhere ? static_cast<std::uint32_t>(blocks.size()) : blocks[parent].next;
      if (!expect(block.next > i && block.next <= limit, "a block ends outside its parent", at)) {
        return;
      }
      expect(block.parent == parent, "a block's parent is not the block around it", at);
      expect(parent == kNowhere || blocks[parent].story == block.story,
             "a block is in another story than its parent", at);
      open.push_back(i);
    }
  }

  void check_block_spans() {
    const auto stories = document_.stories();
    std::uint32_t done = 0;
    std::size_t story = 0;
    for (const Block& block : document_.blocks()) {
      const std::uint32_t at = block.span.begin;
      if (!expect(is_sound(block.span), "a block is not inside the text", at)) return;
      if (!expect(block.story < stories.size(), "a block is in no story", at)) return;
      expect(block.story >= story, "blocks are not in the order of their stories", at);
      if (block.story != story) expect(stories[story].span.end <= at, "a story goes on", at);
      story = block.story;
      expect(stories[story].span.contains(block.span), "a block is outside its story", at);
      expect(done <= at, "blocks overlap or are not in reading order", at);
      expect(done > at || is_separator(done, at), "text between blocks belongs to none", done);
      done = block.span.end;
    }
    expect(is_separator(done, static_cast<std::uint32_t>(text_.size())),
           "text behind the last block belongs to none", done);
  }

  void check_block(const Block& block) {
    const std::uint32_t at = block.span.begin;
    const std::string_view text = document_.slice(block.span);
    constexpr std::string_view kSpaces = " \t\r\n";
    expect(text.empty() || (kSpaces.find(text.front()) == std::string_view::npos &&
                            kSpaces.find(text.back()) == std::string_view::npos),
           "a block is not trimmed", at);
    const bool holds_blocks = block.kind == BlockKind::kTable || block.kind == BlockKind::kRow ||
                              block.kind == BlockKind::kQuote;
    expect(!holds_blocks || text.empty(), "a table, row or quote has text of its own", at);
    expect(is_sound(block.label) && block.span.contains(block.label) &&
               (block.label.empty() || block.label.begin == at),
           "a label is not at the start of its block", at);
    const bool leveled = block.kind == BlockKind::kHeading || block.kind == BlockKind::kContents;
    expect(!leveled || block.level > 0, "a heading or contents entry has no level", at);
    expect((block.depth > 0) == (block.kind == BlockKind::kItem), "items alone have a depth", at);
    expect(block.confidence > 0 && block.confidence <= 100, "a confidence is no percentage", at);
    check_table_part(block);
  }

  void check_table_part(const Block& block) {
    const std::uint32_t at = block.span.begin;
    const auto is_inside = [&](BlockKind kind) {
      return block.parent < document_.blocks().size() &&
             document_.blocks()[block.parent].kind == kind;
    };
    const bool row = block.kind == BlockKind::kRow;
    const bool cell = block.kind == BlockKind::kCell;
    expect(!row || is_inside(BlockKind::kTable), "a row is outside a table", at);
    expect(!cell || is_inside(BlockKind::kRow), "a cell is outside a row", at);
    expect(row || cell || !block.header, "a block is a header without being a row or cell", at);
  }

  void check_marks() {
    for (const Mark& mark : document_.marks()) check_inline(mark.span, "a mark crosses stories");
    for (const Link& link : document_.links()) check_inline(link.span, "a link crosses stories");
    expect(std::ranges::is_sorted(document_.marks(), {}, &Mark::span), "marks are not sorted", 0);
    expect(std::ranges::is_sorted(document_.links(), {}, &Link::span), "links are not sorted", 0);
    for (const Revision& revision : document_.revisions()) {
      check_inline(revision.span, "a revision crosses stories");
      expect(revision.span.empty() != revision.left_out.empty(),
             "a revision's words are both in the text and left out, or neither",
             revision.span.begin);
    }
    expect(std::ranges::is_sorted(document_.revisions(), {}, &Revision::span),
           "revisions are not sorted", 0);
    std::uint32_t done = 0;
    for (const LanguageRun& run : document_.languages()) {
      check_inline(run.span, "a language run crosses stories");
      expect(done <= run.span.begin && !run.span.empty() && !run.language.empty(),
             "language runs overlap, are not sorted, or say nothing", run.span.begin);
      done = run.span.end;
    }
  }

  void check_points() {
    for (const Image& image : document_.images()) {
      expect(on_boundary(image.at), "an image stands inside a character", image.at);
    }
    for (const Bookmark& bookmark : document_.bookmarks()) {
      expect(on_boundary(bookmark.at), "a bookmark is not inside the text", bookmark.at);
    }
    for (const Directive& directive : document_.directives()) {
      expect(on_boundary(directive.at), "a directive is not inside the text", directive.at);
    }
    expect(std::ranges::is_sorted(document_.images(), {}, &Image::at), "images are not sorted", 0);
    expect(std::ranges::is_sorted(document_.bookmarks(), {}, &Bookmark::at),
           "bookmarks are not sorted", 0);
    expect(std::ranges::is_sorted(document_.directives(), {}, &Directive::at),
           "directives are not sorted", 0);
  }

  void check_inline(TextSpan span, const char* crosses) {
    if (!expect(is_sound(span), "a mark or link is not inside the text", span.begin)) return;
    const auto stories = document_.stories();
    const auto behind = std::ranges::upper_bound(
        stories, span.begin, {}, [](const Story& story) { return story.span.begin; });
    expect(behind != stories.begin() && std::prev(behind)->span.end >= span.end, crosses,
           span.begin);
  }

  const Document& document_;
  std::string_view text_;
  InvariantFaults faults_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Document& document) {
  return Checker(document).run();
}

std::string invariant_report(const Document& document) {
  std::string report;
  for (const std::string& sentence : broken_invariants(document)) report += sentence + '\n';
  return report;
}

}  // namespace consultlint::test
