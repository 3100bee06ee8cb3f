#include "readers/markdown/grid_table.h"

#include <algorithm>

#include "readers/markdown/line.h"
#include "readers/markdown/table_row.h"
#include "text/utf8.h"

namespace consultlint {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kSpaces = " \t\r";

/// Columns of the corners of a border, counted from its start.
std::vector<std::uint32_t> corners(std::string_view border) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < border.size(); ++i) {
    if (border[i] == '+') found.push_back(i);
  }
  return found;
}

std::string_view trimmed_end(std::string_view line) {
  const std::size_t last = line.find_last_not_of(kSpaces);
  return line.substr(0, last == kNone ? 0 : last + 1);
}

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t begin) : text_(text) {
    const MarkdownLine line = markdown_line_at(text, begin);
    columns_ = corners(trimmed_end(line.content));
    table_.source = {line.content_begin(), line.end};
    indent_ = line.indent;
    at_ = line.next;
  }

  GridTable run() {
    if (columns_.size() > kMaxTableColumns + 1) return {};
    bool complete = false;
    while (at_ < text_.size()) {
      const MarkdownLine line = markdown_line_at(text_, at_);
      const bool border = is_grid_border(line.content);
      if (line.indent != indent_ || !(border || line.content.starts_with('|'))) break;
      if (border && open_.empty()) break;
      if (border) {
        end_row(line.content.find('=') != kNone);
      } else if (!add_line(line)) {
        return {};
      }
      complete = border;
      table_.source.end = line.end;
      at_ = line.next;
    }
    if (!complete) return {};
    return std::move(table_);
  }

 private:
  /// Cuts a line at the bars that stand in the columns of the corners.
  bool add_line(const MarkdownLine& line) {
    const std::string_view words = trimmed_end(line.content);
    if (!words.ends_with('|') || words.size() == 1) return false;
    std::size_t cell = 0;
    std::uint32_t column = 0;
    std::size_t from = 1;
    std::size_t corner = 1;
    for (std::size_t i = 0; i < words.size(); i += decode_utf8(words, i).length, ++column) {
      while (corner < columns_.size() && columns_[corner] < column) ++corner;
      const bool bar =
          words[i] == '|' && i > 0 &&
          (i + 1 == words.size() || (corner < columns_.size() && columns_[corner] == column));
      if (!bar) continue;
      put(cell++, line.content_begin(), from, i);
      from = i + 1;
    }
    return true;
  }

  void put(std::size_t cell, std::uint32_t content, std::size_t begin, std::size_t end) {
    if (open_.size() <= cell) open_.resize(cell + 1);
    open_[cell].lines.push_back(
        {content + static_cast<std::uint32_t>(begin), content + static_cast<std::uint32_t>(end)});
  }

  /// White space that all lines of a cell begin with is the frame's, and so is that at their ends.
  void pull_to_margin(GridTable::Cell& cell) const {
    std::size_t margin = kNone;
    for (const SourceSpan& line : cell.lines) {
      margin = std::min(margin, text_.substr(line.begin, line.size()).find_first_not_of(' '));
    }
    if (margin == kNone) margin = 0;
    for (SourceSpan& line : cell.lines) {
      const std::string_view words = trimmed_end(text_.substr(line.begin, line.size()));
      line.end = line.begin + static_cast<std::uint32_t>(words.size());
      line.begin = std::min(line.begin + static_cast<std::uint32_t>(margin), line.end);
    }
  }

  void end_row(bool header) {
    if (open_.empty()) return;
    for (GridTable::Cell& cell : open_) pull_to_margin(cell);
    table_.rows.push_back({header, std::move(open_)});
    open_.clear();
  }

  std::string_view text_;
  GridTable table_;
  std::vector<std::uint32_t> columns_;
  std::vector<GridTable::Cell> open_;
  std::uint32_t indent_ = 0;
  std::uint32_t at_ = 0;
};

}  // namespace

bool is_grid_border(std::string_view line) {
  line = trimmed_end(line);
  return line.size() > 2 && line.starts_with('+') && line.ends_with('+') &&
         line.find_first_not_of("+-=:") == kNone && line.find_first_of("-=") != kNone;
}

GridTable read_grid_table(std::string_view text, std::uint32_t begin) {
  return Reader(text, begin).run();
}

}  // namespace consultlint
