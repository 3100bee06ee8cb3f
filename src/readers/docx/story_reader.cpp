#include "readers/docx/story_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace consultlint::docx {
namespace {

constexpr std::size_t kMaxDepth = 512;

bool is_table_of_contents(const Xml& xml, pugi::xml_node sdt_properties) {
  const pugi::xml_node gallery =
      xml.child(xml.child(sdt_properties, Tag::kDocPartObj), Tag::kDocPartGallery);
  return attribute(gallery, "val") == "Table of Contents";
}

/// How the content of a content control is marked, if it is.
std::optional<Mark::Kind> mark_of(const Xml& xml, pugi::xml_node sdt_properties) {
  std::optional<Mark::Kind> mark;
  for (const pugi::xml_node property : sdt_properties.children()) {
    const Tag tag = xml.tag(property);
    if (tag == Tag::kShowingPlaceholder && is_on(property)) return Mark::Kind::kPlaceholder;
    if (tag == Tag::kCheckbox || tag == Tag::kChoiceList || tag == Tag::kDateControl) {
      mark = Mark::Kind::kControl;
    }
  }
  return mark;
}

/// A cell that only continues the one above or before it.
bool is_continued(const Xml& xml, pugi::xml_node cell_properties, Tag merge) {
  const pugi::xml_node property = xml.child(cell_properties, merge);
  return property && attribute(property, "val") != "restart";
}

/// A cell that takes the room of several.
bool is_merged(const Xml& xml, pugi::xml_node cell_properties) {
  const auto starts = [&](Tag merge) {
    return attribute(xml.child(cell_properties, merge), "val") == "restart";
  };
  const int columns =
      integer_attribute(xml.child(cell_properties, Tag::kGridSpan), "val").value_or(1);
  return columns > 1 || starts(Tag::kVerticalMerge) || starts(Tag::kHorizontalMerge);
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
  writer_.finish();
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
      frame.block = !writer_.has_lines_only();
      if (frame.block) writer_.begin_table();
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
      end_section(frame.node);
      return false;
    case Tag::kAltChunk:
      note_embedded(frame.node);
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
    case Tag::kDeletedText:
      append_text(frame.node);
      return false;
    case Tag::kDeletedInstruction:
      if (shows()) fields_.append_instruction(frame.node.child_value());
      return false;
    default:
      enter_change(frame.node, frame);
      return true;
  }
}

/// `change` is the element itself or a property of it.
void StoryReader::enter_change(pugi::xml_node change, Frame& frame) {
  const Tag tag = xml_->tag(change);
  const Fate fate = fate_of(tag, reading_->revisions);
  if (fate == Fate::kGone) return mute(frame);
  const std::string_view author = attribute(change, "author");
  if (fate == Fate::kShown && frame.range == 0) {
    frame.range = text_.open_revision(kind_of_revision(tag), author);
  } else if (fate == Fate::kLeftOut && !std::exchange(frame.leaves_out, true)) {
    ++left_out_;
    change_.kind = kind_of_revision(tag);
    change_.author = author;
  }
}

void StoryReader::mute(Frame& frame) {
  if (!std::exchange(frame.mutes, true)) ++muted_;
}

void StoryReader::enter_row(Frame& frame) {
  rows_.push_back({page_, page_, paragraphs_});
  bool header = false;
  for (const pugi::xml_node property : xml_->child(frame.node, Tag::kRowProperties).children()) {
    const Tag tag = xml_->tag(property);
    if (tag == Tag::kTableHeader) header = is_on(property);
    enter_change(property, frame);
  }
  if (!shows() || !writer_.inside(BlockKind::kTable)) return;
  writer_.begin_row(header, place_of_next());
  frame.block = true;
}

void StoryReader::enter_cell(Frame& frame) {
  if (!rows_.empty()) {
    page_ = rows_.back().begin;
    rows_.back().paragraphs = paragraphs_;
  }
  const pugi::xml_node properties = xml_->child(frame.node, Tag::kCellProperties);
  for (const pugi::xml_node property : properties.children()) {
    enter_change(property, frame);
  }
  if (shows() && (is_continued(*xml_, properties, Tag::kVerticalMerge) ||
                  is_continued(*xml_, properties, Tag::kHorizontalMerge))) {
    mute(frame);
  }
  if (!shows()) return;
  const ParagraphFormat place = place_of_next();
  if (writer_.inside(BlockKind::kRow)) {
    frame.block = writer_.begin_cell(place, is_merged(*xml_, properties));
  } else if (writer_.in_last_cell()) {
    tell(
        told_of_columns_,
        fmt::format("The table at paragraph {} has more than {} columns; what stands in the others "
                    "was read as part of column {}.",
                    place.number, BlockWriter::kMostColumns, BlockWriter::kMostColumns));
  }
}

ParagraphFormat StoryReader::place_of_next() const {
  ParagraphFormat place;
  place.number = options_.paragraph.value_or(paragraphs_ + 1);
  place.page = options_.paragraph ? options_.page : page_;
  return place;
}

