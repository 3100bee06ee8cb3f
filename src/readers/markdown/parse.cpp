#include "readers/markdown/parse.h"

#include <md4c.h>

#include <string>

#include "readers/markdown/blocks.h"
#include "readers/markdown/character_reference.h"
#include "readers/markdown/inlines.h"
#include "readers/markdown/source.h"

namespace consultlint {
namespace {

// Raw HTML blocks are off so that the text inside them is read like any other. Auto-links and
// indented code are off because md4c 0.4.8 reads out of bounds for the first, and authors who
// indent a line do not mean code.
constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                            MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
constexpr int kContinue = 0;
constexpr std::size_t kNone = std::string_view::npos;

std::string decoded(const MD_ATTRIBUTE& attribute) {
  if (attribute.text == nullptr) return {};
  return decode_character_references({attribute.text, attribute.size});
}

/// Receives what md4c reports. Never aborts the parse.
class Events {
 public:
  Events(DocumentBuilder& builder, MarkdownBlocks& blocks, const MarkdownSource& source,
         NoteAnchors& notes)
      : builder_(builder),
        blocks_(blocks),
        source_(source),
        notes_(notes),
        inlines_(builder, blocks) {}

  void enter_block(MD_BLOCKTYPE type, const void* detail);
  void leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type, const void* detail);
  void leave_span(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);

 private:
  void prose(std::string_view text);
  void refer(std::uint32_t& anchor, SourceSpan source);
  void entity(std::string_view text);
  void code(std::string_view text);
  void tag(std::string_view text);

  DocumentBuilder& builder_;
  MarkdownBlocks& blocks_;
  const MarkdownSource& source_;
  NoteAnchors& notes_;
  MarkdownInlines inlines_;
  bool header_ = false;
  bool in_code_block_ = false;
  std::string tag_;  ///< A tag that goes over several lines, so far.
  SourceSpan tag_source_;
};

void Events::enter_block(MD_BLOCKTYPE type, const void* detail) {
  MarkdownBlocks::Traits traits;
  switch (type) {
    case MD_BLOCK_QUOTE:
      return blocks_.enter(BlockKind::kQuote);
    case MD_BLOCK_UL:
      return blocks_.enter_list(false);
    case MD_BLOCK_OL:
      return blocks_.enter_list(true);
    case MD_BLOCK_LI:
      return blocks_.enter(BlockKind::kItem);
    case MD_BLOCK_H:
      traits.level =
          static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      return blocks_.enter(BlockKind::kHeading, traits);
    case MD_BLOCK_CODE:
      in_code_block_ = true;
      return blocks_.enter(BlockKind::kCode);
    case MD_BLOCK_TABLE:
      return blocks_.enter(BlockKind::kTable);
    case MD_BLOCK_THEAD:
      header_ = true;
      return;
    case MD_BLOCK_TBODY:
      header_ = false;
      return;
    case MD_BLOCK_TR:
      traits.header = header_;
      return blocks_.enter(BlockKind::kRow, traits);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      traits.header = type == MD_BLOCK_TH;
      return blocks_.enter(BlockKind::kCell, traits);
    case MD_BLOCK_P:
    case MD_BLOCK_HR:
      return blocks_.end_paragraph();
    default:
      return;
  }
}

void Events::leave_block(MD_BLOCKTYPE type) {
  tag_.clear();
  switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      in_code_block_ = false;
      inlines_.end_block();
      return blocks_.leave();
    case MD_BLOCK_P:
      inlines_.end_block();
      return blocks_.end_paragraph();
    default:
      return;
  }
}

