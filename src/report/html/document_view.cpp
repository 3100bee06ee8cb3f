#include "report/html/document_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "report/html/block_text.h"
#include "report/html/finding_note.h"
#include "report/html/language_tag.h"

namespace consultlint::html {
namespace {

/// An element that is not closed yet.
struct Open {
  enum class Kind : std::uint8_t { kStory, kTable, kRow, kCell, kQuote, kList, kItem };
  Kind kind = Kind::kStory;
  std::string_view element;
  std::uint32_t block = 0;          ///< The block that it shows; of lists the first item.
  std::uint32_t end = 0;            ///< The first block behind it; of lists and stories unknown.
  std::uint32_t parent = kNowhere;  ///< Lists and items: the block that the items are children of.
  std::uint8_t depth = 0;           ///< Lists and items.
  bool headed = false;              ///< Tables: header cells have cells to be the header of.
};

std::string_view heading_of_stories(StoryKind kind) {
  switch (kind) {
    case StoryKind::kNote:
      return "Notes";
    case StoryKind::kTextBox:
      return "Text boxes";
    case StoryKind::kHeader:
    case StoryKind::kFooter:
      return "Page headers and footers";
    case StoryKind::kComment:
      return "Comments";
    case StoryKind::kDeleted:
      return "Deleted text";
    default:
      return "Hidden text";
  }
}

std::string label_of(const Story& story) {
  switch (story.kind) {
    case StoryKind::kNote:
      return story.label.empty() ? "Note" : "Note " + story.label;
    case StoryKind::kTextBox:
      return "Text box";
    case StoryKind::kHeader:
      return "Header";
    case StoryKind::kFooter:
      return "Footer";
    case StoryKind::kComment:
      return story.label.empty() ? "Comment" : "Comment by " + story.label;
    case StoryKind::kDeleted:
      return "Deleted";
    default:
      return "Hidden";
  }
}

/// Walks the blocks in order and keeps the elements around them open as long as they go on.
class DocumentView {
 public:
  DocumentView(Writer& out, const FileView& view)
      : out_(out), view_(view), document_(*view.document()), text_(out, view) {}

  void write() {
    const auto blocks = document_.blocks();
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const bool new_story = blocks[i].story != story_;
      story_ = blocks[i].story;
      while (!open_.empty() && !goes_on(open_.back(), i)) close();
      if (new_story) begin_story(i);
      write_block(i);
    }
    while (!open_.empty()) close();
  }

 private:
  /// Whether an open element goes on in block `i`. A list does as long as items follow in it; an
  /// item does when deeper ones stand behind it.
  bool goes_on(const Open& open, std::uint32_t i) const {
    const Block& block = document_.blocks()[i];
    if (block.story != document_.blocks()[open.block].story) return false;
    const bool is_item = block.kind == BlockKind::kItem && block.parent == open.parent;
    switch (open.kind) {
      case Open::Kind::kStory:
        return true;
      case Open::Kind::kList: {
        const bool same_kind = block.ordered == document_.blocks()[open.block].ordered;
        return is_item && (block.depth > open.depth || (block.depth == open.depth && same_kind));
      }
      case Open::Kind::kItem:
        return i < open.end || (is_item && block.depth > open.depth);
      default:
        return i < open.end;
    }
  }

  void open(Open element, Attributes attributes = {}) {
    out_.begin(element.element, attributes);
    open_.push_back(element);
    if (element.kind == Open::Kind::kTable) ++tables_;
  }

  void close() {
    const Open closed = open_.back();
    open_.pop_back();
    out_.end(closed.element);
    if (closed.kind == Open::Kind::kTable) end_table(closed);
    out_.line();
  }

  void begin_story(std::uint32_t first) {
    const std::uint16_t index = document_.blocks()[first].story;
    const Story& story = document_.stories()[index];
    if (story.kind == StoryKind::kBody) return;
    const std::string_view heading = heading_of_stories(story.kind);
    if (heading != stories_) {
      out_.element("h3", {{"class", "apart"}}, heading);
      outline_ = 3;
      stories_ = heading;
    }
    open({.kind = Open::Kind::kStory, .element = "div", .block = first},
         {{"class", "story"}, {"id", view_.anchors().story(index)}});
    out_.element("p", {{"class", "origin"}}, [&] {
      const std::string anchor =
          story.anchor == kNowhere ? "" : view_.anchor_of({story.anchor, story.anchor});
      if (anchor.empty()) {
        out_.text(label_of(story));
      } else {
        out_.element("a", {{"href", link_to(anchor)}}, label_of(story));
      }
    });
  }

  void write_block(std::uint32_t i) {
    switch (document_.blocks()[i].kind) {
      case BlockKind::kTitle:
      case BlockKind::kHeading:
        return write_heading(i);
      case BlockKind::kItem:
        return write_item(i);
      case BlockKind::kTable:
        return begin_table(i);
      case BlockKind::kRow:
        return open({.kind = Open::Kind::kRow, .element = "tr", .block = i, .end = next(i)},
                    {{"id", view_.anchors().block(i)}});
      case BlockKind::kCell:
        return write_cell(i);
      case BlockKind::kQuote:
        open({.kind = Open::Kind::kQuote, .element = "blockquote", .block = i, .end = next(i)},
             {{"id", view_.anchors().block(i)}});
        return write_notes_outside_tables(i);
      case BlockKind::kCode:
        return write_leaf(i, "pre", "");
      case BlockKind::kContents:
        return write_leaf(i, "p", "contents level-" + std::to_string(document_.blocks()[i].level));
      case BlockKind::kCaption:
      case BlockKind::kFurniture:
        return write_leaf(i, "p", to_string(document_.blocks()[i].kind));
      default:
        return write_leaf(i, "p", "");
    }
  }

