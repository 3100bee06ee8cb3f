#include <algorithm>
#include <array>

#include "readers/markdown/attributes.h"
#include "readers/markdown/scanner.h"
#include "readers/markdown/spans.h"
#include "readers/markdown/table_row.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kSpaces = " \t";
// Marks of code that no author writes, so that they pair with each other only.
constexpr std::string_view kFormulaMark = "```````";
constexpr auto kContentsMarks = std::to_array<std::string_view>({"[TOC]", "[[TOC]]", "[[_TOC_]]"});

std::uint32_t offset(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Length of the white space behind a marker of one character.
std::size_t marker_length(std::string_view content) {
  return std::min(content.find_first_not_of(kSpaces, 1), content.size());
}

}  // namespace

/// Takes what stands within the line as notes and formulas. Lines that are indented may be code.
void MarkdownScanner::scan_spans(const MarkdownLine& line) {
  formulas_.clear();
  if (line.indent >= 4) return;
  const std::string_view words = text_.substr(0, line.end);
  const std::string_view from_line = words.substr(line.begin);
  PictureWords picture(from_line);
  bool in_code = false;
  std::size_t at = line.content_begin();
  while ((at = words.find_first_of("\\`$^", at)) != kNone) {
    const auto begin = offset(at);
    std::uint32_t next = begin + 1;
    if (words[at] == '`') {
      in_code = !in_code;
    } else if (words[at] == '\\') {
      ++next;
    } else if (!in_code && words[at] == '$') {
      next = take_formula(begin, formula_length(from_line, at - line.begin));
    } else if (!in_code && !picture.reaches(at - line.begin)) {
      next = take_inline_note(begin, inline_note_length(from_line, at - line.begin));
    }
    at = next;
  }
}

/// A formula within a line reads like code, too.
std::uint32_t MarkdownScanner::take_formula(std::uint32_t begin, std::size_t length) {
  if (length == 0) return std::min(offset(text_.find_first_not_of('$', begin)), part_.end);
  const std::uint32_t end = begin + offset(length);
  edit(begin, begin + 1, kFormulaMark);
  edit(end - 1, end, kFormulaMark);
  formulas_.push_back({begin, end});
  return end;
}

/// Notes in notes stay where they are, and so do those whose words would begin a block.
std::uint32_t MarkdownScanner::take_inline_note(std::uint32_t begin, std::size_t length) {
  if (length == 0 || margin_ > 0) return begin + 1;
  const std::uint32_t end = begin + offset(length);
  const std::string_view words = line_at(begin + 2).content;
  const bool plain = !words.starts_with(']') && !begins_markdown_block(words);
  if (!plain || !has_room_for_note()) return begin + 1;
  edit(begin, end, kPlaceTag);
  scan_.notes.push_back({{}, {begin + 2, end - 1}});
  return end;
}

void MarkdownScanner::drop_attributes(const MarkdownLine& line) {
  const std::string_view words = text_.substr(line.begin, line.end - line.begin);
  for (const AttributeList& list : find_attribute_lists(words)) {
    const SourceSpan span{line.begin + list.span.begin, line.begin + list.span.end};
    if (std::ranges::any_of(formulas_, [&](SourceSpan f) { return f.contains(span); })) continue;
    const auto drop = [&](SourceSpan part) {
      if (!part.empty()) edit(line.begin + part.begin, line.begin + part.end, {});
    };
    drop(list.bracket);
    drop(list.span);
    if (!list.name.empty()) scan_.names.push_back({line.begin + list.span.begin, list.name});
  }
}

/// A line loses the indentation that its place in a note or a definition asks for.
void MarkdownScanner::pull_to_margin(const MarkdownLine& line, std::uint32_t margin) {
  std::uint32_t at = line.begin;
  for (std::uint32_t columns = 0; at < line.end && columns < margin; ++at) {
    if (text_[at] != ' ' && text_[at] != '\t') return;
    columns += text_[at] == '\t' ? 4 : 1;
  }
  edit(line.begin, at, {});
}

/// `: definition` under its term becomes a paragraph of its own; what defines nothing is left.
void MarkdownScanner::prepare_definition(const MarkdownLine& line) {
  const std::size_t marker = marker_length(line.content);
  const bool marked = marker > 1 && marker < line.content.size();
  if (!marked || line.indent > 3 || read_table_delimiter_row(line.content).columns > 0) return;
  const std::uint32_t words = line.content_begin() + offset(marker);
  if (is_table_caption(line)) {
    edit(line.content_begin(), words, "<caption>");
    edit(line.end, line.end, "</caption>");
    return;
  }
  const bool follows_term = !last_.is_blank() && !begins_markdown_block(last_.content);
  if (!follows_term && !in_definitions_) return;
  edit(line.content_begin(), words, previous_.is_blank() ? "" : "\n");
  in_definitions_ = true;
}

bool MarkdownScanner::is_table_caption(const MarkdownLine& line) const {
  if (!previous_.is_blank()) return false;
  const auto is_row = [](const MarkdownLine& other) {
    return other.content.starts_with('|') || other.content.starts_with("+-");
  };
  if (is_row(last_)) return true;
  const MarkdownLine below = line_at(line.next);
  return below.is_blank() && below.next < part_.end && is_row(line_at(below.next));
}

