#include "readers/markdown/scan.h"

#include <algorithm>
#include <optional>

#include "readers/markdown/table_row.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxNotes = 60'000;  // stories are counted in 16 bits

/// One line and what its beginning says.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;   ///< Behind its text, in front of the line end.
  std::uint32_t next = 0;  ///< Where the next line begins.
  std::uint32_t indent = 0;
  bool quoted = false;
  std::string_view content;  ///< Without indentation and quote marks.
};

bool is_blank(const Line& line) {
  return line.content.empty();
}

struct Fence {
  char mark = 0;
  std::size_t length = 0;
  bool quoted = false;
};

std::optional<Fence> fence_of(const Line& line) {
  const char mark = line.content.empty() ? '\0' : line.content.front();
  if (mark != '`' && mark != '~') return std::nullopt;
  const std::size_t length = std::min(line.content.find_first_not_of(mark), line.content.size());
  if (length < 3) return std::nullopt;
  if (mark == '`' && line.content.find('`', length) != kNone) return std::nullopt;
  return Fence{mark, length, line.quoted};
}

/// Length of "[^label]:" at the start of `text`, or 0.
std::size_t note_marker_length(std::string_view text) {
  constexpr std::size_t kMaxLabel = 64;
  if (!text.starts_with("[^")) return 0;
  const std::size_t close = text.substr(0, kMaxLabel + 3).find_first_of("] \t[", 2);
  if (close == kNone || close == 2 || text.substr(close, 2) != "]:") return 0;
  return close + 2;
}

/// A line that cannot be the lazy continuation of a paragraph.
bool begins_block(std::string_view content) {
  return content.front() == '#' || content.front() == '>' || content.front() == '|' ||
         content.starts_with("- ") || content.starts_with("* ") || content.starts_with("```") ||
         content.starts_with("---") || note_marker_length(content) > 0;
}

bool begins_with_tag(std::string_view content, std::string_view name) {
  if (content.size() <= name.size() || content.front() != '<') return false;
  return std::ranges::equal(content.substr(1, name.size()), name,
                            [](char a, char b) { return (a | 0x20) == b; });
}

class Scanner {
 public:
  Scanner(std::string_view text, SourceSpan part) : text_(text.substr(0, part.end)), part_(part) {
    comment_ = text_.find("<!--", part.begin);
  }

  MarkdownScan run() {
    Line line = line_at(part_.begin);
    while (line.begin < part_.end) {
      const std::uint32_t next = scan_line(line);
      before_ = next == line.next ? previous_ : Line{};
      previous_ = next == line.next ? line : Line{};
      line = line_at(next);
    }
    return std::move(scan_);
  }

 private:
  Line line_at(std::uint32_t begin) const {
    Line line;
    line.begin = begin;
    const std::size_t feed = text_.find('\n', begin);
    line.next = static_cast<std::uint32_t>(feed == kNone ? text_.size() : feed + 1);
    line.end = static_cast<std::uint32_t>(feed == kNone ? text_.size() : feed);
    if (line.end > begin && text_[line.end - 1] == '\r') --line.end;
    std::uint32_t at = begin;
    for (; at < line.end; ++at) {
      const char c = text_[at];
      if (c == '>') {
        line.quoted = true;
      } else if (c != ' ' && c != '\t') {
        break;
      }
      line.indent += c == '\t' ? 4 : 1;
    }
    line.content = text_.substr(at, line.end - at);
    return line;
  }

  /// Handles one line and returns where to go on.
  std::uint32_t scan_line(const Line& line) {
    if (in_fence(line)) return line.next;
    if (comment_ < line.end) return blank_comments(line);
    if (is_blank(line)) {
      in_table_ = false;
      return line.next;
    }
    switch (line.content.front()) {
      case '[':
        return take_note(line);
      case '<':
        return blank_code_element(line);
      case '|':
      case '-':
      case ':':
        prepare_table(line);
        break;
      default:
        in_table_ = in_table_ && line.content.find('|') != kNone;
    }
    return line.next;
  }

  bool in_fence(const Line& line) {
    const auto fence = fence_of(line);
    if (fence_.length == 0) {
      if (!fence) return false;
      fence_ = *fence;
    } else if (fence_.quoted && !line.quoted) {
      fence_ = {};
      return false;
    } else if (fence && fence->mark == fence_.mark && fence->length >= fence_.length &&
               line.content.find_first_not_of(" \t", fence->length) == kNone) {
      fence_ = {};
    }
    if (comment_ < line.next) comment_ = text_.find("<!--", line.next);
    return true;
  }

  std::uint32_t blank(std::size_t begin, std::size_t end) {
    const SourceSpan span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    // A comment inside a note goes with the note.
    while (!scan_.edits.empty() && scan_.edits.back().span.begin >= span.begin) {
      scan_.edits.pop_back();
    }
    scan_.edits.push_back({MarkdownEdit::Kind::kBlank, span, 0, ' '});
    return span.end;
  }

