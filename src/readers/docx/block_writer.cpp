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

/// Length of a contents entry without the page number behind its last tab.
std::size_t entry_length(std::string_view text) {
  const std::size_t tab = text.rfind('\t');
  if (tab == std::string_view::npos || !is_page_number(text.substr(tab + 1))) return text.size();
  return tab;
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

/// Whether a paragraph is seen. A heading without text is: it stands in every outline.
bool is_seen(const ParagraphText& text, bool heading) {
  return text.has_text() || holds(text, ParagraphText::Thing::kImage) ||
         (heading && !holds(text, ParagraphText::Thing::kHidden));
}

}  // namespace

void BlockWriter::open(BlockKind kind, const DocumentBuilder::BlockTraits& traits) {
  if (!open_.empty()) open_.back().fresh = false;
  open_.push_back({kind, reading_->builder->begin_block(kind, traits)});
}

void BlockWriter::begin_container(BlockKind kind, const DocumentBuilder::BlockTraits& traits) {
  open(kind, traits);
}

void BlockWriter::begin_table() {
  enter_quote(false, {});
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

void BlockWriter::begin_cell(const ParagraphFormat& place) {
  DocumentBuilder::BlockTraits traits = traits_of(place);
  traits.header = open_.back().header;
  open(BlockKind::kCell, traits);
}

void BlockWriter::end() {
  enter_quote(false, {});
  if (open_.back().index != kNowhere) reading_->builder->end_block();
  open_.pop_back();
}

bool BlockWriter::inside(BlockKind kind) const {
  auto top = open_.rbegin();
  if (top != open_.rend() && top->kind == BlockKind::kQuote) ++top;
  return top != open_.rend() && top->kind == kind;
}

void BlockWriter::enter_quote(bool quoted, const ParagraphFormat& place) {
  const bool in_quote = !open_.empty() && open_.back().kind == BlockKind::kQuote;
  if (quoted == in_quote) return;
  if (quoted) {
    open(BlockKind::kQuote, traits_of(place));
  } else {
    reading_->builder->end_block();
    open_.pop_back();
  }
}

BlockWriter::Shape BlockWriter::list_shape(const ParagraphFormat& format,
                                           const std::optional<ListLabel>& label) const {
  Shape shape;
  shape.kind = BlockKind::kItem;
  if (label && (label->bullet || !label->text.empty())) {
    shape.depth = small(label->level + 1);
    shape.ordered = !label->bullet;
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
  const int outline =
      format.outline_level.value_or(format.style.outline_level.value_or(kBodyLevel));
  const StyleRole role = format.style.role;
  Shape shape;
  if (role == StyleRole::kTitle) {
    shape.kind = BlockKind::kTitle;
  } else if (role == StyleRole::kContentsHeading) {
    shape.kind = plain_;
  } else if (role == StyleRole::kContentsEntry || format.in_contents) {
    shape.kind = BlockKind::kContents;
    shape.level = small(format.style.role_level);
  } else if (outline >= 0 && outline < kBodyLevel) {
    shape.kind = BlockKind::kHeading;
    shape.level = small(outline + 1);
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

AnchorPlace BlockWriter::write(ParagraphText& text, const ParagraphFormat& format,
                               ArtifactIndex artifact, const std::vector<Image>& images) {
  DocumentBuilder& builder = *reading_->builder;
  text.trim();
  const Shape shape = shape_of(format, text.has_text());
  if (!is_seen(text, shape.kind == BlockKind::kHeading)) {
    const std::uint32_t count = builder.block_count();
    return {builder.position(), format.number, count == 0 ? kNowhere : count - 1};
  }
  enter_quote(shape.quoted, format);
  if (!takes_own_text(shape)) {
    return {kNowhere, format.number, write_block(text, format, shape, artifact, images)};
  }
  Container& top = open_.back();
  top.fresh = false;
  builder.block(top.index).paragraph = format.number;
  builder.block(top.index).page = format.page;
  text.append_to(builder, artifact, 0, images);
  return {kNowhere, format.number, top.index};
}

std::uint32_t BlockWriter::write_block(ParagraphText& text, const ParagraphFormat& format,
                                       const Shape& shape, ArtifactIndex artifact,
                                       const std::vector<Image>& images) {
  DocumentBuilder& builder = *reading_->builder;
  if (shape.kind == BlockKind::kContents) text.truncate(entry_length(text.text()));
  DocumentBuilder::BlockTraits traits = traits_of(format);
  traits.level = shape.level;
  traits.depth = shape.depth;
  traits.ordered = shape.ordered;
  if (!open_.empty()) open_.back().fresh = false;
  const std::uint32_t index = builder.begin_block(shape.kind, traits);
  std::size_t label_length = 0;
  if (shape.label.empty()) {
    label_length = typed_label_length(text, shape.kind);
  } else {
    builder.begin_label();
    builder.append_synthetic(shape.label, artifact, text.source_begin());
    builder.end_label();
    builder.append_synthetic(" ", artifact, text.source_begin());
  }
  text.append_to(builder, artifact, label_length, images);
  builder.end_block();
  return index;
}

}  // namespace consultlint::docx
