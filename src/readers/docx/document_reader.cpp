#include "readers/docx/document_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "document/directive_text.h"
#include "readers/docx/comments.h"
#include "readers/docx/diagrams.h"
#include "text/ascii.h"

namespace consultlint::docx {
namespace {

/// A block keeps the number of its story in 16 bits.
constexpr std::size_t kMostStories = 60'000;

/// A list of names in a message says so many.
constexpr std::size_t kMostNames = 5;

/// The bytes of an element.
SourceSpan source_of(pugi::xml_node element, std::string_view source) {
  const std::uint32_t begin = offset_of(element) - 1;  // the name stands behind the bracket
  pugi::xml_node last = element;
  while (last.last_child()) last = last.last_child();
  const std::string close = fmt::format("</{}>", element.name());
  const std::size_t end = source.find(close, offset_of(last));
  if (end == std::string_view::npos) return {begin, begin};
  return {begin, static_cast<std::uint32_t>(end + close.size())};
}

StoryKind story_of_box(const TextBox& box) {
  if (box.plain == BlockKind::kHeader) return StoryKind::kHeader;
  return box.plain == BlockKind::kFooter ? StoryKind::kFooter : StoryKind::kTextBox;
}

/// The words of a paragraph of DrawingML.
ParagraphText drawn_text(const Xml& xml, pugi::xml_node paragraph, std::string_view source) {
  ParagraphText text;
  for_each_element(paragraph, [&](pugi::xml_node node) {
    const pugi::xml_node data = node.first_child();
    if (xml.tag(node) != Tag::kDrawnText || data.type() != pugi::node_pcdata) return true;
    const std::uint32_t begin = offset_of(data);
    text.append_raw(source.substr(begin, source.find('<', begin) - begin), begin, true);
    return false;
  });
  return text;
}

}  // namespace

DocumentReader::DocumentReader(Package& package, DocumentBuilder& builder, Revisions revisions)
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
  reading_.revisions = revisions;
}

void DocumentReader::read() {
  read_properties();
  read_settings();
  read_body();
  read_notes_and_boxes();
  read_headers();
  read_notes_and_boxes();
  read_comments();
  read_left_out();
  reading_.bookmarks.settle(*builder_);
  settle_languages();
  report_gaps();
}

void DocumentReader::read_properties() {
  Properties& properties = builder_->properties();
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
    read_note_numbering(xml, node, reading_.note_numberings);
    if (tag == Tag::kThemeLanguage) theme_language_ = attribute(node, "val");
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
  std::string label = reference.mark;
  if (!reference.custom_mark) {
    const bool in_section = reference.place.section < reading_.sections.size();
    const NoteNumberings& numberings =
        in_section ? reading_.sections[reference.place.section] : reading_.note_numberings;
    label = set.next_label(reference.endnote ? numberings.endnotes : numberings.footnotes,
                           reference.place.section, reference.page);
  }
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
  if (!box.diagram.empty()) return read_diagram(box);
  if (!has_content(*box.part->xml, box.node)) return;
  if (!begin_story(story_of_box(box), box.place)) return;
  StoryReader::Options options = placed(box.place);
  options.plain = box.plain;
  StoryReader(reading_, *box.part, options).read(box.node);
  builder_->end_story();
}

void DocumentReader::read_diagram(const TextBox& box) {
  const Part* part = package_->text_part(box.diagram);
  if (part == nullptr) return;
  bool begun = false;
  for (const pugi::xml_node node : diagram_paragraphs(*part->xml, part->root)) {
    ParagraphText text = drawn_text(*part->xml, node, builder_->artifact_text(part->artifact));
    if (!text.has_text()) continue;
    if (!begun && !begin_story(story_of_box(box), box.place)) return;
    begun = true;
    write_plain({box.plain, part->artifact, box.place}, text);
  }
  if (begun) builder_->end_story();
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
  const CommentStates states(package_->side_part(package_->related("commentsExtended")));
  for (const pugi::xml_node node : part->root.children()) {
    if (part->xml->tag(node) != Tag::kComment) continue;
    const auto found = reading_.comments.find(std::string(attribute(node, "id")));
    const CommentPlace place = found == reading_.comments.end() ? CommentPlace{} : found->second;
    if (take_directive(*part, node, place)) continue;
    if (!begin_story(StoryKind::kComment, place.place, std::string(attribute(node, "author")))) {
      return;
    }
    builder_->set_comment(trimmed(place.subject), states.is_resolved(*part->xml, node));
    StoryReader::Options options = placed(place.place);
    options.plain = BlockKind::kComment;
    StoryReader(reading_, *part, options).read(node);
    builder_->end_story();
  }
}

/// Whether a comment speaks to this program and not to people.
bool DocumentReader::take_directive(const Part& part, pugi::xml_node comment,
                                    const CommentPlace& place) {
  const std::string text = comment_text(*part.xml, comment);
  const std::optional<std::string_view> asked = directive_text(text);
  if (!asked) return false;
  Directive directive;
  directive.at = place.place.offset == kNowhere ? 0 : place.place.offset;
  directive.subject = trimmed(place.subject);
  if (directive.subject.empty()) directive.subject = {directive.at, directive.at};
  directive.text = *asked;
  directive.source = {part.artifact, source_of(comment, builder_->artifact_text(part.artifact))};
  builder_->add_directive(std::move(directive));
  return true;
}

TextSpan DocumentReader::trimmed(TextSpan span) const {
  const std::string_view text = builder_->text();
  while (!span.empty() && ascii::is_space(text[span.end - 1])) --span.end;
  while (!span.empty() && ascii::is_space(text[span.begin])) ++span.begin;
  return span;
}

void DocumentReader::read_left_out() {
  for (LeftOutText& left_out : reading_.left_out) {
    // What the original view leaves out is no part of that document.
    const bool hidden = !left_out.revision;
    if (!hidden && left_out.revision->kind != Revision::Kind::kDeleted) continue;
    if (!begin_story(hidden ? StoryKind::kHidden : StoryKind::kDeleted, left_out.place)) return;
    write_plain({BlockKind::kParagraph, left_out.artifact, left_out.place}, left_out.text);
    builder_->end_story();
  }
}

/// Writes a paragraph that has a place and no properties.
void DocumentReader::write_plain(const PlainParagraph& paragraph, ParagraphText& text) {
  DocumentBuilder::BlockTraits traits;
  traits.paragraph = paragraph.place.paragraph;
  traits.page = placed(paragraph.place).page;
  builder_->begin_block(paragraph.kind, traits);
  text.trim();
  text.begin_writing();
  text.write_until(std::string::npos, *builder_, paragraph.artifact, {});
  text.record_ranges(*builder_);
  builder_->end_block();
}

// Words that nobody marked are in the language of the defaults, and those of the theme come last.
void DocumentReader::settle_languages() {
  reading_.languages.settle(*builder_);
  std::string& language = builder_->properties().language;
  if (language.empty()) language = styles_.defaults().language;
  if (language.empty()) language = theme_language_;
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
  options.section = place.section;
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
  std::vector<std::string> names = reading_.embedded;
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  if (!names.empty()) {
    const std::size_t count = names.size();
    names.resize(std::min(count, kMostNames));
    builder_->add_problem(
        fmt::format("{} embedded part{} not checked: {}{}; open {} and check the text there.",
                    count, count == 1 ? " was" : "s were", fmt::join(names, ", "),
                    count > kMostNames ? " and more" : "", count == 1 ? "it" : "them"));
  }
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
