#include "readers/markdown/scan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/directive_text.h"
#include "readers/markdown/scanner.h"
#include "readers/markdown/table_row.h"
#include "text/ascii.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxNotes = 60'000;   // stories are counted in 16 bits
constexpr std::uint32_t kMaxProblems = 10;  // of one sort
constexpr std::uint32_t kMaxParagraphLines = 2048;
constexpr std::string_view kDashes = "---";
constexpr std::string_view kPlaceParagraph = "\n<x>\n";

/// What begins with `open` and goes on to `close`, whatever stands between.
struct RawElement {
  std::string_view open;
  std::string_view close;
  bool text = false;
};

const RawElement* raw_element(std::string_view content) {
  static constexpr auto kElements = std::to_array<RawElement>({
      {"<script", "</script>"},
      {"<style", "</style>"},
      {"<?", "?>"},
      {"<![cdata[", "]]>"},
      {"<pre", "</pre>", true},
      {"<textarea", "</textarea>", true},
  });
  const auto found = std::ranges::find_if(kElements, [content](const RawElement& element) {
    const std::string_view begin = content.substr(0, element.open.size());
    if (!std::ranges::equal(begin, element.open, {}, ascii::lower)) return false;
    const std::string_view behind = content.substr(begin.size(), 1);
    return !ascii::is_letter(element.open.back()) || behind.empty() ||
           !ascii::is_letter_or_digit(behind.front());
  });
  return found == kElements.end() ? nullptr : &*found;
}

std::string line_number(std::string_view text, std::uint32_t offset) {
  return std::to_string(1 + std::ranges::count(text.substr(0, offset), '\n'));
}

}  // namespace

MarkdownScanner::MarkdownScanner(std::string_view text, SourceSpan part, std::uint32_t margin)
    : text_(text.substr(0, part.end)),
      part_(part),
      margin_(margin),
      comment_(text_.find("<!--", part.begin)),
      brace_(text_.find('{', part.begin)) {}

MarkdownScan MarkdownScanner::run() {
  MarkdownLine line = line_at(part_.begin == 0 ? read_title_block() : part_.begin);
  while (line.begin < part_.end) {
    kind_ = Kind::kOther;
    if (margin_ > 0 && line.begin > part_.begin) pull_to_margin(line, margin_);
    const std::uint32_t next = scan_line(line);
    before_ = next == line.next ? previous_ : MarkdownLine{};
    previous_ = next == line.next ? line : MarkdownLine{};
    if (!line.is_blank()) last_ = previous_;
    kind_before_ = kind_;
    line = line_at(next);
  }
  sort_edits();
  return std::move(scan_);
}

void MarkdownScanner::edit(std::uint32_t begin, std::uint32_t end, std::string_view text) {
  scan_.edits.push_back({{begin, end}, text});
}

/// Where edits overlap, the one that reaches further out counts.
void MarkdownScanner::sort_edits() {
  const auto order = [](const MarkdownEdit& a, const MarkdownEdit& b) { return a.span < b.span; };
  if (!std::ranges::is_sorted(scan_.edits, order)) std::ranges::stable_sort(scan_.edits, order);
  std::uint32_t done = 0;
  std::erase_if(scan_.edits, [&done](const MarkdownEdit& edit) {
    const bool overlaps = edit.span.begin < done;
    done = std::max(done, edit.span.end);
    return overlaps;
  });
}

std::uint32_t MarkdownScanner::scan_line(const MarkdownLine& line) {
  if (in_fence(line)) return line.next;
  if (line.is_blank()) {
    in_table_ = false;
    lines_ = 0;
    return line.next;
  }
  if (++lines_ > kMaxParagraphLines && !in_table_) divide_paragraph(line);
  if (const auto note_end = take_note(line)) return *note_end;
  if (comment_ < line.begin) comment_ = text_.find("<!--", line.begin);
  if (comment_ < line.end) return drop_comments(line);
  scan_spans(line);
  if (brace_ < line.begin) brace_ = text_.find('{', line.begin);
  if (brace_ < line.end) drop_attributes(line);
  leave_contexts(line);
  return scan_content(line);
}

/// Definitions and tags go on over lines up to a blank one, and behind it where the next is one.
void MarkdownScanner::leave_contexts(const MarkdownLine& line) {
  in_definitions_ = in_definitions_ && (line.indent > 0 || !previous_.is_blank());
  in_html_ = in_html_ && (line.content.front() == '<' || !previous_.is_blank());
  if (in_html_ && !line.quoted) pull_to_margin(line, line.indent);
}

