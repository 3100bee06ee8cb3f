#include "readers/docx/document_reader.h"

#include <fmt/format.h>

#include <unordered_set>
#include <utility>

namespace consultlint::docx {
namespace {

/// A block keeps the number of its story in 16 bits.
constexpr std::size_t kMostStories = 60'000;

}  // namespace

DocumentReader::DocumentReader(Package& package, DocumentBuilder& builder)
    : package_(&package), builder_(&builder) {
  if (const Part* part = package.side_part(package.related("styles"))) {
    styles_ = Styles(*part->xml, part->root);
  }
  if (const Part* part = package.side_part(package.related("numbering"))) {
    numbering_ = Numbering(*part->xml, part->root, styles_);
  }
  reading_.builder = builder_;
  reading_.package = package_;
  reading_.styles = &styles_;
  reading_.numbering = &numbering_;
}

void DocumentReader::read() {
  read_properties();
  read_settings();
  read_body();
  read_notes_and_boxes();
  read_headers();
  read_notes_and_boxes();
  read_comments();
  read_deleted();
  report_gaps();
}

void DocumentReader::read_properties() {
  Properties& properties = builder_->properties();
  properties.language = styles_.language();
  const Part* core = package_->side_part(package_->package_related("core-properties"));
  if (core == nullptr) return;
  for (const pugi::xml_node node : core->root.children()) {
    const Tag tag = core->xml->tag(node);
    const std::string_view value = node.child_value();
    if (tag == Tag::kCoreTitle) properties.title = value;
    if (tag == Tag::kCoreLanguage && !value.empty()) properties.language = value;
  }
}

void DocumentReader::read_settings() {
  const Part* settings = package_->side_part(package_->related("settings"));
  if (settings == nullptr) return;
  const Xml& xml = *settings->xml;
  for (const pugi::xml_node node : settings->root.children()) {
    const Tag tag = xml.tag(node);
    if (tag == Tag::kFootnoteProperties) {
      read_note_numbering(xml, node, reading_.footnote_numbering);
    } else if (tag == Tag::kEndnoteProperties) {
      read_note_numbering(xml, node, reading_.endnote_numbering);
    }
  }
}

void DocumentReader::read_body() {
  const Part& main = package_->main();
  begin_story(StoryKind::kBody, {});
  StoryReader(reading_, main, {}).read(main.xml->child(main.root, Tag::kBody));
  builder_->end_story();
}

// Notes may hold text boxes, and boxes may refer to notes.
void DocumentReader::read_notes_and_boxes() {
  while (next_note_ < reading_.notes.size() || next_box_ < reading_.text_boxes.size()) {
    while (next_note_ < reading_.notes.size()) {
      const NoteReference reference = reading_.notes[next_note_++];  // the list may grow
      read_note(reference);
    }
    while (next_box_ < reading_.text_boxes.size()) {
      const TextBox box = reading_.text_boxes[next_box_++];
      read_text_box(box);
    }
  }
}

void DocumentReader::read_note(const NoteReference& reference) {
  NoteSet& set = notes(reference.endnote);
  const NoteNumbering& numbering =
      reference.endnote ? reading_.endnote_numbering : reading_.footnote_numbering;
  std::string label = reference.custom_mark ? reference.mark : set.next_label(numbering);
  if (!set.contains(reference.id)) {
    ++lost_notes_;
    return;
  }
  const pugi::xml_node note = set.take(reference.id);
  if (!note || !begin_story(StoryKind::kNote, reference.place, std::move(label))) return;
  StoryReader::Options options = placed(reference.place);
  options.container = BlockKind::kNote;
  StoryReader(reading_, set.part(), options).read(note);
  builder_->end_story();
}

void DocumentReader::read_text_box(const TextBox& box) {
  if (!has_content(*box.part->xml, box.node)) return;
  if (!begin_story(StoryKind::kTextBox, box.place)) return;
  StoryReader(reading_, *box.part, placed(box.place)).read(box.node);
  builder_->end_story();
}

void DocumentReader::read_headers() {
  std::unordered_set<std::string> seen;
  for (const HeaderPart& header : reading_.headers) {
    if (!seen.insert(header.part).second) continue;
    const Part* part = package_->text_part(header.part);
    if (part == nullptr || !has_content(*part->xml, part->root)) continue;
    if (!begin_story(header.footer ? StoryKind::kFooter : StoryKind::kHeader, {})) return;
    StoryReader::Options options;
    options.plain = header.footer ? BlockKind::kFooter : BlockKind::kHeader;
    options.paragraph = 0;
    StoryReader(reading_, *part, options).read(part->root);
    builder_->end_story();
  }
}

void DocumentReader::read_comments() {
  const Part* part = package_->text_part(package_->related("comments"));
  if (part == nullptr) return;
  for (const pugi::xml_node node : part->root.children()) {
    if (part->xml->tag(node) != Tag::kComment) continue;
    const auto found = reading_.comments.find(std::string(attribute(node, "id")));
    const AnchorPlace place = found == reading_.comments.end() ? AnchorPlace{} : found->second;
    if (!begin_story(StoryKind::kComment, place, std::string(attribute(node, "author")))) return;
    StoryReader::Options options = placed(place);
    options.plain = BlockKind::kComment;
    StoryReader(reading_, *part, options).read(node);
    builder_->end_story();
  }
}

void DocumentReader::read_deleted() {
  if (reading_.deleted.empty() || !begin_story(StoryKind::kDeleted, {})) return;
  for (DeletedText& deleted : reading_.deleted) {
    DocumentBuilder::BlockTraits traits;
    traits.paragraph = deleted.place.paragraph;
    traits.page = placed(deleted.place).page;
    builder_->begin_block(BlockKind::kParagraph, traits);
    deleted.text.trim();
    deleted.text.append_to(*builder_, deleted.artifact, 0, {});
    builder_->end_block();
  }
  builder_->end_story();
}

/// False when there are too many stories already.
bool DocumentReader::begin_story(StoryKind kind, const AnchorPlace& place, std::string label) {
  if (stories_ >= kMostStories) {
    stories_left_out_ = true;
    return false;
  }
  ++stories_;
  builder_->begin_story(kind, place.offset, std::move(label));
  return true;
}

StoryReader::Options DocumentReader::placed(const AnchorPlace& place) const {
  StoryReader::Options options;
  options.paragraph = place.paragraph;
  if (place.block != kNowhere) options.page = builder_->block(place.block).page;
  return options;
}

NoteSet& DocumentReader::notes(bool endnotes) {
  std::optional<NoteSet>& set = endnotes ? endnotes_ : footnotes_;
  if (!set) {
    const std::string name = package_->related(endnotes ? "endnotes" : "footnotes");
    set.emplace(package_->text_part(name), endnotes ? Tag::kEndnote : Tag::kFootnote);
  }
  return *set;
}

void DocumentReader::report_gaps() {
  if (lost_notes_ > 0) {
    builder_->add_problem(fmt::format("{} note{} referred to but not in the file.", lost_notes_,
                                      lost_notes_ == 1 ? " is" : "s are"));
  }
  if (stories_left_out_) {
    builder_->add_problem(fmt::format(
        "The document has more than {} notes and comments; the rest was not read.", kMostStories));
  }
}

}  // namespace consultlint::docx
