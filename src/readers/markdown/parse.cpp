#include "readers/markdown/parse.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>

#include "readers/markdown/blocks.h"
#include "readers/markdown/character_reference.h"
#include "readers/markdown/inlines.h"
#include "readers/markdown/source.h"

namespace consultlint {
namespace {

// Raw HTML blocks are off so that the text inside them is read like any other. Auto-links are off
// because md4c 0.4.8 reads out of bounds for them.
constexpr unsigned kFlags =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTMLBLOCKS;
constexpr int kContinue = 0;
constexpr std::size_t kNone = std::string_view::npos;

std::string decoded(const MD_ATTRIBUTE& attribute) {
  if (attribute.text == nullptr) return {};
  return decode_character_references({attribute.text, attribute.size});
}

/// Receives what md4c reports. Never aborts the parse.
class Events {
 public:
  Events(MarkdownReading& reading, MarkdownBlocks& blocks, const MarkdownSource& source,
         const MarkdownScan& scan)
      : reading_(reading),
        builder_(reading.builder),
        blocks_(blocks),
        source_(source),
        scan_(scan),
        inlines_(reading.builder, blocks, scan.directives) {}

  void enter_block(MD_BLOCKTYPE type, const void* detail);
  void leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type, const void* detail);
  void leave_span(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view text);
  void finish() { inlines_.finish(); }

 private:
  void enter_item(const MD_BLOCK_LI_DETAIL& item);
  void enter_code(const MD_BLOCK_CODE_DETAIL& code);
  void leave_code();
  void leave_heading();
  void name_heading(std::uint32_t source_end);
  void prose(std::string_view text);
  void run(std::string_view text);
  void refer(std::uint32_t& anchor, SourceSpan source);
  void null_character();
  void entity(std::string_view text);
  void code(std::string_view text);
  void tag(std::string_view text);
  bool place_grid(SourceSpan source);
  bool place_note(SourceSpan source);
  void grid_cell(const GridTable::Cell& cell, bool header);

  MarkdownReading& reading_;
  DocumentBuilder& builder_;
  MarkdownBlocks& blocks_;
  const MarkdownSource& source_;
  const MarkdownScan& scan_;
  MarkdownInlines inlines_;
  bool header_ = false;
  enum class Code : std::uint8_t { kNoCode, kFenced, kIndented };
  Code code_ = Code::kNoCode;
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
      return enter_item(*static_cast<const MD_BLOCK_LI_DETAIL*>(detail));
    case MD_BLOCK_H:
      traits.level =
          static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      return blocks_.enter(BlockKind::kHeading, traits);
    case MD_BLOCK_CODE:
      return enter_code(*static_cast<const MD_BLOCK_CODE_DETAIL*>(detail));
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
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      inlines_.end_block();
      return blocks_.leave();
    case MD_BLOCK_CODE:
      return leave_code();
    case MD_BLOCK_H:
      inlines_.end_block();
      return leave_heading();
    case MD_BLOCK_P:
      inlines_.end_block();
      return blocks_.end_paragraph();
    default:
      return;
  }
}

void Events::enter_item(const MD_BLOCK_LI_DETAIL& item) {
  blocks_.enter(BlockKind::kItem);
  if (item.is_task == 0) return;
  const std::uint32_t at = source_.source_offset(item.task_mark_offset);
  inlines_.begin_with_box({at - 1, at + 2}, item.task_mark != ' ');
}

/// Authors of papers who indent a line do not mean code.
void Events::enter_code(const MD_BLOCK_CODE_DETAIL& code) {
  code_ = code.fence_char == 0 ? Code::kIndented : Code::kFenced;
  blocks_.enter(code_ == Code::kFenced ? BlockKind::kCode : BlockKind::kParagraph);
}

void Events::leave_code() {
  if (std::exchange(code_, Code::kNoCode) == Code::kFenced) {
    inlines_.end_code();
  } else {
    inlines_.end_block();
  }
  blocks_.leave();
}

void Events::leave_heading() {
  blocks_.place_empty_heading();
  const std::uint32_t source_end = blocks_.source_end();
  blocks_.leave();
  name_heading(source_end);
}

/// A heading has the name that its author gives it behind its text, or else the usual one.
void Events::name_heading(std::uint32_t source_end) {
  const Block& block = builder_.block(builder_.block_count() - 1);
  if (block.kind != BlockKind::kHeading || block.span.empty()) return;
  const auto given = std::ranges::lower_bound(scan_.names, source_end, {}, &HeadingName::at);
  const std::string_view text = builder_.artifact_text(0);
  const bool named = given != scan_.names.end() &&
                     text.substr(source_end, given->at - source_end).find('\n') == kNone;
  std::string name;
  if (named) {
    name = given->name;
    reading_.slugs.take(name);
  } else {
    name = reading_.slugs.next(builder_.text().substr(block.span.begin, block.span.size()));
  }
  builder_.add_bookmark(std::move(name), block.span.begin);
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
      return null_character();
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
  while (!reading_.notes.empty() && !text.empty()) {
    const std::size_t mark = text.find("[^");
    const std::size_t close = mark == kNone ? kNone : text.find(']', mark);
    if (close == kNone) break;
    const auto note = reading_.notes.find(text.substr(mark + 2, close - mark - 2));
    const std::size_t plain = note == reading_.notes.end() ? mark + 2 : mark;
    run(text.substr(0, plain));
    text.remove_prefix(plain);
    if (note == reading_.notes.end()) continue;
    const std::size_t length = close + 1 - mark;
    refer(note->second, source_.to_source(text.substr(0, length)));
    text.remove_prefix(length);
  }
  run(text);
}

