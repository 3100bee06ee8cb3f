#include "readers/markdown/blocks.h"

#include <algorithm>

#include "document/clause_label.h"
#include "readers/markdown/contents_list.h"
#include "readers/markdown/list_marker.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kMaxNesting = 256;
// A row may leave its cells out, so that three bytes of it stand for a hundred blocks.
constexpr std::uint32_t kMaxEmptyCells = 200'000;
constexpr std::string_view kSpaces = " \t\r\n";

bool may_carry_label(BlockKind kind) {
  return kind == BlockKind::kHeading || kind == BlockKind::kParagraph || kind == BlockKind::kItem ||
         kind == BlockKind::kContents;
}

/// An empty one of these still says something: a missing heading, a gap in a table.
bool counts_when_empty(BlockKind kind) {
  return kind == BlockKind::kHeading || kind == BlockKind::kItem || kind == BlockKind::kTable ||
         kind == BlockKind::kRow || kind == BlockKind::kCell || kind == BlockKind::kNote;
}

std::uint8_t contents_level(std::string_view number, std::uint8_t depth) {
  while (number.ends_with('.') || number.ends_with(' ')) number.remove_suffix(1);
  const auto components = std::ranges::count(number, '.') + 1;
  return std::max(static_cast<std::uint8_t>(components), std::max<std::uint8_t>(depth, 1));
}

}  // namespace

bool MarkdownBlocks::takes_text(const Frame& frame) {
  const bool holds_only_blocks = frame.list || frame.kind == BlockKind::kQuote ||
                                 frame.kind == BlockKind::kTable || frame.kind == BlockKind::kRow;
  return !frame.settled && !holds_only_blocks;
}

bool MarkdownBlocks::has_text(const Frame& frame) const {
  return frame.index != kNowhere && builder_.position() > frame.text_begin;
}

bool MarkdownBlocks::has_text() const {
  return !frames_.empty() && takes_text(frames_.back()) && has_text(frames_.back());
}

void MarkdownBlocks::enter(BlockKind kind, const Traits& traits) {
  end_paragraph();
  if (kind == BlockKind::kHeading) leave_html();
  Frame frame;
  frame.kind = kind;
  frame.traits = traits;
  if (kind == BlockKind::kItem) {
    frame.traits.ordered = in_ordered_list();
    frame.traits.depth = next_item_depth();
  }
  if (!push(frame)) ++skipped_;
}

void MarkdownBlocks::leave_html() {
  while (!frames_.empty() && frames_.back().owner != Owner::kMarkdown) pop();
}

void MarkdownBlocks::enter_list(bool ordered) {
  end_paragraph();
  Frame frame;
  frame.list = true;
  frame.traits.ordered = ordered;
  if (!push(frame)) ++skipped_;
}

void MarkdownBlocks::leave() {
  if (skipped_ > 0) {
    end_paragraph();
    --skipped_;
    return;
  }
  std::size_t own = frames_.size() - 1;
  while (frames_[own].owner != Owner::kMarkdown) --own;
  pop_to(own);
}

void MarkdownBlocks::end_paragraph() {
  broken_ = false;
  if (frames_.empty()) return;
  Frame& top = frames_.back();
  if (top.owner == Owner::kFlow) {
    pop();
  } else if (takes_text(top) && has_text(top)) {
    settle(top);
  }
}

SourceSpan MarkdownBlocks::begin_text(SourceSpan source) {
  if (broken_) resolve_break(source);
  const std::string_view run =
      builder_.artifact_text(0).substr(source.begin, source.end - source.begin);
  if (frames_.empty() || !takes_text(frames_.back())) {
    // Text between the rows of a table has lost its cell.
    while (!frames_.empty() && frames_.back().owner == Owner::kHtml &&
           (frames_.back().kind == BlockKind::kTable || frames_.back().kind == BlockKind::kRow)) {
      pop();
    }
    Frame frame;
    frame.owner = Owner::kFlow;
    if (bullet_glyph_length(run) > 0) {
      frame.kind = BlockKind::kItem;
      frame.traits.depth = next_item_depth();
    }
    insert(frame);
  }
  // The marks of an empty heading were taken for those of one further on.
  if (source.begin < source_end_) builder_.draw_back(source.begin);
  begin_frames(source.begin);
  const Frame& top = frames_.back();
  const bool item = top.kind == BlockKind::kItem || top.kind == BlockKind::kContents;
  if (item && builder_.position() == top.text_begin) {
    source.begin += bullet_glyph_length(run);
  }
  source_end_ = source.end;
  return source;
}