  std::uint32_t next(std::uint32_t i) const { return document_.blocks()[i].next; }

  /// Findings in a table stand beside all of it.
  void write_notes_outside_tables(std::uint32_t i) {
    if (tables_ == 0) write_notes(out_, view_, view_.findings().beside(i, i + 1));
  }

  /// A block with words of its own, and what is said of it beside it.
  void write_leaf(std::uint32_t i, std::string_view element, std::string_view style) {
    const bool noted = tables_ == 0 && !view_.findings().beside(i, i + 1).empty();
    const std::string classes = text_.is_empty(i) ? "nothing" : std::string(style);
    const std::string_view words = document_.slice(document_.blocks()[i].span);
    if (noted) out_.begin("div", {{"class", "row"}});
    out_.element(element,
                 {{"id", view_.anchors().block(i)},
                  {"class", classes},
                  {"dir", holds_right_to_left(words) ? "auto" : ""}},
                 [&] { text_.write(i); });
    write_notes_outside_tables(i);
    if (noted) out_.end("div");
    out_.line();
  }

  /// Levels that the paper leaves out are left out of the elements, so that the page has none of
  /// its gaps; the look follows the paper.
  void write_heading(std::uint32_t i) {
    const Block& block = document_.blocks()[i];
    const int level = block.kind == BlockKind::kTitle ? 0 : std::max<int>(block.level, 1);
    const std::string look = block.kind == BlockKind::kTitle ? "title" : "level-";
    const std::string style = level == 0 ? look : look + std::to_string(level);
    if (text_.is_empty(i)) return write_leaf(i, "p", style);
    outline_ = std::min({std::max(level, 1) + 2, outline_ + 1, 6});
    write_leaf(i, "h" + std::to_string(outline_), style);
  }

  void write_item(std::uint32_t i) {
    const Block& block = document_.blocks()[i];
    const bool in_list = !open_.empty() && open_.back().kind == Open::Kind::kList;
    if (!in_list) {
      open({.kind = Open::Kind::kList,
            .element = block.ordered ? "ol" : "ul",
            .block = i,
            .parent = block.parent,
            .depth = block.depth});
    }
    open({.kind = Open::Kind::kItem,
          .element = "li",
          .block = i,
          .end = next(i),
          .parent = block.parent,
          .depth = block.depth},
         {{"class", block.label.empty() ? "" : "labelled"}});
    write_leaf(i, "div", "words");
  }

  void begin_table(std::uint32_t i) {
    const auto blocks = document_.blocks();
    bool headed = false;  // a header cell needs cells that it is the header of
    for (std::uint32_t row = i + 1; row < next(i) && !headed; row = next(row)) {
      headed = !blocks[row].header;
    }
    const bool noted = tables_ == 0 && !view_.findings().beside(i, next(i)).empty();
    if (noted) out_.begin("div", {{"class", "row"}});
    if (tables_ == 0) {
      out_.begin(
          "div",
          {{"class", "scroll"}, {"role", "group"}, {"aria-label", "Table"}, {"tabindex", "0"}});
    }
    open({.kind = Open::Kind::kTable,
          .element = "table",
          .block = i,
          .end = next(i),
          .headed = headed},
         {{"id", view_.anchors().block(i)}});
  }

  void end_table(const Open& table) {
    if (--tables_ > 0) return;
    out_.end("div");
    const auto findings = view_.findings().beside(table.block, table.end);
    write_notes(out_, view_, findings);
    if (!findings.empty()) out_.end("div");
  }

  void write_cell(std::uint32_t i) {
    const Block& block = document_.blocks()[i];
    const auto table =
        std::ranges::find(open_.rbegin(), open_.rend(), Open::Kind::kTable, &Open::kind);
    const bool header = block.header && !block.span.empty() && table->headed;
    const bool in_header_row = document_.blocks()[block.parent].header;
    open({.kind = Open::Kind::kCell, .element = header ? "th" : "td", .block = i, .end = next(i)},
         {{"id", view_.anchors().block(i)},
          {"scope", !header         ? ""
                    : in_header_row ? "col"
                                    : "row"}});
    text_.write(i);
  }

  Writer& out_;
  const FileView& view_;
  const Document& document_;
  BlockText text_;
  std::vector<Open> open_;
  int tables_ = 0;                 // open ones
  int outline_ = 2;                // level of the heading written last
  std::uint16_t story_ = 0;        // of the block written last
  std::string_view stories_ = {};  // the heading over the stories that are being written
};

}  // namespace

void write_document(Writer& out, const FileView& view) {
  const std::string_view language = language_tag(view.document()->properties().language);
  out.element("div", {{"class", "paper"}, {"lang", language}},
              [&] { DocumentView(out, view).write(); });
}

}  // namespace consultlint::html
