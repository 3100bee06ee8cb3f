// The half of StoryReader that works inside a paragraph: runs, characters, fields and anchors.
#include <utility>

#include "readers/docx/drawings.h"
#include "readers/docx/story_reader.h"
#include "readers/docx/symbols.h"

namespace consultlint::docx {
namespace {

constexpr std::string_view kPlaceholderCharacter = "\uFFFC";
constexpr std::string_view kNoBreakHyphen = "\u2011";

constexpr std::string_view kTicked = "☒";
constexpr std::string_view kUnticked = "☐";

/// Direct formatting wins; else the character style toggles what the paragraph style says.
bool resolve(std::optional<bool> direct, std::optional<bool> character,
             std::optional<bool> paragraph) {
  return direct.value_or(character.value_or(false) != paragraph.value_or(false));
}

/// What a legacy list to choose from shows.
std::string_view chosen_entry(const Xml& xml, pugi::xml_node list) {
  pugi::xml_node choice = xml.child(list, Tag::kResult);
  if (!choice) choice = xml.child(list, Tag::kDefault);
  int left = integer_attribute(choice, "val").value_or(0);
  for (const pugi::xml_node entry : list.children()) {
    if (xml.tag(entry) == Tag::kListEntry && left-- == 0) return attribute(entry, "val");
  }
  return {};
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
      append_name(ParagraphText::Thing::kCommentStart, attribute(node, "id"), node);
      return false;
    case Tag::kCommentRangeEnd:
      append_name(ParagraphText::Thing::kCommentEnd, attribute(node, "id"), node);
      return false;
    case Tag::kBookmarkStart:
      append_name(ParagraphText::Thing::kBookmark, attribute(node, "name"), node);
      return false;
    case Tag::kDrawing:
    case Tag::kPicture:
      enter_drawing(frame);
      return true;
    case Tag::kTextBox:
      append_text_box({part_, node, {}, options_.plain, {}}, node);
      return false;
    case Tag::kDiagram:
      if (const Relationship* data = related(attribute(node, "dm"))) {
        append_text_box({nullptr, {}, data->target, options_.plain, {}}, node);
      }
      return false;
    case Tag::kEmbedded:
      note_embedded(node);
      return false;
    case Tag::kRenderedPageBreak:
      turn_page();
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
  const RunProperties direct = read_direct(frame.node);
  const Style character = direct.style.empty() ? Style{} : reading_->styles->find(direct.style);
  const RunProperties& named = character.run;
  const RunProperties& paragraph = format_.style.run;
  const RunProperties& rest = reading_->styles->defaults();
  const bool decorated = is_decoration_of_style(format_);
  run_.hidden = resolve(direct.hidden, named.hidden, paragraph.hidden);
  run_.bold = resolve(direct.bold, named.bold, decorated ? std::nullopt : paragraph.bold);
  run_.emphasis =
      resolve(direct.emphasis, named.emphasis, decorated ? std::nullopt : paragraph.emphasis);
  run_.superscript = direct.superscript.value_or(named.superscript.value_or(false));
  const bool linked = text_.in_link();  // programs underline and colour links by themselves
  run_.underlined = !linked && direct.underlined.value_or(false);
  run_.coloured = !linked && direct.coloured.value_or(false);
  run_.symbol_font = {};
  for (const auto& font : {direct.font, named.font, paragraph.font, rest.font}) {
    if (!font) continue;
    if (is_symbol_font(*font)) run_.symbol_font = *font;
    break;
  }
  run_.language = Languages::kUnknown;
  for (const std::string_view language :
       {direct.language, named.language, paragraph.language, rest.language}) {
    if (language.empty()) continue;
    run_.language = reading_->languages.number_of(language);
    break;
  }
}

RunProperties StoryReader::read_direct(pugi::xml_node run) const {
  pugi::xml_node properties = xml_->child(run, Tag::kRunProperties);
  if (reading_->revisions == Revisions::kOriginal) {
    const pugi::xml_node change = xml_->child(properties, Tag::kRunChange);
    if (change) properties = xml_->child(change, Tag::kRunProperties);
  }
  RunProperties direct;
  read_run_properties(*xml_, properties, direct);
  return direct;
}

void StoryReader::end_run(const Frame& frame) {
  if (run_.bold) text_.add_mark(Mark::Kind::kStrong, frame.piece);
  if (run_.emphasis) text_.add_mark(Mark::Kind::kEmphasis, frame.piece);
  if (run_.superscript) text_.add_mark(Mark::Kind::kSuperscript, frame.piece);
  if (run_.underlined) text_.add_mark(Mark::Kind::kUnderline, frame.piece);
  if (run_.coloured) text_.add_mark(Mark::Kind::kColour, frame.piece);
  text_.add_language(run_.language, frame.piece);
  run_ = {};
}

// Words that are left out are collected apart: those between the same two pieces of the text, and
// for the same reason, as one.
ParagraphText& StoryReader::target(pugi::xml_node node) {
  const bool changed = left_out_ > 0;
  if (!changed && !run_.hidden) return text_;
  if (!goes_on_leaving_out()) {
    const auto index = static_cast<std::uint32_t>(left_out_texts_.size());
    append_anchor(changed ? ParagraphText::Thing::kLeftOut : ParagraphText::Thing::kHidden, index,
                  node);
    left_out_at_ = text_.piece_count();
    LeftOutText left_out;
    left_out.artifact = part_->artifact;
    left_out.place.paragraph = format_.number;
    if (changed) left_out.revision = change_;
    left_out_texts_.push_back(std::move(left_out));
  }
  return left_out_texts_.back().text;
}

bool StoryReader::goes_on_leaving_out() const {
  if (left_out_texts_.empty() || left_out_at_ != text_.piece_count()) return false;
  const std::optional<Revision>& last = left_out_texts_.back().revision;
  if (left_out_ == 0) return !last;
  return last && last->kind == change_.kind && last->author == change_.author;
}

void StoryReader::append_text(pugi::xml_node node) {
  if (!in_paragraph_ || muted_ > 0 || fields_.in_instruction()) return;
  ParagraphText& text = target(node);
  const bool keep_space = attribute(node, "space") == "preserve";
  for (const pugi::xml_node data : node.children()) {
    const bool cdata = data.type() == pugi::node_cdata;
    if (data.type() != pugi::node_pcdata && !cdata) continue;
    const std::uint32_t begin = offset_of(data);
    const std::size_t end = source_.find(cdata ? "]]>" : "<", begin);
    text.append_raw(source_.substr(begin, end - begin), begin, keep_space, run_.symbol_font);
  }
  format_.in_contents = format_.in_contents || fields_.in_contents();
}

void StoryReader::append_character(std::string_view text, pugi::xml_node node) {
  if (!in_paragraph_ || muted_ > 0 || fields_.in_instruction()) return;
  target(node).append_synthetic(text, offset_of(node));
}

void StoryReader::append_placeholder(pugi::xml_node node) {
  const std::size_t before = text_.piece_count();
  append_character(kPlaceholderCharacter, node);
  text_.add_mark(Mark::Kind::kPlaceholder, before);
}

void StoryReader::append_break(pugi::xml_node node) {
  append_character("\n", node);
  if (attribute(node, "type") == "page" && shows()) break_page();
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
  note.page = options_.paragraph ? options_.page : page_;
  append_anchor(ParagraphText::Thing::kNote, static_cast<std::uint32_t>(notes_.size()), node);
  notes_.push_back(std::move(note));
}

void StoryReader::append_name(ParagraphText::Thing thing, std::string_view name,
                              pugi::xml_node node) {
  append_anchor(thing, static_cast<std::uint32_t>(names_.size()), node);
  names_.emplace_back(name);
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

void StoryReader::append_text_box(TextBox box, pugi::xml_node node) {
  if (!shows()) return;
  append_anchor(ParagraphText::Thing::kTextBox, static_cast<std::uint32_t>(text_boxes_.size()),
                node);
  text_boxes_.push_back(std::move(box));
}

void StoryReader::append_form_control(pugi::xml_node data) {
  const std::size_t before = text_.piece_count();
  for (const pugi::xml_node control : data.children()) {
    const Tag tag = xml_->tag(control);
    if (tag == Tag::kCheckbox) {
      pugi::xml_node state = xml_->child(control, Tag::kChecked);
      if (!state) state = xml_->child(control, Tag::kDefault);
      append_character(state && is_on(state) ? kTicked : kUnticked, control);
    } else if (tag == Tag::kChoiceList) {
      append_character(chosen_entry(*xml_, control), control);
    }
  }
  text_.add_mark(Mark::Kind::kControl, before);
}

void StoryReader::note_embedded(pugi::xml_node node) {
  const std::string_view program = attribute(node, "ProgID");
  if (!shows() || program.starts_with("Equation")) return;
  const Relationship* part = related(attribute(node, "id"));
  std::string name(part == nullptr ? program : std::string_view(part->target));
  if (!name.empty()) reading_->embedded.push_back(std::move(name));
}

const Relationship* StoryReader::related(std::string_view id) {
  const Relationships& known = reading_->package->relationships(*part_);
  const auto found = known.find(std::string(id));
  return found == known.end() ? nullptr : &found->second;
}

std::string StoryReader::link_target(pugi::xml_node node) {
  const Relationship* address = related(attribute(node, "id"));
  std::string target = address == nullptr ? std::string() : address->target;
  std::string_view place = attribute(node, "anchor");
  if (place.empty()) place = attribute(node, "docLocation");
  if (!place.empty()) target.append("#").append(place);
  return target;
}

void StoryReader::field_character(pugi::xml_node node) {
  if (!shows()) return;
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") {
    append_form_control(xml_->child(node, Tag::kFormData));
    fields_.begin();
  }
  if (type == "separate") begin_field_result();
  if (type == "end") end_field();
}

void StoryReader::begin_field_result() {
  FieldStack::Field* field = fields_.separate();
  if (field == nullptr || fields_.in_instruction()) return;
  if (field->kind.mark) field->mark = text_.open_mark(*field->kind.mark);
  if (!field->kind.target.empty()) field->link = text_.open_link(field->kind.target);
}

void StoryReader::end_field() {
  const std::optional<FieldStack::Field> field = fields_.end();
  if (!field) return;
  if (field->mark != 0) text_.close_range(field->mark);
  if (field->link != 0) text_.close_range(field->link);
}

}  // namespace consultlint::docx