void Events::enter_span(MD_SPANTYPE type, const void* detail) {
  switch (type) {
    case MD_SPAN_EM:
      return inlines_.open_mark(Mark::Kind::kEmphasis);
    case MD_SPAN_STRONG:
      return inlines_.open_mark(Mark::Kind::kStrong);
    case MD_SPAN_CODE:
      return inlines_.open_mark(Mark::Kind::kCode);
    case MD_SPAN_A:
      return inlines_.open_link(decoded(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
    case MD_SPAN_IMG:
      return inlines_.open_image();
    default:
      return;
  }
}

void Events::leave_span(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
    case MD_SPAN_CODE:
    case MD_SPAN_A:
      return inlines_.close();
    case MD_SPAN_IMG:
      return inlines_.close_image();
    default:
      return;
  }
}

void Events::text(MD_TEXTTYPE type, std::string_view text) {
  switch (type) {
    case MD_TEXT_NORMAL:
      return prose(text);
    case MD_TEXT_NULLCHAR:
      return inlines_.decoded("\xEF\xBF\xBD", {blocks_.source_end(), blocks_.source_end()});
    case MD_TEXT_BR:
      return inlines_.hard_break({blocks_.source_end(), blocks_.source_end()});
    case MD_TEXT_SOFTBR:
      return blocks_.break_line();
    case MD_TEXT_ENTITY:
      return entity(text);
    case MD_TEXT_CODE:
      return code(text);
    case MD_TEXT_HTML:
      return tag(text);
    default:
      return;
  }
}

void Events::prose(std::string_view text) {
  if (!source_.holds(text.data())) return;
  while (!notes_.empty() && !text.empty()) {
    const std::size_t mark = text.find("[^");
    const std::size_t close = mark == kNone ? kNone : text.find(']', mark);
    if (close == kNone) break;
    const auto note = notes_.find(text.substr(mark + 2, close - mark - 2));
    const std::size_t plain = note == notes_.end() ? mark + 2 : mark;
    if (plain > 0) inlines_.text(source_.to_source(text.substr(0, plain)));
    text.remove_prefix(plain);
    if (note == notes_.end()) continue;
    const std::size_t length = close + 1 - mark;
    refer(note->second, source_.to_source(text.substr(0, length)));
    text.remove_prefix(length);
  }
  if (!text.empty()) inlines_.text(source_.to_source(text));
}

void Events::refer(std::uint32_t& anchor, SourceSpan source) {
  const std::uint32_t at = inlines_.note_reference(source);
  if (anchor == kNowhere) anchor = at;
}

void Events::entity(std::string_view text) {
  if (!source_.holds(text.data())) return;
  const auto spelled = decode_character_reference(text);
  if (spelled) return inlines_.decoded(*spelled, source_.to_source(text));
  inlines_.text(source_.to_source(text));
}

void Events::code(std::string_view text) {
  if (source_.holds(text.data())) return inlines_.text(source_.to_source(text));
  // What the parser makes up for code are line ends and the indentation of its lines.
  if (in_code_block_) {
    if (blocks_.has_text()) builder_.append_synthetic(text, 0, blocks_.source_end());
  } else {
    blocks_.break_line();
  }
}

void Events::tag(std::string_view text) {
  const bool held = source_.holds(text.data());
  if (held) {
    const SourceSpan source = source_.to_source(text);
    if (tag_.empty()) tag_source_.begin = source.begin;
    tag_source_.end = source.end;
  }
  if (held && tag_.empty() && text.ends_with('>')) return inlines_.html(text, tag_source_);
  tag_ += text;
  if (!tag_.ends_with('>')) return;
  inlines_.html(tag_, tag_source_);
  tag_.clear();
}

Events& events(void* data) {
  return *static_cast<Events*>(data);
}

MD_PARSER make_parser() {
  MD_PARSER parser{};
  parser.flags = kFlags;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    events(data).enter_block(type, detail);
    return kContinue;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    events(data).leave_block(type);
    return kContinue;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    events(data).enter_span(type, detail);
    return kContinue;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    events(data).leave_span(type);
    return kContinue;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    events(data).text(type, {text, size});
    return kContinue;
  };
  return parser;
}

}  // namespace

void parse_markdown(DocumentBuilder& builder, const MarkdownPart& part, const MarkdownScan& scan,
                    NoteAnchors& notes) {
  const MarkdownSource source(builder.artifact_text(0), part.span, scan.edits);
  MarkdownBlocks blocks(builder);
  blocks.advance(part.span.begin);
  const bool contained = part.container != BlockKind::kParagraph;
  if (contained) blocks.enter(part.container);
  Events receiver(builder, blocks, source, notes);
  const MD_PARSER parser = make_parser();
  const std::string_view text = source.parsed();
  const int outcome = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &receiver);
  if (outcome != kContinue) builder.add_problem("The Markdown parser stopped before the end.");
  blocks.finish();
}

}  // namespace consultlint