/// A line block: "| a line of verse", which is no row of a table.
bool MarkdownScanner::is_verse(const MarkdownLine& line) const {
  const bool marked = line.content.size() > 1 && line.content[1] == ' ';
  if (in_table_ || !marked || line.content.find('|', 1) != kNone) return false;
  return read_table_delimiter_row(line_at(line.next).content).columns == 0;
}

void MarkdownScanner::prepare_verse(const MarkdownLine& line) {
  if (kind_before_ == Kind::kVerse) edit(previous_.end, previous_.end, "\\");
  edit(line.content_begin(), line.content_begin() + offset(marker_length(line.content)), {});
  kind_ = Kind::kVerse;
}

/// `::: {.class}`, `::: note Words`, `:::`: the marks of a division are no words, its title is.
void MarkdownScanner::drop_division(const MarkdownLine& line) {
  if (!line.content.starts_with(":::")) return;
  const std::size_t colons = std::min(line.content.find_first_not_of(':'), line.content.size());
  const std::string_view rest = line.content.substr(colons);
  const std::size_t name = std::min(rest.find_first_not_of(kSpaces), rest.size());
  const std::size_t name_end = std::min(rest.find_first_of(" \t[", name), rest.size());
  const bool attributes = rest.substr(name).starts_with('{');
  const std::size_t title = std::min(rest.find_first_not_of(" \t[", name_end), rest.size());
  const std::size_t dropped = attributes ? line.content.size() : colons + title;
  const bool closes = rest.substr(name_end).starts_with('[') && rest.ends_with(']');
  edit(line.content_begin(), line.content_begin() + offset(dropped), "\n");
  if (closes) edit(line.end - 1, line.end, {});
  edit(line.end, line.end, "\n");
}

/// `*[HTML]: HyperText Markup Language` explains a word of the text and is printed nowhere.
void MarkdownScanner::set_abbreviation_apart(const MarkdownLine& line) {
  if (!line.content.starts_with("*[") || line.quoted) return;
  const std::size_t close = line.content.find("]:");
  if (close == kNone || close == 2) return;
  const std::uint32_t begin = line.content_begin();
  edit(begin, begin + 2, "\n<furniture>");
  edit(begin + offset(close), begin + offset(close) + 1, {});
  edit(line.end, line.end, "</furniture>\n");
}

/// Where a program prints the contents list.
void MarkdownScanner::set_contents_mark_apart(const MarkdownLine& line) {
  if (line.quoted || line.indent > 3) return;
  const std::string_view mark = line.content.substr(0, line.content.find_last_not_of(kSpaces) + 1);
  if (std::ranges::find(kContentsMarks, mark) == kContentsMarks.end()) return;
  edit(line.content_begin(), line.content_begin(), "\n<furniture>");
  edit(line.end, line.end, "</furniture>\n");
}

/// `$$` … `$$`: a formula reads like code.
std::uint32_t MarkdownScanner::skip_formula(const MarkdownLine& line) {
  if (!line.content.starts_with("$$") || line.begin >= unclosed_formula_) return line.next;
  const std::uint32_t begin = line.content_begin();
  const std::size_t close = text_.find("$$", begin + 2);
  if (close == kNone) {
    unclosed_formula_ = line.begin;
    return line.next;
  }
  const std::string_view formula = text_.substr(begin + 2, close - begin - 2);
  const MarkdownLine last = line_at(offset(std::max<std::size_t>(line.begin, close)));
  const std::string_view behind = text_.substr(close + 2, last.end - close - 2);
  const bool closed = !formula.empty() && formula.find("\n\n") == kNone &&
                      behind.find_first_not_of(kSpaces) == kNone;
  if (!closed) return line.next;
  edit(begin, begin + 2, "~~~\n");
  edit(offset(close), offset(close) + 2, "\n~~~\n");
  return last.next;
}

std::uint32_t MarkdownScanner::take_grid_table(const MarkdownLine& line) {
  if (line.quoted || line.indent > 3 || !is_grid_border(line.content)) return line.next;
  GridTable table = read_grid_table(text_, line.begin);
  if (table.rows.empty()) return line.next;
  const SourceSpan source = table.source;
  edit(source.begin, source.end, "\n<x>\n");
  scan_.grids.push_back(std::move(table));
  return line_at(source.end).next;
}

/// Pandoc's title, authors and date, each on a line that begins with "%".
std::uint32_t MarkdownScanner::read_title_block() {
  constexpr int kLines = 3;
  MarkdownLine line = line_at(0);
  if (!line.content.starts_with("% ")) return 0;
  for (int i = 0; i < kLines && line.content.starts_with('%'); ++i) {
    edit(line.content_begin(), line.content_begin() + offset(marker_length(line.content)),
         i == 0 ? "<title>" : "");
    edit(line.end, line.end, i == 0 ? "</title>\n" : "\n");
    line = line_at(line.next);
  }
  return line.begin;
}

}  // namespace consultlint
