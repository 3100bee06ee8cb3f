#include "readers/markdown/blocks.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

}  // namespace

MarkdownBlocks::Frame MarkdownBlocks::html_frame(HtmlElement element, BlockKind kind) {
  Frame frame;
  frame.owner = Owner::kHtml;
  frame.element = element;
  frame.kind = kind;
  return frame;
}

void MarkdownBlocks::open_element(HtmlElement element, std::uint8_t level) {
  end_paragraph();
  if (element == HtmlElement::kHeaderCell) {
    Traits traits;
    traits.header = true;
    return open_cell(traits);
  }
  Frame frame = html_frame(element, BlockKind::kParagraph);
  frame.traits.level = level;
  switch (element) {
    case HtmlElement::kTableHead:  // groups rows as a list groups items
    case HtmlElement::kUnorderedList:
    case HtmlElement::kOrderedList:
      frame.list = true;
      frame.traits.ordered = element == HtmlElement::kOrderedList;
      break;
    case HtmlElement::kListItem:
      return open_item();
    case HtmlElement::kRow:
      return open_row();
    case HtmlElement::kCell:
      return open_cell({});
    case HtmlElement::kTable:
      frame.kind = BlockKind::kTable;
      break;
    case HtmlElement::kCaption:
      frame.kind = BlockKind::kCaption;
      break;
    case HtmlElement::kHeading:
      frame.kind = BlockKind::kHeading;
      break;
    case HtmlElement::kQuote:
      frame.kind = BlockKind::kQuote;
      break;
    default:
      return;
  }
  push(frame);
}

void MarkdownBlocks::open_item() {
  close_within(HtmlElement::kListItem,
               in_ordered_list() ? HtmlElement::kOrderedList : HtmlElement::kUnorderedList);
  Frame frame = html_frame(HtmlElement::kListItem, BlockKind::kItem);
  frame.traits.ordered = in_ordered_list();
  frame.traits.depth = next_item_depth();
  push(frame);
}

void MarkdownBlocks::open_row() {
  if (find_element(HtmlElement::kTable) == kNone) return;
  close_within(HtmlElement::kRow, HtmlElement::kTable);
  Frame frame = html_frame(HtmlElement::kRow, BlockKind::kRow);
  frame.traits.header = find_element(HtmlElement::kTableHead) != kNone;
  push(frame);
}

void MarkdownBlocks::open_cell(Traits traits) {
  const std::size_t row = find_element(HtmlElement::kRow);
  if (row == kNone) return;
  pop_to(row + 1);
  traits.header = traits.header || frames_[row].traits.header;
  Frame frame = html_frame(HtmlElement::kCell, BlockKind::kCell);
  frame.traits = traits;
  push(frame);
}

/// Closes an element whose end tag was left out, unless it is outside the innermost `holder`.
void MarkdownBlocks::close_within(HtmlElement element, HtmlElement holder) {
  const std::size_t at = find_element(element);
  const std::size_t outer = find_element(holder);
  if (at != kNone && (outer == kNone || outer < at)) pop_to(at);
}

void MarkdownBlocks::close_element(HtmlElement element) {
  end_paragraph();
  const std::size_t at =
      find_element(element == HtmlElement::kHeaderCell ? HtmlElement::kCell : element);
  if (at != kNone) pop_to(at);
}

/// Tags of Markdown's own blocks cannot be reached from inside them.
std::size_t MarkdownBlocks::find_element(HtmlElement element) const {
  for (std::size_t i = frames_.size(); i > 0; --i) {
    if (frames_[i - 1].owner == Owner::kMarkdown) break;
    if (frames_[i - 1].element == element) return i - 1;
  }
  return kNone;
}

}  // namespace consultlint
