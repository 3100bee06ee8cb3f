#include "readers/docx/story_reader.h"

#include <limits>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr std::size_t kMaxDepth = 512;

bool is_table_of_contents(const Xml& xml, pugi::xml_node sdt_properties) {
  const pugi::xml_node gallery =
      xml.child(xml.child(sdt_properties, Tag::kDocPartObj), Tag::kDocPartGallery);
  return attribute(gallery, "val") == "Table of Contents";
}

/// A cell that only continues the one above or before it.
bool is_continued(const Xml& xml, pugi::xml_node cell_properties, Tag merge) {
  const pugi::xml_node property = xml.child(cell_properties, merge);
  return property && attribute(property, "val") != "restart";
}

}  // namespace

StoryReader::StoryReader(Reading& reading, const Part& part, const Options& options)
    : reading_(&reading),
      part_(&part),
      xml_(part.xml),
      source_(reading.builder->artifact_text(part.artifact)),
      options_(options),
      writer_(reading, options.plain),
      alternatives_(*part.xml) {}

void StoryReader::read(pugi::xml_node root) {
  if (options_.container) {
    DocumentBuilder::BlockTraits traits;
    traits.paragraph = options_.paragraph.value_or(0);
    traits.page = options_.page;
    writer_.begin_container(*options_.container, traits);
  }
  walk(root);
  write_rest();
  if (options_.container) writer_.end();
  if (!fields_.empty()) tell(told_of_field_, "A field is never closed.");
  if (!options_.paragraph) settle_pages();
}

void StoryReader::walk(pugi::xml_node root) {
  pugi::xml_node node = root.first_child();
  bool too_deep = false;
  while (node || !frames_.empty()) {
    if (!node) {
      const Frame frame = frames_.back();
      frames_.pop_back();
      leave(frame);
      node = frame.node.next_sibling();
      continue;
    }
    Frame frame;
    frame.tag = xml_->tag(node);
    frame.node = node;
    const bool inside = node.type() == pugi::node_element && enter(frame);
    const bool descend = inside && frames_.size() < kMaxDepth;
    if (inside && !descend) tell(too_deep, "Elements nested more than 512 deep were not read.");
    frames_.push_back(frame);
    node = descend ? node.first_child() : pugi::xml_node();
  }
}

bool StoryReader::enter(Frame& frame) {
  switch (frame.tag) {
    case Tag::kOther:
      return true;
    case Tag::kParagraph:
      begin_paragraph(frame.node);
      return true;
    case Tag::kRun:
      begin_run(frame);
      return true;
    case Tag::kText:
      append_text(frame.node);
      return false;
    case Tag::kTable:
    case Tag::kRow:
    case Tag::kCell:
    case Tag::kSdt:
    case Tag::kSectionProperties:
    case Tag::kAltChunk:
    case Tag::kAlternateContent:
    case Tag::kChoice:
    case Tag::kFallback:
      return enter_block(frame);
    case Tag::kInserted:
    case Tag::kMovedTo:
    case Tag::kMovedFrom:
    case Tag::kDeletedRun:
    case Tag::kDeletedText:
    case Tag::kDeletedInstruction:
      return enter_revision(frame);
    default:
      return enter_inline(frame);
  }
}

bool StoryReader::enter_block(Frame& frame) {
  switch (frame.tag) {
    case Tag::kTable:
      write_rest();
      writer_.begin_table();
      frame.block = true;
      return true;
    case Tag::kRow:
      enter_row(frame);
      return true;
    case Tag::kCell:
      enter_cell(frame);
      return true;
    case Tag::kSdt:
      enter_sdt(frame);
      return true;
    case Tag::kSectionProperties:
      read_section(frame.node);
      return false;
    case Tag::kAltChunk:
      tell(told_of_chunk_, "A document embedded in this one was not read.");
      return false;
    case Tag::kAlternateContent:
      frame.chosen = alternatives_.choose(frame.node);
      return true;
    default:  // a branch of alternatives
      return frames_.empty() || frames_.back().chosen == frame.node;
  }
}

bool StoryReader::enter_revision(Frame& frame) {
  switch (frame.tag) {
    case Tag::kInserted:
    case Tag::kMovedTo:
      frame.range = text_.open_mark(Mark::Kind::kInserted);
      return true;
    case Tag::kMovedFrom:
      frame.mutes = true;
      ++muted_;
      return true;
    case Tag::kDeletedRun:
      frame.deletes = true;
      ++deleted_;
      return true;
    case Tag::kDeletedText:
      append_text(frame.node);
      return false;
    default:
      return false;
  }
}

