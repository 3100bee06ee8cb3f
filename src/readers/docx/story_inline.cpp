// The half of StoryReader that works inside a paragraph: runs, characters, fields and anchors.
#include <utility>

#include "readers/docx/drawings.h"
#include "readers/docx/story_reader.h"
#include "readers/docx/symbols.h"

namespace consultlint::docx {
namespace {

constexpr std::string_view kPlaceholderCharacter = "\uFFFC";
constexpr std::string_view kNoBreakHyphen = "\u2011";

/// Direct formatting wins; else the character style toggles what the paragraph style says.
bool resolve(std::optional<bool> direct, std::optional<bool> character,
             std::optional<bool> paragraph) {
  return direct.value_or(character.value_or(false) != paragraph.value_or(false));
}

bool is_decoration_of_style(const ParagraphFormat& format) {
  return format.style.outline_level || format.style.role == StyleRole::kTitle ||
         format.style.role == StyleRole::kCaption ||
         format.style.role == StyleRole::kContentsHeading;
}

}  // namespace

bool StoryReader::enter_inline(Frame& frame) {
  const pugi::xml_node node = frame.node;
  switch (frame.tag) {
    case Tag::kTab:
    case Tag::kPositionTab:
      append_character("\t", node);
      return false;
    case Tag::kCarriageReturn:
      append_character("\n", node);
      return false;
    case Tag::kBreak:
      append_break(node);
      return false;
    case Tag::kNoBreakHyphen:
      append_character(kNoBreakHyphen, node);
      return false;
    case Tag::kSymbol:
      append_character(symbol_character(attribute(node, "font"), attribute(node, "char")), node);
      return false;
    case Tag::kMath:
      append_placeholder(node);
      return false;
    case Tag::kHyperlink:
      frame.range = text_.open_link(link_target(node));
      return true;
    case Tag::kFieldSimple:
      fields_.begin();
      fields_.append_instruction(attribute(node, "instr"));
      begin_field_result();
      return true;
    case Tag::kFieldCharacter:
      field_character(node);
      return false;
    case Tag::kInstruction:
      if (shows()) fields_.append_instruction(node.child_value());
      return false;
    case Tag::kFootnoteReference:
    case Tag::kEndnoteReference:
      append_note(node, frame.tag == Tag::kEndnoteReference);
      return false;
    case Tag::kCommentRangeStart:
    case Tag::kCommentReference:
      append_comment(node);
      return false;
    case Tag::kDrawing:
    case Tag::kPicture:
      enter_drawing(frame);
      return true;
    case Tag::kTextBox:
      append_text_box(node);
      return false;
    case Tag::kRenderedPageBreak:
      break_page(true);
      return false;
    case Tag::kParagraphProperties:
    case Tag::kRunProperties:
    case Tag::kRowProperties:
    case Tag::kCellProperties:
    case Tag::kSdtProperties:
    case Tag::kSoftHyphen:
    case Tag::kRubyText:
      return false;
    default:
      return true;
  }
}

void StoryReader::begin_run(Frame& frame) {
  frame.piece = text_.piece_count();
  run_ = {};
  RunToggles direct;
  Style character;
  bool superscript = false;
  for (const pugi::xml_node property : xml_->child(frame.node, Tag::kRunProperties).children()) {
    const Tag tag = xml_->tag(property);
    read_toggle(tag, property, direct);
    if (tag == Tag::kRunStyle) character = reading_->styles->find(attribute(property, "val"));
    if (tag == Tag::kVerticalAlign) superscript = attribute(property, "val") == "superscript";
  }
  const RunToggles paragraph = format_.style.toggles;
  run_.hidden = resolve(direct.hidden, character.toggles.hidden, paragraph.hidden);
  const bool decorated = is_decoration_of_style(format_);
  run_.bold =
      resolve(direct.bold, character.toggles.bold, decorated ? std::nullopt : paragraph.bold);
  run_.emphasis = resolve(direct.emphasis, character.toggles.emphasis,
                          decorated ? std::nullopt : paragraph.emphasis);
  run_.superscript = superscript || character.superscript;
}

void StoryReader::end_run(const Frame& frame) {
  if (run_.bold) text_.add_mark(Mark::Kind::kStrong, frame.piece);
  if (run_.emphasis) text_.add_mark(Mark::Kind::kEmphasis, frame.piece);
  if (run_.superscript) text_.add_mark(Mark::Kind::kSuperscript, frame.piece);
  run_ = {};
}

void StoryReader::append_text(pugi::xml_node node) {
  if (!in_paragraph_ || muted_ > 0 || fields_.in_instruction()) return;
  if (run_.hidden && deleted_ == 0) {
    append_anchor(ParagraphText::Thing::kHidden, 0, node);
    return;
  }
  ParagraphText& target = deleted_ > 0 ? deleted_text_ : text_;
  const bool keep_space = attribute(node, "space") == "preserve";
  for (const pugi::xml_node data : node.children()) {
    const bool cdata = data.type() == pugi::node_cdata;
    if (data.type() != pugi::node_pcdata && !cdata) continue;
    const std::uint32_t begin = offset_of(data);
    const std::size_t end = source_.find(cdata ? "]]>" : "<", begin);
    target.append_raw(source_.substr(begin, end - begin), begin, keep_space);
  }
  format_.in_contents = format_.in_contents || fields_.in_contents();
}

void StoryReader::append_character(std::string_view text, pugi::xml_node node) {
  if (!in_paragraph_ || muted_ > 0 || run_.hidden || fields_.in_instruction()) return;
  ParagraphText& target = deleted_ > 0 ? deleted_text_ : text_;
  target.append_synthetic(text, offset_of(node));
}

void StoryReader::append_placeholder(pugi::xml_node node) {
  const std::size_t before = text_.piece_count();
  append_character(kPlaceholderCharacter, node);
  text_.add_mark(Mark::Kind::kPlaceholder, before);
}

void StoryReader::append_break(pugi::xml_node node) {
  append_character("\n", node);
  if (attribute(node, "type") == "page" && shows()) break_page(false);
}

// Anchors may stand between paragraphs: they then go with the next one.
void StoryReader::append_anchor(ParagraphText::Thing thing, std::uint32_t index,
                                pugi::xml_node node) {
  text_.append_anchor(thing, index, offset_of(node));
}

void StoryReader::append_note(pugi::xml_node node, bool endnote) {
  if (!shows()) return;
  const std::string_view custom = attribute(node, "customMarkFollows");
  NoteReference note;
  note.id = attribute(node, "id");
  note.endnote = endnote;
  note.custom_mark = custom == "1" || custom == "true" || custom == "on";
  append_anchor(ParagraphText::Thing::kNote, static_cast<std::uint32_t>(notes_.size()), node);
  notes_.push_back(std::move(note));
}

void StoryReader::append_comment(pugi::xml_node node) {
  append_anchor(ParagraphText::Thing::kComment, static_cast<std::uint32_t>(comments_.size()), node);
  comments_.emplace_back(attribute(node, "id"));
}

void StoryReader::enter_drawing(Frame& frame) {
  frame.draws = true;
  if (drawings_++ > 0 || !shows() || run_.hidden) return;  // the outermost speaks for all
  std::optional<Image> picture = find_picture(*xml_, frame.node);
  if (!picture) return;
  append_anchor(ParagraphText::Thing::kImage, static_cast<std::uint32_t>(images_.size()),
                frame.node);
  images_.push_back(std::move(*picture));
}

void StoryReader::append_text_box(pugi::xml_node node) {
  if (!shows()) return;
  append_anchor(ParagraphText::Thing::kTextBox, static_cast<std::uint32_t>(text_boxes_.size()),
                node);
  text_boxes_.push_back(node);
}

std::string StoryReader::link_target(pugi::xml_node node) {
  std::string target;
  const Relationships& known = reading_->package->relationships(*part_);
  const auto found = known.find(std::string(attribute(node, "id")));
  if (found != known.end()) target = found->second.target;
  std::string_view place = attribute(node, "anchor");
  if (place.empty()) place = attribute(node, "docLocation");
  if (!place.empty()) target.append("#").append(place);
  return target;
}

void StoryReader::field_character(pugi::xml_node node) {
  if (!shows()) return;
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") fields_.begin();
  if (type == "separate") begin_field_result();
  if (type == "end") end_field();
}

void StoryReader::begin_field_result() {
  FieldStack::Field* field = fields_.separate();
  if (field == nullptr || fields_.in_instruction()) return;
  if (field->kind.generated) field->mark = text_.open_mark(Mark::Kind::kGenerated);
  if (!field->kind.target.empty()) field->link = text_.open_link(field->kind.target);
}

void StoryReader::end_field() {
  const std::optional<FieldStack::Field> field = fields_.end();
  if (!field) return;
  if (field->mark != 0) text_.close_range(field->mark);
  if (field->link != 0) text_.close_range(field->link);
}

}  // namespace consultlint::docx