void StoryReader::enter_sdt(Frame& frame) {
  const pugi::xml_node properties = xml_->child(frame.node, Tag::kSdtProperties);
  if (const std::optional<Mark::Kind> mark = mark_of(*xml_, properties)) {
    frame.range = text_.open_mark(*mark);
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
      if (!rows_.empty()) rows_.back().end = std::max(rows_.back().end, page_);
      if (frame.tag == Tag::kRow) {
        page_ = rows_.back().end;
        rows_.pop_back();
      }
      break;
    default:
      break;
  }
  if (frame.range != 0) text_.close_range(frame.range);
  if (frame.leaves_out) --left_out_;
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
  format_.style = reading_->styles->default_style();
  format_.source = offset_of(node);
  format_.number = number;
  format_.page = options_.paragraph ? options_.page : page;
  if (const pugi::xml_node properties = xml_->child(node, Tag::kParagraphProperties)) {
    read_paragraph_properties(properties);
  }
}

void StoryReader::end_paragraph() {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  left_out_at_ = kNoPiece;
  if (fields_.abandon_instructions()) {
    tell(told_of_field_, "A field is never closed: it has no result in its paragraph.");
  }
  if (shows()) {
    if (format_.joins_next) {
      joined_ = true;
    } else {
      write_paragraph();
    }
  } else {  // what hangs in it goes with the next paragraph
    format_.numbering = {};
    format_.style = {};
    format_.outline_level.reset();
  }
  if (section_) end_section(std::exchange(section_, {}));
}

// What waits for a next paragraph that does not come.
void StoryReader::write_rest() {
  end_paragraph();
  if (!text_.empty()) write_paragraph();
}

void StoryReader::write_paragraph() {
  format_.in_contents = format_.in_contents || contents_galleries_ > 0;
  settle_anchors(writer_.write({text_, format_, part_->artifact, images_}));
  joined_ = false;
  text_.clear();
  images_.clear();
  notes_.clear();
  text_boxes_.clear();
  names_.clear();
  left_out_texts_.clear();
}

void StoryReader::settle_anchors(const AnchorPlace& place) {
  const bool in_block = place.offset == kNowhere;
  for (const ParagraphText::Anchor& anchor : text_.anchors()) {
    AnchorPlace here = place;
    here.section = options_.paragraph ? options_.section : reading_->sections.size();
    if (in_block) here.offset = text_.offset_of(anchor.piece);
    settle_anchor(anchor, here, in_block);
  }
}

void StoryReader::settle_anchor(const ParagraphText::Anchor& anchor, const AnchorPlace& here,
                                bool in_block) {
  switch (anchor.thing) {
    case ParagraphText::Thing::kNote:
      settle_note(anchor, here);
      break;
    case ParagraphText::Thing::kCommentStart:
    case ParagraphText::Thing::kCommentEnd:
      settle_comment(anchor, here);
      break;
    case ParagraphText::Thing::kBookmark:
      if (in_block) {
        reading_->bookmarks.add(names_[anchor.index], here.block, here.offset);
      } else {
        reading_->bookmarks.add_in_front(names_[anchor.index], reading_->builder->block_count());
      }
      break;
    case ParagraphText::Thing::kTextBox:
      text_boxes_[anchor.index].place = here;
      reading_->text_boxes.push_back(std::move(text_boxes_[anchor.index]));
      break;
    case ParagraphText::Thing::kLeftOut:
    case ParagraphText::Thing::kHidden:
      settle_left_out(left_out_texts_[anchor.index], here);
      break;
    case ParagraphText::Thing::kImage:
      break;
  }
}

void StoryReader::settle_note(const ParagraphText::Anchor& anchor, const AnchorPlace& here) {
  NoteReference& note = notes_[anchor.index];
  note.place = here;
  TextSpan mark{here.offset, here.offset};
  if (note.custom_mark) {
    note.mark = text_.word_behind(anchor.piece);
    mark.end += static_cast<std::uint32_t>(note.mark.size());
  }
  reading_->builder->add_mark(Mark::Kind::kNoteReference, mark);
  reading_->notes.push_back(std::move(note));
}

void StoryReader::settle_left_out(LeftOutText& left_out, const AnchorPlace& here) {
  if (!left_out.text.has_text()) return;
  DocumentBuilder& builder = *reading_->builder;
  left_out.place.offset = here.offset;
  left_out.place.block = here.block;
  const TextSpan place{here.offset, here.offset};
  if (left_out.revision) {
    left_out.revision->span = place;
    left_out.revision->left_out = left_out.text.text();
    builder.add_revision(*left_out.revision);
  } else {
    builder.add_mark(Mark::Kind::kHidden, place);
  }
  reading_->left_out.push_back(std::move(left_out));
}

void StoryReader::settle_comment(const ParagraphText::Anchor& anchor, const AnchorPlace& here) {
  const std::string& id = names_[anchor.index];
  if (anchor.thing == ParagraphText::Thing::kCommentStart) {
    reading_->comments.try_emplace(id, CommentPlace{here, {here.offset, here.offset}});
    return;
  }
  const auto begun = reading_->comments.find(id);
  if (begun == reading_->comments.end()) return;
  TextSpan& subject = begun->second.subject;
  subject.end = std::max(subject.begin, here.offset);
}

void StoryReader::tell(bool& told, std::string_view problem) {
  if (!told) reading_->builder->add_problem(std::string(problem));
  told = true;
}

}  // namespace consultlint::docx