std::uint32_t MarkdownScanner::scan_content(const MarkdownLine& line) {
  bool within = false;
  switch (line.content.front()) {
    case '<':
      within = std::exchange(in_html_, in_html_ || line.indent < 4) && !previous_.is_blank();
      return take_raw_element(line, within);
    case '$':
      return skip_formula(line);
    case '+':
      return take_grid_table(line);
    case '|':
      if (is_verse(line)) {
        prepare_verse(line);
        break;
      }
      prepare_table(line);
      break;
    case ':':
      prepare_definition(line);
      drop_division(line);
      [[fallthrough]];
    case '-':
      prepare_table(line);
      break;
    case '[':
      set_contents_mark_apart(line);
      break;
    case '*':
      set_abbreviation_apart(line);
      break;
    default:
      in_table_ = in_table_ && line.content.find('|') != kNone;
      if (in_definitions_ && line.indent >= 4) pull_to_margin(line, 4);
  }
  return line.next;
}

/// Pandoc fences HTML that it is to leave alone. It is read like any other; the fences go.
bool MarkdownScanner::open_html_fence(const MarkdownLine& line) {
  html_fence_ = std::exchange(fence_, {});
  edit(line.content_begin(), line.end, {});
  return true;
}

/// md4c 0.4.8 counts the lines in front of each link from the start of its paragraph.
void MarkdownScanner::divide_paragraph(const MarkdownLine& line) {
  lines_ = 0;
  edit(line.begin, line.begin, "\n");
}

bool MarkdownScanner::in_fence(const MarkdownLine& line) {
  if (html_fence_.length > 0 && html_fence_.is_closed_by(line)) {
    html_fence_ = {};
    edit(line.content_begin(), line.end, {});
    return true;
  }
  if (fence_.length == 0) {
    fence_ = code_fence(line);
    if (fence_.length == 0) return false;
    if (line.content.ends_with("{=html}")) return open_html_fence(line);
  } else if (fence_.quoted && !line.quoted) {
    fence_ = {};
    return false;
  } else if (fence_.is_closed_by(line)) {
    fence_ = {};
  }
  return true;
}

/// Takes out the comments that begin on this line.
std::uint32_t MarkdownScanner::drop_comments(const MarkdownLine& line) {
  std::uint32_t leading_end = line.begin;
  std::size_t seen = line.begin;
  bool leads = true;
  bool in_code = false;
  while (comment_ < line.end) {
    const std::string_view between = text_.substr(seen, comment_ - seen);
    in_code = in_code != (std::ranges::count(between, '`') % 2 == 1);
    leads = leads && between.find_first_not_of(" \t") == kNone;
    seen = comment_;
    const SourceSpan comment = take_comment(in_code);
    if (comment.empty()) continue;
    drop_comment(line, comment, leads);
    if (comment.end > line.end) return line_at(comment.end).next;
    seen = comment.end;
    if (leads) leading_end = comment.end;
  }
  // A line that begins with a comment is no part of the paragraph below it.
  if (leading_end > line.begin && leading_end < line.end) edit(line.end, line.end, "\n");
  return leading_end;  // what is not comment is still to be looked at
}

/// The next comment, and on to the one behind it; empty for one that has no end or is code.
SourceSpan MarkdownScanner::take_comment(bool in_code) {
  const std::size_t begin = comment_;
  // A comment is over at once when it begins with its end.
  const std::size_t close = text_.find("-->", begin + 2);
  if (close == kNone || in_code) {
    comment_ = close == kNone ? kNone : text_.find("<!--", begin + 4);
    return {};
  }
  comment_ = text_.find("<!--", close + 3);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(close + 3)};
}

bool MarkdownScanner::ends_line(std::uint32_t offset) const {
  return line_at(offset).is_blank();
}

/// Words on both sides stay apart; words behind it alone may still begin a block.
void MarkdownScanner::drop_comment(const MarkdownLine& line, SourceSpan span, bool leads) {
  constexpr std::uint32_t kOpening = 4;
  constexpr std::uint32_t kDelimiters = 7;
  const bool apart = span.begin == line.begin && ends_line(span.end);
  const std::string_view of_leading = apart ? kPlaceParagraph : std::string_view();
  edit(span.begin, span.end, leads ? of_leading : kPlaceTag);
  if (span.size() < kDelimiters) return;
  const auto directive =
      directive_text(text_.substr(span.begin + kOpening, span.size() - kDelimiters));
  if (directive) scan_.directives.push_back({span, *directive});
}