void MarkdownBlocks::resolve_break(SourceSpan source) {
  broken_ = false;
  if (!has_text()) return;
  if (begins_block(source)) {
    pop();
    return;
  }
  const char last = builder_.text().back();
  if (last != ' ' && last != '\n') builder_.append_synthetic(" ", 0, source_end_);
}

/// Lines that only look like one paragraph to Markdown: glyphs that it does not know as bullets,
/// clauses each on a line, and the entries of a contents list.
bool MarkdownBlocks::begins_block(SourceSpan source) const {
  const Frame& top = frames_.back();
  if (top.owner != Owner::kFlow) return false;
  if (top.kind == BlockKind::kContents) return true;
  const std::string_view line = builder_.artifact_text(0).substr(source.begin, 64);
  if (bullet_glyph_length(line) > 0) return true;
  const std::string_view own = own_text(top);
  const bool numbered = ascii::is_digit(line.front());
  const bool own_numbered = ascii::is_digit(own.front());
  return numbered == own_numbered && clause_label_length(line, false) &&
         clause_label_length(own, false);
}

std::string_view MarkdownBlocks::own_text(const Frame& frame) const {
  std::string_view text = builder_.text().substr(frame.text_begin);
  return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

bool MarkdownBlocks::push(const Frame& frame) {
  if (frames_.size() >= kMaxNesting) {
    nested_too_deep_ = true;
    return false;
  }
  insert(frame);
  return true;
}

void MarkdownBlocks::insert(const Frame& frame) {
  if (frame.kind == BlockKind::kItem) ++items_;
  frames_.push_back(frame);
}

void MarkdownBlocks::pop() {
  if (begun_ < frames_.size() && keeps_empty(frames_.back())) begin_frames(kNowhere);
  Frame& frame = frames_.back();
  if (frame.index != kNowhere) {
    if (!frame.settled) settle(frame);
    builder_.end_block();
  }
  if (frame.traits.depth > 0) --items_;
  frames_.pop_back();
  begun_ = std::min(begun_, frames_.size());
}

bool MarkdownBlocks::keeps_empty(const Frame& frame) {
  if (frame.kind == BlockKind::kCell && ++empty_cells_ > kMaxEmptyCells) return false;
  return !frame.list && counts_when_empty(frame.kind);
}

void MarkdownBlocks::finish() {
  pop_to(0);
  if (nested_too_deep_) {
    builder_.add_problem("Blocks nest more than 256 deep; what is deeper was joined to them.");
  }
  if (empty_cells_ > kMaxEmptyCells) {
    builder_.add_problem("Tables have more than 200,000 empty cells; the rest were left out.");
  }
}

void MarkdownBlocks::pop_to(std::size_t size) {
  while (frames_.size() > size) pop();
}

void MarkdownBlocks::begin_frames(std::uint32_t at) {
  if (begun_ == frames_.size()) return;
  auto ordered = static_cast<std::uint32_t>(std::count_if(
      frames_.begin() + static_cast<std::ptrdiff_t>(begun_), frames_.end(), prints_number));
  for (; begun_ < frames_.size(); ++begun_) {
    Frame& frame = frames_[begun_];
    if (frame.list) continue;
    for (std::size_t i = begun_; i > 0; --i) {
      if (frames_[i - 1].list) continue;
      if (!frames_[i - 1].settled) settle(frames_[i - 1]);
      break;
    }
    if (prints_number(frame)) --ordered;
    begin(frame, at, ordered);
  }
}

void MarkdownBlocks::begin(Frame& frame, std::uint32_t at, std::uint32_t inner_ordered) {
  const bool entry = frame.kind == BlockKind::kParagraph || frame.kind == BlockKind::kItem;
  if (in_contents_ && entry && at != kNowhere) frame.kind = BlockKind::kContents;
  frame.index = builder_.begin_block(frame.kind, frame.traits);
  if (prints_number(frame)) append_number(at, inner_ordered);
  if (prints_html_number(frame)) append_html_number(frame, at == kNowhere ? source_end_ : at);
  frame.text_begin = builder_.position();
}

/// Items of HTML are numbered too, but not in the source.
bool MarkdownBlocks::prints_number(const Frame& frame) {
  return frame.traits.depth > 0 && frame.traits.ordered && frame.owner == Owner::kMarkdown;
}

bool MarkdownBlocks::prints_html_number(const Frame& frame) {
  return frame.traits.depth > 0 && frame.traits.ordered && frame.owner == Owner::kHtml;
}

void MarkdownBlocks::append_number(std::uint32_t at, std::uint32_t inner_ordered) {
  const std::string_view source = builder_.artifact_text(0);
  const auto marker = at == kNowhere ? next_ordered_marker(source, source_end_)
                                     : ordered_marker(source, at, inner_ordered);
  if (!marker || marker->begin < source_end_) return;  // the number of a block before this one
  source_end_ = marker->end;
  builder_.begin_label();
  builder_.append(0, *marker);
  builder_.end_label();
  const bool spaced = marker->end < source.size() && source[marker->end] == ' ';
  if (spaced) {
    builder_.append(0, {marker->end, marker->end + 1});
  } else {
    builder_.append_synthetic(" ", 0, marker->end);
  }
}

void MarkdownBlocks::append_html_number(const Frame& frame, std::uint32_t at) {
  builder_.begin_label();
  const auto number = static_cast<int>(frame.number);
  builder_.append_synthetic(format_number(number, frame.number_format) + '.', 0, at);
  builder_.end_label();
  builder_.append_synthetic(" ", 0, at);
}

void MarkdownBlocks::begin_empty(std::uint32_t at) {
  if (skipped_ == 0) begin_frames(at);
}

void MarkdownBlocks::place_empty_heading() {
  const auto heading = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return frame.owner == Owner::kMarkdown;
  });
  if (skipped_ > 0 || heading == frames_.rend() || heading->index != kNowhere) return;
  const std::uint32_t before = source_end_;
  begin_frames(kNowhere);
  const std::string_view text = builder_.artifact_text(0);
  // Behind the number of an item the marks stand on the same line; else on one to come.
  auto marks = source_end_ == before ? std::nullopt : heading_marks_on_line(text, source_end_);
  if (!marks) marks = next_heading_marks(text, source_end_);
  if (!marks) return;
  builder_.append_anchor(0, *marks);
  source_end_ = marks->end;
}

