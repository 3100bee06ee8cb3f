// The part of StoryReader that reads the properties of paragraphs and sections, and the pages.
#include <algorithm>
#include <limits>

#include "readers/docx/story_reader.h"

namespace consultlint::docx {

void StoryReader::read_paragraph_properties(pugi::xml_node node) {
  std::optional<bool> breaks_page;
  for (const pugi::xml_node property : node.children()) {
    switch (xml_->tag(property)) {
      case Tag::kPageBreakBefore:
        breaks_page = is_on(property);
        break;
      case Tag::kRunProperties:
        read_paragraph_mark(property);
        break;
      case Tag::kSectionProperties:
        section_ = property;
        break;
      case Tag::kParagraphChange:  // stands behind what it changed
        if (reading_->revisions == Revisions::kOriginal) read_former_properties(property);
        break;
      default:
        read_paragraph_property(property);
        break;
    }
  }
  if (breaks_page.value_or(format_.style.breaks_page.value_or(false))) break_page();
  format_.joins_next = format_.joins_next || runs_on();
}

void StoryReader::read_paragraph_property(pugi::xml_node property) {
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
    default:
      break;
  }
}

void StoryReader::read_former_properties(pugi::xml_node change) {
  format_.style = reading_->styles->default_style();
  format_.numbering = {};
  format_.outline_level.reset();
  for (const pugi::xml_node property : xml_->child(change, Tag::kParagraphProperties).children()) {
    read_paragraph_property(property);
  }
}

void StoryReader::read_paragraph_mark(pugi::xml_node node) {
  read_run_properties(*xml_, node, format_.mark);
  for (const pugi::xml_node property : node.children()) {
    if (is_absent(fate_of(xml_->tag(property), reading_->revisions))) format_.joins_next = true;
  }
}

// Behind a hidden mark the next paragraph goes on in the same line. A heading that does so stays
// a heading; what has a number keeps it.
bool StoryReader::runs_on() const {
  const bool numbered =
      format_.numbering.number.value_or(0) != 0 || format_.style.numbering.number.value_or(0) != 0;
  return format_.mark.hidden.value_or(false) && !numbered && !is_heading(format_);
}

void StoryReader::end_section(pugi::xml_node node) {
  if (options_.paragraph) return;  // only the body has sections
  NoteNumberings numberings = reading_->note_numberings;
  bool new_page = true;
  for (const pugi::xml_node child : node.children()) {
    const Tag tag = xml_->tag(child);
    read_note_numbering(*xml_, child, numberings);
    if (tag == Tag::kSectionType) new_page = attribute(child, "val") != "continuous";
    if (tag != Tag::kHeaderReference && tag != Tag::kFooterReference) continue;
    if (const Relationship* header = related(attribute(child, "id"))) {
      reading_->headers.push_back({header->target, tag == Tag::kFooterReference});
    }
  }
  if (new_page && !reading_->sections.empty()) page_breaks_.push_back(section_begin_);
  reading_->sections.push_back(numberings);
  section_begin_ = reading_->builder->block_count();
}

// Each cell of a row that runs over a page says so itself, but a row that begins on a new page says
// it once, in front of its first words.
void StoryReader::turn_page() {
  if (page_ < std::numeric_limits<std::uint16_t>::max()) ++page_;
  const bool begins_paragraph = text_.piece_count() == 0;
  if (begins_paragraph && !options_.paragraph) format_.page = page_;
  if (!rows_.empty() && begins_paragraph && paragraphs_ <= rows_.back().paragraphs + 1) {
    rows_.back().begin = page_;
  }
}

// A break stands in front of the next block, or of this one if it has no text yet.
void StoryReader::break_page() {
  if (options_.paragraph) return;
  const std::uint32_t next = reading_->builder->block_count() + (text_.has_text() ? 1 : 0);
  if (next > 0) page_breaks_.push_back(next);
}

// Breaks that Word rendered tell the pages. Without them the author's own breaks do, if there are
// any; else the file tells nothing.
void StoryReader::settle_pages() {
  if (page_ > 1) return;
  std::ranges::sort(page_breaks_);
  DocumentBuilder& builder = *reading_->builder;
  std::size_t passed = 0;
  for (std::uint32_t i = 0; i < builder.block_count(); ++i) {
    while (passed < page_breaks_.size() && page_breaks_[passed] <= i) ++passed;
    builder.block(i).page =
        page_breaks_.empty() ? std::uint16_t{0} : static_cast<std::uint16_t>(passed + 1);
  }
}

}  // namespace consultlint::docx