/// Elements that are taken as a whole, up to their end: what is no text, and, where it does not
/// stand within other tags, what is text as it stands.
std::uint32_t MarkdownScanner::take_raw_element(const MarkdownLine& line, bool within) {
  const RawElement* const element = raw_element(line.content);
  if (element == nullptr || (element->text && within)) return line.next;
  if (line.begin >= unclosed_raw_) return line.next;
  const std::size_t found = text_.find(element->close, line.begin);
  if (found == kNone) {
    unclosed_raw_ = line.begin;
    return line.next;
  }
  const auto end = static_cast<std::uint32_t>(found + element->close.size());
  if (element->text) {
    fence_element(line, {line.content_begin(), end}, static_cast<std::uint32_t>(found));
  } else {
    edit(line.content_begin(), end, ends_line(end) ? kPlaceParagraph : kPlaceTag);
  }
  return line_at(end).next;
}

/// `<pre>` … `</pre>` becomes a block of code.
void MarkdownScanner::fence_element(const MarkdownLine& line, SourceSpan element,
                                    std::uint32_t content_end) {
  const std::size_t tag_end = std::min<std::size_t>(text_.find('>', element.begin), content_end);
  const auto content = static_cast<std::uint32_t>(std::min<std::size_t>(tag_end + 1, content_end));
  edit(element.begin, content, line.end == content ? "~~~" : "~~~\n");
  for (const std::string_view tag : {"<code", "</code"}) {
    const std::size_t begin = text_.substr(0, content_end).find(tag, content);
    const std::size_t end = begin == kNone ? kNone : text_.find('>', begin);
    if (end >= content_end) continue;
    edit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + 1), {});
  }
  edit(content_end, element.end, "\n~~~\n");
}

/// Takes out the note that begins on this line, and returns where it ends.
std::optional<std::uint32_t> MarkdownScanner::take_note(const MarkdownLine& line) {
  const auto marker = static_cast<std::uint32_t>(note_marker_length(line.content));
  if (marker == 0 || line.indent > 3 || line.quoted) return std::nullopt;
  if (!has_room_for_note()) return std::nullopt;
  const std::uint32_t end = note_end(line);
  scan_.notes.push_back({line.content.substr(2, marker - 4), {line.content_begin() + marker, end}});
  edit(line.begin, end, "\n");
  return end;
}

bool MarkdownScanner::has_room_for_note() {
  if (scan_.notes.size() < kMaxNotes) return true;
  if (!std::exchange(too_many_notes_, true)) {
    scan_.problems.emplace_back(
        "The document has more than 60,000 footnotes; the rest were left where they stand.");
  }
  return false;
}

/// A note goes on over lines up to a blank one, and over paragraphs that are indented.
std::uint32_t MarkdownScanner::note_end(const MarkdownLine& first) {
  std::uint32_t end = first.next;
  bool after_blank = false;
  for (MarkdownLine line = line_at(first.next); line.begin < part_.end; line = line_at(line.next)) {
    if (line.is_blank()) {
      after_blank = true;
      continue;
    }
    const bool indented = line.indent >= 4 && !line.quoted;
    if (!indented && (after_blank || begins_markdown_block(line.content))) break;
    after_blank = false;
    end = line.next;
  }
  return end;
}

void MarkdownScanner::prepare_table(const MarkdownLine& line) {
  const bool within = in_table_;
  const TableDelimiterRow row = read_table_delimiter_row(line.content);
  in_table_ = line.content.find('|') != kNone && (within || row.columns > 0);
  if (within || row.columns == 0) return;
  const std::uint32_t content = line.content_begin();
  if (row.columns > kMaxTableColumns) {
    if (++wide_tables_ <= kMaxProblems) {
      scan_.problems.push_back("The table at line " + line_number(text_, line.begin) + " has " +
                               std::to_string(row.columns) +
                               " columns and was read as text; up to 128 columns can be read.");
    }
    edit(content, content + row.first_dash + 1, "\\-");
    return;
  }
  separate_header_row();
  for (const TableDelimiterRow::Gap& gap : row.gaps) {
    edit(content + gap.offset, content + gap.offset, kDashes.substr(0, gap.missing));
  }
}

/// Gives the header row in front of this line a paragraph of its own.
void MarkdownScanner::separate_header_row() {
  const bool glued = !before_.is_blank() && !previous_.is_blank() && !previous_.quoted;
  if (!glued || previous_.content.find('|') == kNone) return;
  edit(previous_.content_begin(), previous_.content_begin(), "\n");
}

MarkdownScan scan_markdown(std::string_view text, SourceSpan part, std::uint32_t margin) {
  return MarkdownScanner(text, part, margin).run();
}

}  // namespace consultlint