  /// Takes out the comments that begin on this line and returns where to go on.
  std::uint32_t blank_comments(const Line& line) {
    std::uint32_t leading_end = line.begin;
    std::size_t seen = line.begin;
    bool leads = true;
    bool in_code = false;
    while (comment_ < line.end) {
      const std::string_view between = text_.substr(seen, comment_ - seen);
      in_code = in_code != (std::ranges::count(between, '`') % 2 == 1);
      leads = leads && between.find_first_not_of(" \t") == kNone;
      const std::size_t close = text_.find("-->", comment_ + 4);
      if (close == kNone) {
        comment_ = kNone;
      } else if (in_code) {
        seen = comment_;
        comment_ = text_.find("<!--", comment_ + 4);
      } else {
        const std::uint32_t end = blank(comment_, close + 3);
        seen = end;
        comment_ = text_.find("<!--", end);
        if (end > line.end) return line_at(end).next;
        if (leads) leading_end = end;
        // Inside a line, blanks would run together with the words around them.
        if (!leads) scan_.edits.back().kind = MarkdownEdit::Kind::kTag;
      }
    }
    return leading_end;  // what is not comment is still to be looked at
  }

  std::uint32_t blank_code_element(const Line& line) {
    for (const std::string_view name : {"script", "style"}) {
      if (!begins_with_tag(line.content, name)) continue;
      const std::string close = "</" + std::string(name) + ">";
      const std::size_t found = line.begin < unclosed_code_ ? text_.find(close, line.begin) : kNone;
      if (found == kNone) {
        unclosed_code_ = std::min<std::size_t>(unclosed_code_, line.begin);
        break;
      }
      const std::uint32_t end = blank(line.begin, found + close.size());
      while (comment_ < end) comment_ = text_.find("<!--", end);
      return line_at(end).next;
    }
    return line.next;
  }

  std::uint32_t take_note(const Line& line) {
    const std::size_t marker = note_marker_length(line.content);
    if (marker == 0 || line.indent > 3 || line.quoted) return line.next;
    if (scan_.notes.size() == kMaxNotes) {
      if (scan_.problems.empty()) {
        scan_.problems.emplace_back(
            "The document has more than 60,000 footnotes; the rest were "
            "left where they stand.");
      }
      return line.next;
    }
    const std::uint32_t end = note_end(line);
    const std::uint32_t content = line.begin + line.indent + static_cast<std::uint32_t>(marker);
    scan_.notes.push_back({line.content.substr(2, marker - 4), {content, end}});
    blank(line.begin, end);
    while (comment_ < end) comment_ = text_.find("<!--", end);
    return end;
  }

  /// A note goes on over lines up to a blank one, and over paragraphs that are indented.
  std::uint32_t note_end(const Line& first) const {
    std::uint32_t end = first.next;
    bool after_blank = false;
    for (Line line = line_at(first.next); line.begin < part_.end; line = line_at(line.next)) {
      if (is_blank(line)) {
        after_blank = true;
        continue;
      }
      const bool indented = line.indent >= 4 && !line.quoted;
      if (!indented && (after_blank || begins_block(line.content))) break;
      after_blank = false;
      end = line.next;
    }
    return end;
  }

  void prepare_table(const Line& line) {
    const bool within = in_table_;
    const TableDelimiterRow row = read_table_delimiter_row(line.content);
    in_table_ = line.content.find('|') != kNone && (within || row.columns > 0);
    if (within || row.columns == 0) return;
    const auto content = static_cast<std::uint32_t>(line.content.data() - text_.data());
    if (row.columns > kMaxTableColumns) {
      scan_.problems.emplace_back("A table has more than 128 columns and was read as text.");
      blank(content, content + row.first_dash + 1);
      return;
    }
    separate_header_row();
    for (const TableDelimiterRow::Gap& gap : row.gaps) {
      scan_.edits.push_back({MarkdownEdit::Kind::kInsert,
                             {content + gap.offset, content + gap.offset},
                             gap.missing,
                             '-'});
    }
  }

  /// Gives the header row in front of this line a paragraph of its own.
  void separate_header_row() {
    const bool glued = !is_blank(before_) && !is_blank(previous_) && !previous_.quoted;
    if (!glued || previous_.content.find('|') == kNone) return;
    if (!scan_.edits.empty() && scan_.edits.back().span.end > previous_.begin) return;
    scan_.edits.push_back(
        {MarkdownEdit::Kind::kInsert, {previous_.begin, previous_.begin}, 1, '\n'});
  }

  std::string_view text_;
  SourceSpan part_;
  MarkdownScan scan_;
  std::size_t comment_ = kNone;        ///< Where the next comment begins.
  std::size_t unclosed_code_ = kNone;  ///< From here on scripts are not looked for: one has no end.
  Fence fence_;
  bool in_table_ = false;
  Line previous_;
  Line before_;
};

}  // namespace

MarkdownScan scan_markdown(std::string_view text, SourceSpan part) {
  return Scanner(text, part).run();
}

}  // namespace consultlint
