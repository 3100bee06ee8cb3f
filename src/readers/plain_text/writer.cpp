#include "readers/plain_text/writer.h"

#include <algorithm>
#include <string>

#include "readers/plain_text/notes.h"
#include "readers/plain_text/table_writer.h"
#include "readers/plain_text/wording.h"
#include "text/ascii.h"

namespace consultlint::plain_text {
namespace {

bool is_page_column_title(std::string_view text) {
  const std::string word = folded(text);
  return word == "page" || word == "pages" || word == "pageno";
}

bool is_only_leader(std::string_view text) {
  return !text.empty() && leader_length(text, 0) == text.size();
}

}  // namespace

Writer::Writer(const Layout& layout, DocumentBuilder& builder)
    : layout_(layout), builder_(builder), inlines_(layout, builder), words_(layout.source) {}

void Writer::write() {
  builder_.begin_story(StoryKind::kBody);
  for (const Passage& passage : layout_.passages) {
    write_furniture_before(passage.first);
    write_passage(passage);
  }
  write_furniture_before(static_cast<std::uint32_t>(layout_.lines.size()));
  close_items(0);
  builder_.end_story();
  for (const Passage& note : layout_.notes) write_note(note);
}

void Writer::write_furniture_before(std::uint32_t line) {
  for (; furniture_ < line; ++furniture_) {
    const Line& candidate = layout_.lines[furniture_];
    if (candidate.role != Line::Role::kFurniture) continue;
    close_items(0);
    builder_.begin_block(BlockKind::kFurniture, {.confidence = 80});
    append(candidate.span);
    builder_.end_block();
  }
}

void Writer::write_passage(const Passage& passage) {
  const Line& first = layout_.lines[passage.first];
  if (passage.kind == BlockKind::kTable) {
    close_items(0);
    return write_table(layout_, passage, builder_, inlines_);
  }
  if (passage.kind == BlockKind::kContents) return write_entry(passage);
  if (passage.kind == BlockKind::kItem) {
    close_items(static_cast<std::uint8_t>(passage.depth - 1));
    builder_.begin_block(BlockKind::kItem, {.depth = passage.depth,
                                            .ordered = first.marker.has_label(),
                                            .confidence = passage.confidence});
    open_items_.push_back(passage.depth);
    return append_labelled(passage);
  }
  close_items(0);
  const bool leader = passage.first == passage.last && is_only_leader(layout_.text(first));
  const BlockKind kind = leader ? BlockKind::kFurniture : passage.kind;
  builder_.begin_block(kind, {.level = passage.level, .confidence = passage.confidence});
  if (leader) {
    append(first.span);
  } else {
    append_labelled(passage);
  }
  builder_.end_block();
}

void Writer::close_items(std::uint8_t depth) {
  for (; !open_items_.empty() && open_items_.back() > depth; open_items_.pop_back()) {
    builder_.end_block();
  }
}

void Writer::write_entry(const Passage& passage) {
  close_items(0);
  const Line& first = layout_.lines[passage.first];
  const std::string_view text = layout_.text(first);
  if (is_page_column_title(text)) {
    builder_.begin_block(BlockKind::kFurniture, {.confidence = 80});
    append(first.span);
    builder_.end_block();
    return;
  }
  const std::uint8_t level = std::max<std::uint8_t>(1, first.marker.depth);
  builder_.begin_block(BlockKind::kContents, {.level = level, .confidence = 85});
  append_labelled(passage);
  builder_.end_block();
}

void Writer::write_note(const Passage& passage) {
  const Line& first = layout_.lines[passage.first];
  const NoteMark mark = note_mark(layout_, passage);
  builder_.begin_story(StoryKind::kNote, inlines_.anchor(mark.number), std::to_string(mark.number));
  builder_.begin_block(BlockKind::kNote, {.confidence = passage.confidence});
  append_lines(passage, {first.span.begin + mark.length, first.span.end});
  builder_.end_block();
  builder_.end_story();
}

void Writer::append_labelled(const Passage& passage) {
  const Line& line = layout_.lines[passage.first];
  SourceSpan words = line.span;
  // A glyph that proved to be no bullet is a dash of the sentence.
  const bool item = passage.kind == BlockKind::kItem;
  if (line.marker.has_glyph && !item) return append_lines(passage, words);
  if (line.marker.has_label()) {
    const std::uint32_t end = words.begin + line.marker.label_end;
    builder_.begin_label();
    append({words.begin + line.marker.label, end});
    builder_.end_label();
    words.begin = end;
  } else {
    words.begin += line.marker.body;
  }
  append_lines(passage, words);
}

void Writer::append_lines(const Passage& passage, SourceSpan first) {
  inlines_.begin_passage(layout_.lines[passage.last].span.end);
  for (std::uint32_t at = passage.first; at <= passage.last;) {
    const std::uint32_t next = next_line(passage, at);
    SourceSpan span = at == passage.first ? first : layout_.lines[at].span;
    if (passage.kind == BlockKind::kContents) {
      const std::string_view text = layout_.source.substr(span.begin, span.size());
      span.end -= static_cast<std::uint32_t>(page_reference_length(text));
    }
    const std::uint32_t end = layout_.lines[at].span.end;
    const bool cut =
        span.end == end && next <= passage.last && ends_in_hyphen(layout_.text(layout_.lines[at]));
    if (cut && hyphen_falls(at, next)) --span.end;
    inlines_.append(span);
    if (next <= passage.last && !cut) builder_.append_synthetic(" ", 0, end);
    at = next;
  }
}

std::uint32_t Writer::next_line(const Passage& passage, std::uint32_t at) const {
  const auto is_text = [&](std::uint32_t i) {
    const Line::Role role = layout_.lines[i].role;
    return role != Line::Role::kBlank && role != Line::Role::kFurniture;
  };
  do {
    ++at;
  } while (at <= passage.last && !is_text(at));
  return at;
}

bool Writer::hyphen_falls(std::uint32_t above, std::uint32_t below) {
  std::string_view head = layout_.text(layout_.lines[above]);
  head.remove_suffix(1);
  const std::string_view tail = layout_.text(layout_.lines[below]);
  std::size_t begin = head.size();
  while (begin > 0 && ascii::is_letter(head[begin - 1])) --begin;
  std::size_t end = 0;
  while (end < tail.size() && ascii::is_letter(tail[end])) ++end;
  const bool compound = begin > 0 && head[begin - 1] == '-';
  if (compound || !starts_lower(tail) || (end < tail.size() && tail[end] == '-')) return false;
  return words_.holds(std::string(head.substr(begin)) + std::string(tail.substr(0, end)));
}

}  // namespace consultlint::plain_text