void StoryReader::enter_row(Frame& frame) {
  const pugi::xml_node properties = xml_->child(frame.node, Tag::kRowProperties);
  const pugi::xml_node header = xml_->child(properties, Tag::kTableHeader);
  if (xml_->child(properties, Tag::kDeletedRun)) {
    frame.deletes = true;
    ++deleted_;
  }
  if (!shows() || !writer_.inside(BlockKind::kTable)) return;
  ParagraphFormat place;
  place.number = options_.paragraph.value_or(paragraphs_ + 1);
  place.page = options_.paragraph ? options_.page : page_;
  writer_.begin_row(header && is_on(header), place);
  frame.block = true;
}

void StoryReader::enter_cell(Frame& frame) {
  const pugi::xml_node properties = xml_->child(frame.node, Tag::kCellProperties);
  if (xml_->child(properties, Tag::kCellDeleted)) {
    frame.deletes = true;
    ++deleted_;
  } else if (is_continued(*xml_, properties, Tag::kVerticalMerge) ||
             is_continued(*xml_, properties, Tag::kHorizontalMerge)) {
    frame.mutes = true;
    ++muted_;
  }
  if (!shows() || !writer_.inside(BlockKind::kRow)) return;
  ParagraphFormat place;
  place.number = options_.paragraph.value_or(paragraphs_ + 1);
  place.page = options_.paragraph ? options_.page : page_;
  writer_.begin_cell(place);
  frame.block = true;
}

void StoryReader::enter_sdt(Frame& frame) {
  const pugi::xml_node properties = xml_->child(frame.node, Tag::kSdtProperties);
  const pugi::xml_node placeholder = xml_->child(properties, Tag::kShowingPlaceholder);
  if (placeholder && is_on(placeholder)) {
    frame.range = text_.open_mark(Mark::Kind::kPlaceholder);
  }
  if (is_table_of_contents(*xml_, properties)) {
    frame.contents = true;
    ++contents_galleries_;
  }
}

void StoryReader::leave(const Frame& frame) {
  switch (frame.tag) {
    case Tag::kParagraph:
      end_paragraph();
      break;
    case Tag::kRun:
      end_run(frame);
      break;
    case Tag::kFieldSimple:
      end_field();
      break;
    case Tag::kTable:
    case Tag::kRow:
    case Tag::kCell:
      write_rest();
      if (frame.block) writer_.end();
      break;
    default:
      break;
  }
  if (frame.range != 0) text_.close_range(frame.range);
  if (frame.deletes) --deleted_;
  if (frame.mutes) --muted_;
  if (frame.contents) --contents_galleries_;
  if (frame.draws) --drawings_;
}

void StoryReader::begin_paragraph(pugi::xml_node node) {
  end_paragraph();
  ++paragraphs_;
  in_paragraph_ = true;
  const bool goes_on = joined_ && text_.has_text();
  const std::uint32_t number = goes_on ? format_.number : options_.paragraph.value_or(paragraphs_);
  const std::uint16_t page = goes_on ? format_.page : page_;
  format_ = {};
  format_.number = number;
  format_.page = options_.paragraph ? options_.page : page;
  if (const pugi::xml_node properties = xml_->child(node, Tag::kParagraphProperties)) {
    read_paragraph_properties(properties);
  }
}

void StoryReader::read_paragraph_properties(pugi::xml_node node) {
  for (const pugi::xml_node property : node.children()) {
    switch (xml_->tag(property)) {
      case Tag::kParagraphStyle:
        format_.style = reading_->styles->find(attribute(property, "val"));
        break;
      case Tag::kNumberProperties:
        format_.numbering = read_number_request(*xml_, property);
        break;
      case Tag::kOutlineLevel:
        format_.outline_level = integer_attribute(property, "val");
        break;
      case Tag::kFrame:
        format_.joins_next = format_.joins_next || attribute(property, "dropCap") == "drop" ||
                             attribute(property, "dropCap") == "margin";
        break;
      case Tag::kPageBreakBefore:
        if (is_on(property)) break_page(false);
        break;
      case Tag::kRunProperties:
        read_mark_properties(property);
        break;
      case Tag::kSectionProperties:
        read_section(property);
        break;
      default:
        break;
    }
  }
}