/// Text that stands in the source in one piece or more.
void Events::run(std::string_view text) {
  while (!text.empty()) {
    const SourceSpan piece = source_.take_piece(text);
    if (!piece.empty()) inlines_.text(piece);
  }
}

void Events::refer(std::uint32_t& anchor, SourceSpan source) {
  const std::uint32_t at = inlines_.note_reference(source);
  if (anchor == kNowhere) anchor = at;
}

/// The parser does not say where the byte is: it is the next one of its kind.
void Events::null_character() {
  const std::size_t at = builder_.artifact_text(0).find('\0', blocks_.source_end());
  if (at == kNone) return;
  const auto begin = static_cast<std::uint32_t>(at);
  inlines_.decoded("\xEF\xBF\xBD", {begin, begin + 1});
}

void Events::entity(std::string_view text) {
  if (!source_.holds(text.data())) return;
  const SourceSpan source = source_.to_source(text);
  const auto spelled = decode_character_reference(text);
  // What only an edit has joined spells nothing.
  const bool whole = source.size() == text.size();
  if (spelled && whole) return inlines_.decoded(*spelled, source);
  run(text);
}

void Events::code(std::string_view text) {
  if (source_.holds(text.data())) return run(text);
  // What the parser makes up for code are line ends and the indentation of its lines.
  if (code_ == Code::kNoCode) return blocks_.break_line();
  const bool kept = code_ == Code::kFenced || text == "\n";
  if (kept && blocks_.has_text()) builder_.append_synthetic(text, 0, blocks_.source_end());
}

void Events::tag(std::string_view text) {
  const bool held = source_.holds(text.data());
  if (held) {
    const SourceSpan source = source_.to_source(text);
    if (tag_.empty()) tag_source_.begin = source.begin;
    tag_source_.end = source.end;
  }
  if (text == kPlaceTag && (place_grid(tag_source_) || place_note(tag_source_))) return;
  if (held && tag_.empty() && text.ends_with('>')) return inlines_.html(text, tag_source_);
  tag_ += text;
  if (!tag_.ends_with('>')) return;
  inlines_.html(tag_, tag_source_);
  tag_.clear();
}

/// Refers to the note that stands here, if one does.
bool Events::place_note(SourceSpan source) {
  constexpr std::uint32_t kMark = 2;
  const auto note = reading_.inline_notes.find(source.begin + kMark);
  if (note == reading_.inline_notes.end()) return false;
  refer(note->second, source);
  return true;
}

/// Reads the grid table that stands here, if one does.
bool Events::place_grid(SourceSpan source) {
  const auto grid = std::ranges::lower_bound(scan_.grids, source.begin, {},
                                             [](const GridTable& g) { return g.source.begin; });
  if (grid == scan_.grids.end() || grid->source.begin != source.begin) return false;
  blocks_.leave_html();
  blocks_.enter(BlockKind::kTable);
  for (const GridTable::Row& row : grid->rows) {
    MarkdownBlocks::Traits traits;
    traits.header = row.header;
    blocks_.enter(BlockKind::kRow, traits);
    blocks_.begin_open();
    for (const GridTable::Cell& cell : row.cells) grid_cell(cell, row.header);
    blocks_.leave();
  }
  blocks_.leave();
  blocks_.advance(grid->source.end);
  return true;
}

void Events::grid_cell(const GridTable::Cell& cell, bool header) {
  MarkdownScan lines;  // all that stands between the lines of the cell is left out
  for (std::size_t i = 0; i + 1 < cell.lines.size(); ++i) {
    lines.edits.push_back({{cell.lines[i].end, cell.lines[i + 1].begin}, "\n"});
  }
  const SourceSpan span{cell.lines.front().begin, cell.lines.back().end};
  parse_markdown(reading_, {span, BlockKind::kCell, header}, lines);
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

void parse_markdown(MarkdownReading& reading, const MarkdownPart& part, const MarkdownScan& scan) {
  DocumentBuilder& builder = reading.builder;
  const MarkdownSource source(builder.artifact_text(0), part.span, scan.edits);
  MarkdownBlocks blocks(builder);
  blocks.advance(part.span.begin);
  const bool contained = part.container != BlockKind::kParagraph;
  MarkdownBlocks::Traits traits;
  traits.header = part.header;
  if (contained) blocks.enter(part.container, traits);
  Events receiver(reading, blocks, source, scan);
  const MD_PARSER parser = make_parser();
  const std::string_view text = source.parsed();
  const int outcome = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &receiver);
  if (outcome != kContinue) builder.add_problem("The Markdown parser stopped before the end.");
  blocks.finish();
  receiver.finish();
}

}  // namespace consultlint