void MarkdownBlocks::settle(Frame& frame) {
  frame.settled = true;
  if (!may_carry_label(frame.kind)) return;
  Block& block = builder_.block(frame.index);
  if (block.label.empty()) {
    const bool plain = frame.kind == BlockKind::kHeading || frame.kind == BlockKind::kContents;
    const auto length = clause_label_length(own_text(frame), plain);
    if (length) block.label = {frame.text_begin, frame.text_begin + *length};
  }
  settle_contents(frame, block, own_text(frame));
}

void MarkdownBlocks::settle_contents(Frame& frame, Block& block, std::string_view text) {
  if (frame.kind == BlockKind::kContents) {
    if (is_prose(text)) {
      in_contents_ = false;
      block.kind = frame.traits.depth > 0 ? BlockKind::kItem : BlockKind::kParagraph;
      return;
    }
    block.level = contents_level(builder_.text().substr(block.label.begin, block.label.size()),
                                 frame.traits.depth);
    block.depth = 0;
    block.ordered = false;
    builder_.truncate(contents_title_end(frame, text));
    return;
  }
  const bool heading = frame.kind == BlockKind::kHeading;
  const bool line = heading || frame.kind == BlockKind::kParagraph;
  if (!line || (!heading && in_contents_)) return;
  if (!block.label.empty()) {
    text.remove_prefix(std::min<std::size_t>(block.label.end - frame.text_begin, text.size()));
  }
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  const bool opens = is_contents_heading(text);
  if (heading || opens) in_contents_ = opens;
}

std::uint32_t MarkdownBlocks::contents_title_end(const Frame& frame, std::string_view text) const {
  // "[Scope](#scope) 4": what is linked is the title, and a number behind it the page.
  const Link* link = builder_.last_link();
  if (link != nullptr && link->span.begin >= frame.text_begin) {
    const std::size_t linked = link->span.end - frame.text_begin;
    const std::string_view behind = text.substr(std::min(linked, text.size()));
    if (behind.find_first_not_of(" \t0123456789") == std::string_view::npos) return link->span.end;
  }
  return frame.text_begin + static_cast<std::uint32_t>(contents_title_length(text));
}

std::vector<MarkdownBlocks::Frame>::iterator MarkdownBlocks::innermost_list() {
  const auto list =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return f.list; });
  return list == frames_.rend() ? frames_.end() : std::prev(list.base());
}

bool MarkdownBlocks::in_ordered_list() {
  const auto list = innermost_list();
  return list != frames_.end() && list->traits.ordered;
}

std::uint8_t MarkdownBlocks::next_item_depth() const {
  return static_cast<std::uint8_t>(std::min<std::uint32_t>(items_ + 1, 255));
}

}  // namespace consultlint
