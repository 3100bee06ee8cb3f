#include <charconv>
#include <optional>
#include <string>

#include "readers/markdown/blocks.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::optional<std::uint32_t> number_attribute(const HtmlTag& tag, std::string_view name) {
  const std::string value = tag.attribute(name).value_or("");
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  constexpr std::uint32_t kGreatest = 1'000'000;
  if (error != std::errc{} || number > kGreatest) return std::nullopt;
  return number;
}

NumberFormat number_format(const HtmlTag& tag) {
  const std::string type = tag.attribute("type").value_or("1");
  if (type == "a") return NumberFormat::kLowerLetter;
  if (type == "A") return NumberFormat::kUpperLetter;
  if (type == "i") return NumberFormat::kLowerRoman;
  if (type == "I") return NumberFormat::kUpperRoman;
  return NumberFormat::kDecimal;
}

}  // namespace

MarkdownBlocks::Frame MarkdownBlocks::html_frame(HtmlElement element, BlockKind kind) {
  Frame frame;
  frame.owner = Owner::kHtml;
  frame.element = element;
  frame.kind = kind;
  return frame;
}

void MarkdownBlocks::open_element(const HtmlTag& tag) {
  end_paragraph();
  const HtmlElement element = tag.element;
  if (element == HtmlElement::kHeaderCell) {
    Traits traits;
    traits.header = true;
    return open_cell(traits);
  }
  Frame frame = html_frame(element, BlockKind::kParagraph);
  frame.traits.level = tag.level;
  switch (element) {
    case HtmlElement::kTableHead:  // groups rows as a list groups items
    case HtmlElement::kUnorderedList:
      frame.list = true;
      break;
    case HtmlElement::kOrderedList:
      frame.list = true;
      frame.traits.ordered = true;
      frame.number = number_attribute(tag, "start").value_or(1);
      frame.number_format = number_format(tag);
      break;
    case HtmlElement::kListItem:
      return open_item(tag);
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
    case HtmlElement::kPreformatted:
      frame.kind = BlockKind::kCode;
      break;
    case HtmlElement::kTitle:
      frame.kind = BlockKind::kTitle;
      break;
    case HtmlElement::kFurniture:
      frame.kind = BlockKind::kFurniture;
      break;
    default:
      return;
  }
  push(frame);
}

void MarkdownBlocks::open_item(const HtmlTag& tag) {
  close_within(HtmlElement::kListItem,
               in_ordered_list() ? HtmlElement::kOrderedList : HtmlElement::kUnorderedList);
  Frame frame = html_frame(HtmlElement::kListItem, BlockKind::kItem);
  frame.traits.ordered = in_ordered_list();
  frame.traits.depth = next_item_depth();
  if (frame.traits.ordered) {
    Frame& list = *innermost_list();
    frame.number = number_attribute(tag, "value").value_or(list.number);
    frame.number_format = list.number_format;
    list.number = frame.number + 1;
  }
  push(frame);
}

void MarkdownBlocks::open_row() {
  const std::size_t table = find_element(HtmlElement::kTable);
  if (table == kNone) return;
  const std::size_t head = find_element(HtmlElement::kTableHead);
  const bool in_head = head != kNone && head > table;
  // Whatever else was left open in the table, a row ends it.
  pop_to((in_head ? head : table) + 1);
  Frame frame = html_frame(HtmlElement::kRow, BlockKind::kRow);
  frame.traits.header = in_head;
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
