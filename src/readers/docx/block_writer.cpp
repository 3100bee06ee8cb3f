#include "readers/docx/block_writer.h"

#include <algorithm>
#include <utility>

#include "document/clause_label.h"

namespace consultlint::docx {
namespace {

constexpr int kBodyLevel = 9;
/// A label and enough behind it to tell it from a quantity.
constexpr std::size_t kLeadingBytes = 256;

DocumentBuilder::BlockTraits traits_of(const ParagraphFormat& place) {
  DocumentBuilder::BlockTraits traits;
  traits.paragraph = place.number;
  traits.page = place.page;
  return traits;
}

std::uint8_t small(int number) {
  return static_cast<std::uint8_t>(std::clamp(number, 1, 255));
}

bool is_page_number(std::string_view text) {
  return !text.empty() && text.size() <= 12 &&
         text.find_first_not_of("0123456789ivxlcIVXLC-/ .") == std::string_view::npos;
}

/// Length of a contents entry without the space and page number behind it; npos if it has none.
std::size_t entry_length(std::string_view text) {
  const std::size_t tab = text.rfind('\t');
  if (tab == std::string_view::npos || !is_page_number(text.substr(tab + 1))) {
    return std::string_view::npos;
  }
  return text.find_last_not_of(" \t", tab) + 1;
}

/// Kinds at whose start an author may type a number.
bool may_carry_label(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kHeading || kind == BlockKind::kItem ||
         kind == BlockKind::kContents;
}

std::size_t typed_label_length(const ParagraphText& text, BlockKind kind) {
  if (!may_carry_label(kind)) return 0;
  const bool heads = kind == BlockKind::kHeading || kind == BlockKind::kContents;
  return clause_label_length(text.leading_text(kLeadingBytes), heads).value_or(0);
}

bool holds(const ParagraphText& text, ParagraphText::Thing thing) {
  return std::ranges::find(text.anchors(), thing, &ParagraphText::Anchor::thing) !=
         text.anchors().end();
}

/// A heading without words is one if its style says so; an outline level alone needs words.
bool is_styled_heading(const Style& style) {
  return style.outline_level && *style.outline_level >= 0 && *style.outline_level < kBodyLevel;
}

/// Whether a paragraph is seen. A heading without text is: it stands in every outline.
bool is_seen(const ParagraphText& text, bool heading) {
  return text.has_text() || holds(text, ParagraphText::Thing::kImage) ||
         (heading && !holds(text, ParagraphText::Thing::kHidden));
}

int outline_level(const ParagraphFormat& format) {
  return format.outline_level.value_or(format.style.outline_level.value_or(kBodyLevel));
}

}  // namespace

bool is_heading(const ParagraphFormat& format) {
  const int outline = outline_level(format);
  return outline >= 0 && outline < kBodyLevel;
}

void BlockWriter::open(BlockKind kind, const DocumentBuilder::BlockTraits& traits) {
  if (!open_.empty()) open_.back().fresh = false;
  open_.push_back({kind, reading_->builder->begin_block(kind, traits)});
}

void BlockWriter::begin_container(BlockKind kind, const DocumentBuilder::BlockTraits& traits) {
  open(kind, traits);
}

void BlockWriter::begin_table() {
  finish();
  open_.push_back({BlockKind::kTable});
}

void BlockWriter::begin_row(bool header, const ParagraphFormat& place) {
  Container& table = open_.back();
  if (table.index == kNowhere) {
    if (open_.size() > 1) open_[open_.size() - 2].fresh = false;
    table.index = reading_->builder->begin_block(BlockKind::kTable, traits_of(place));
  }
  table.only_headers = table.only_headers && header;
  DocumentBuilder::BlockTraits traits = traits_of(place);
  traits.header = table.only_headers;
  open(BlockKind::kRow, traits);
  open_.back().header = traits.header;
}

bool BlockWriter::begin_cell(const ParagraphFormat& place, bool merged) {
  DocumentBuilder::BlockTraits traits = traits_of(place);
  traits.merged = merged;
  traits.header = open_.back().header;
  const std::uint32_t cells = ++open_.back().cells;
  open(BlockKind::kCell, traits);
  open_.back().cells = cells;
  return !in_last_cell();
}

bool BlockWriter::in_last_cell() const {
  const Container* top = innermost();
  return top != nullptr && top->kind == BlockKind::kCell && top->cells == kMostColumns;
}

void BlockWriter::end() {
  finish();
  if (in_last_cell()) {  // the row ends
    reading_->builder->end_block();
    open_.pop_back();
  }
  if (open_.back().index != kNowhere) reading_->builder->end_block();
  open_.pop_back();
}

bool BlockWriter::inside(BlockKind kind) const {
  const Container* top = innermost();
  return top != nullptr && top->kind == kind;
}

const BlockWriter::Container* BlockWriter::innermost() const {
  auto top = open_.rbegin();
  if (in_group(BlockKind::kQuote) || in_group(BlockKind::kCode)) ++top;
  return top == open_.rend() ? nullptr : &*top;
}

bool BlockWriter::in_group(BlockKind group) const {
  return !open_.empty() && open_.back().kind == group;
}

void BlockWriter::enter_group(std::optional<BlockKind> group, const ParagraphFormat& place) {
  if (group && in_group(*group)) return;
  if (in_group(BlockKind::kQuote) || in_group(BlockKind::kCode)) {
    reading_->builder->end_block();
    open_.pop_back();
  }
  if (group) open(*group, traits_of(place));
}

BlockWriter::Shape BlockWriter::list_shape(const ParagraphFormat& format,
                                           const std::optional<ListLabel>& label) const {
  Shape shape;
  shape.kind = BlockKind::kItem;
  if (label && (label->bullet || !label->text.empty())) {
    shape.depth = small(label->level + 1);
    shape.ordered = !label->bullet;
    shape.tick_box = label->tick_box;
    return shape;
  }
  const StyleRole role = format.style.role;
  const bool named = role == StyleRole::kBulletList || role == StyleRole::kNumberList;
  if (!label && named && !format.numbering.number) {
    shape.depth = small(format.style.role_level);
    shape.ordered = role == StyleRole::kNumberList;
    return shape;
  }
  shape.kind = plain_;
  return shape;
}

BlockWriter::Shape BlockWriter::shape_of(const ParagraphFormat& format, bool has_text) {
  std::optional<ListLabel> label;
  const bool hidden = format.mark.hidden.value_or(false) && !has_text;
  if (!hidden) label = reading_->numbering->next(format.numbering, format.style);
  const StyleRole role = format.style.role;
  const bool heading = is_heading(format) && (has_text || is_styled_heading(format.style));
  Shape shape;
  if (has_lines_only() || role == StyleRole::kContentsHeading) {
    shape.kind = plain_;
  } else if (role == StyleRole::kTitle) {
    shape.kind = BlockKind::kTitle;
  } else if (role == StyleRole::kContentsEntry || format.in_contents) {
    shape.kind = BlockKind::kContents;
    shape.level = small(format.style.role_level);
  } else if (heading) {
    shape.kind = BlockKind::kHeading;
    shape.level = small(outline_level(format) + 1);
  } else if (role == StyleRole::kCaption) {
    shape.kind = BlockKind::kCaption;
  } else if (role == StyleRole::kCode) {
    shape.kind = BlockKind::kCode;
  } else {
    shape = list_shape(format, label);
    shape.quoted = role == StyleRole::kQuote;
  }
  if (label) shape.label = std::move(label->text);
  return shape;
}

bool BlockWriter::takes_own_text(const Shape& shape) const {
  if (shape.kind != plain_ || shape.quoted || !shape.label.empty() || open_.empty()) return false;
  const Container& top = open_.back();
  return top.fresh && (top.kind == BlockKind::kCell || top.kind == BlockKind::kNote);
}

AnchorPlace BlockWriter::write(const Paragraph& paragraph) {
  DocumentBuilder& builder = *reading_->builder;
  ParagraphText& text = paragraph.text;
  const ParagraphFormat& format = paragraph.format;
  const Shape shape = shape_of(format, text.has_text());
  if (shape.kind == BlockKind::kCode && (text.has_text() || in_group(BlockKind::kCode))) {
    return write_code(paragraph);
  }
  text.trim();
  if (!is_seen(text, shape.kind == BlockKind::kHeading)) {
    const std::uint32_t count = builder.block_count();
    return {builder.position(), format.number, count == 0 ? kNowhere : count - 1};
  }
  enter_group(shape.quoted ? std::optional(BlockKind::kQuote) : std::nullopt, format);
  if (!takes_own_text(shape)) return {kNowhere, format.number, write_block(paragraph, shape)};
  Container& top = open_.back();
  top.fresh = false;
  builder.block(top.index).paragraph = format.number;
  builder.block(top.index).page = format.page;
  write_text(paragraph, 0, std::string::npos);
  return {kNowhere, format.number, top.index};
}

AnchorPlace BlockWriter::write_code(const Paragraph& paragraph) {
  if (in_group(BlockKind::kCode)) {
    const std::uint32_t begin =
        paragraph.text.empty() ? paragraph.format.source : paragraph.text.source_begin();
    reading_->builder->append_synthetic("\n", paragraph.artifact, begin);
  }
  enter_group(BlockKind::kCode, paragraph.format);
  paragraph.text.trim_end();  // what stands in front is indentation
  write_text(paragraph, 0, std::string::npos);
  return {kNowhere, paragraph.format.number, open_.back().index};
}

std::uint32_t BlockWriter::write_block(const Paragraph& paragraph, const Shape& shape) {
  DocumentBuilder& builder = *reading_->builder;
  DocumentBuilder::BlockTraits traits = traits_of(paragraph.format);
  traits.level = shape.level;
  traits.depth = shape.depth;
  traits.ordered = shape.ordered;
  if (!open_.empty()) open_.back().fresh = false;
  const std::uint32_t index = builder.begin_block(shape.kind, traits);
  const std::string words = paragraph.text.text();
  if (shape.kind == BlockKind::kHeading) reading_->bookmarks.add_heading(index, words);
  const std::size_t label_length = write_label(paragraph, shape);
  write_text(paragraph, label_length,
             shape.kind == BlockKind::kContents ? entry_length(words) : std::string::npos);
  builder.end_block();
  return index;
}

std::size_t BlockWriter::write_label(const Paragraph& paragraph, const Shape& shape) {
  DocumentBuilder& builder = *reading_->builder;
  if (shape.label.empty() && shape.tick_box.empty()) {
    return typed_label_length(paragraph.text, shape.kind);
  }
  const auto print = [&](std::string_view printed) {
    builder.append_synthetic(printed, paragraph.artifact, paragraph.text.source_begin());
  };
  if (!shape.label.empty()) {
    builder.begin_label();
    print(shape.label);
    builder.end_label();
  } else {
    print(shape.tick_box);
  }
  print(" ");
  return 0;
}

void BlockWriter::write_text(const Paragraph& paragraph, std::size_t label_length,
                             std::size_t page_number) {
  DocumentBuilder& builder = *reading_->builder;
  ParagraphText& text = paragraph.text;
  const auto write_until = [&](std::size_t end) {
    text.write_until(end, builder, paragraph.artifact, paragraph.images);
  };
  text.begin_writing();
  if (label_length > 0) {
    builder.begin_label();
    write_until(label_length);
    builder.end_label();
  }
  write_until(page_number);
  const bool has_page_number = page_number != std::string::npos;
  if (has_page_number) {
    builder.begin_block(BlockKind::kFurniture, traits_of(paragraph.format));
    write_until(std::string::npos);
    builder.end_block();
  }
  text.record_ranges(builder);
  text.record_languages(reading_->languages);
}

}  // namespace consultlint::docx