void StoryReader::read_mark_properties(pugi::xml_node node) {
  for (const pugi::xml_node property : node.children()) {
    const Tag tag = xml_->tag(property);
    if (tag == Tag::kDeletedRun || tag == Tag::kMovedFrom) format_.joins_next = true;
    read_toggle(tag, property, format_.mark);
  }
}

void StoryReader::end_paragraph() {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  if (fields_.abandon_instructions()) {
    tell(told_of_field_, "A field is never closed: it has no result in its paragraph.");
  }
  if (!shows()) {
    collect_deleted({kNowhere, format_.number, kNowhere});
  } else if (format_.joins_next) {
    joined_ = true;
  } else {
    write_paragraph();
  }
}

// What waits for a next paragraph that does not come.
void StoryReader::write_rest() {
  end_paragraph();
  if (!text_.empty()) write_paragraph();
}

void StoryReader::write_paragraph() {
  format_.in_contents = format_.in_contents || contents_galleries_ > 0;
  AnchorPlace place = writer_.write(text_, format_, part_->artifact, images_);
  settle_anchors(place);
  collect_deleted(place);
  joined_ = false;
  text_.clear();
  images_.clear();
  notes_.clear();
  text_boxes_.clear();
  comments_.clear();
}

void StoryReader::settle_anchors(const AnchorPlace& place) {
  for (const ParagraphText::Anchor& anchor : text_.anchors()) {
    AnchorPlace here = place;
    if (here.offset == kNowhere) here.offset = text_.offset_of(anchor.piece);
    switch (anchor.thing) {
      case ParagraphText::Thing::kNote:
        notes_[anchor.index].place = here;
        if (notes_[anchor.index].custom_mark) {
          notes_[anchor.index].mark = text_.word_behind(anchor.piece);
        }
        reading_->builder->add_mark(Mark::Kind::kNoteReference, {here.offset, here.offset});
        reading_->notes.push_back(std::move(notes_[anchor.index]));
        break;
      case ParagraphText::Thing::kComment:
        reading_->comments.emplace(std::move(comments_[anchor.index]), here);
        break;
      case ParagraphText::Thing::kTextBox:
        reading_->text_boxes.push_back({part_, text_boxes_[anchor.index], here});
        break;
      case ParagraphText::Thing::kHidden:
        reading_->builder->add_mark(Mark::Kind::kHidden, {here.offset, here.offset});
        break;
      case ParagraphText::Thing::kImage:
        break;
    }
  }
}

void StoryReader::collect_deleted(const AnchorPlace& place) {
  if (deleted_text_.has_text()) {
    reading_->deleted.push_back({deleted_text_, part_->artifact, place});
  }
  deleted_text_.clear();
}

void StoryReader::read_section(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    const Tag tag = xml_->tag(child);
    if (tag == Tag::kFootnoteProperties) {
      read_note_numbering(*xml_, child, reading_->footnote_numbering);
    } else if (tag == Tag::kEndnoteProperties) {
      read_note_numbering(*xml_, child, reading_->endnote_numbering);
    } else if (tag == Tag::kHeaderReference || tag == Tag::kFooterReference) {
      const Relationships& known = reading_->package->relationships(*part_);
      const auto found = known.find(std::string(attribute(child, "id")));
      if (found != known.end()) {
        reading_->headers.push_back({found->second.target, tag == Tag::kFooterReference});
      }
    }
  }
}

void StoryReader::tell(bool& told, std::string_view problem) {
  if (!told) reading_->builder->add_problem(std::string(problem));
  told = true;
}

void StoryReader::break_page(bool rendered) {
  if (rendered) {
    if (page_ < std::numeric_limits<std::uint16_t>::max()) ++page_;
    if (text_.piece_count() == 0 && !options_.paragraph) format_.page = page_;
  } else if (!options_.paragraph) {
    // A break stands before the next block, or before this one if it has no text yet.
    page_breaks_.push_back(reading_->builder->block_count() + (text_.has_text() ? 1 : 0));
  }
}

// Breaks that Word rendered tell the pages. Without them the author's own breaks do, if there are
// any; else the file tells nothing.
void StoryReader::settle_pages() {
  if (page_ > 1) return;
  DocumentBuilder& builder = *reading_->builder;
  std::size_t passed = 0;
  for (std::uint32_t i = 0; i < builder.block_count(); ++i) {
    while (passed < page_breaks_.size() && page_breaks_[passed] <= i) ++passed;
    builder.block(i).page =
        page_breaks_.empty() ? std::uint16_t{0} : static_cast<std::uint16_t>(passed + 1);
  }
}

}  // namespace consultlint::docx
