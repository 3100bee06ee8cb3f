#include "readers/plain_text/table_writer.h"

#include <algorithm>

#include "text/utf8.h"

namespace consultlint::plain_text {
namespace {

constexpr std::size_t kMostColumns = 128;

using Cells = std::vector<SourceSpan>;

/// Parts `span` at every `separator` that no backslash protects.
Cells split_at(std::string_view source, SourceSpan span, char separator) {
  Cells cells;
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at < span.end && cells.size() + 1 < kMostColumns; ++at) {
    if (source[at] != separator || (at > span.begin && source[at - 1] == '\\')) continue;
    cells.push_back({begin, at});
    begin = at + 1;
  }
  cells.push_back({begin, span.end});
  return cells;
}

/// "| a | b |": the bars at both ends are a frame and part nothing.
Cells split_piped(std::string_view source, SourceSpan span) {
  ++span.begin;
  if (span.end > span.begin && source[span.end - 1] == '|') --span.end;
  return split_at(source, span, '|');
}

/// Cuts a line where the columns begin, counted in code points.
Cells split_drawn(std::string_view source, const Line& line,
                  const std::vector<std::uint32_t>& columns) {
  Cells cells;
  std::uint32_t at = line.span.begin;
  std::uint32_t column = line.indent;
  for (std::size_t i = 0; i < columns.size() && i < kMostColumns; ++i) {
    const std::uint32_t begin = at;
    const bool last = i + 1 == std::min(columns.size(), kMostColumns);
    while (at < line.span.end && (last || column < columns[i + 1])) {
      at += decode_utf8(source, at).length;
      ++column;
    }
    cells.push_back({begin, at});
  }
  return cells;
}

bool is_drawing(std::string_view text) {
  return text.find_first_not_of("|-=+: ") == std::string_view::npos &&
         text.find_first_of("-=") != std::string_view::npos;
}

class TableWriter {
 public:
  TableWriter(const Layout& layout, const Passage& passage, DocumentBuilder& builder,
              InlineWriter& inlines)
      : layout_(layout),
        passage_(passage),
        form_(layout.tables[passage.table]),
        builder_(builder),
        inlines_(inlines) {}

  void write() {
    builder_.begin_block(BlockKind::kTable, {.confidence = 90});
    std::uint32_t header = form_.header_lines;
    const bool rows_of_lines = form_.blank_lines_part_rows && has_blank_lines();
    for (std::uint32_t at = passage_.first; at <= passage_.last;) {
      if (!is_row_line(at)) {
        ++at;
        continue;
      }
      std::uint32_t end = at + 1;
      const bool joined = header > 0 ? form_.kind == TableForm::Kind::kColumns : rows_of_lines;
      const std::uint32_t limit = header > 0 ? at + header : passage_.last + 1;
      while (joined && end < limit && end <= passage_.last && is_row_line(end)) ++end;
      write_row(at, end, header > 0);
      header = 0;
      at = end;
    }
    builder_.end_block();
  }

 private:
  bool is_row_line(std::uint32_t at) const {
    const Line& line = layout_.lines[at];
    return line.role == Line::Role::kText &&
           (form_.kind == TableForm::Kind::kTabs || !is_drawing(layout_.text(line)));
  }

  bool has_blank_lines() const {
    const auto begin = layout_.lines.begin();
    return std::any_of(begin + passage_.first, begin + passage_.last + 1,
                       [](const Line& line) { return line.role == Line::Role::kBlank; });
  }

  Cells cells_of(const Line& line) const {
    switch (form_.kind) {
      case TableForm::Kind::kTabs:
        return split_at(layout_.source, line.span, '\t');
      case TableForm::Kind::kPipes:
        return split_piped(layout_.source, line.span);
      case TableForm::Kind::kColumns:
        break;
    }
    return split_drawn(layout_.source, line, form_.columns);
  }

  void write_row(std::uint32_t first, std::uint32_t end, bool header) {
    std::vector<Cells> lines;
    std::size_t columns = 0;
    for (std::uint32_t at = first; at < end; ++at) {
      lines.push_back(cells_of(layout_.lines[at]));
      columns = std::max(columns, lines.back().size());
    }
    builder_.begin_block(BlockKind::kRow, {.header = header});
    for (std::size_t column = 0; column < columns; ++column) {
      builder_.begin_block(BlockKind::kCell, {.header = header});
      cell_has_items_ = false;
      for (const Cells& cells : lines) {
        if (column < cells.size()) append_cell(cells[column]);
      }
      builder_.end_block();
    }
    builder_.end_block();
  }

  void append_cell(SourceSpan cell) {
    if (!cell_has_items_) builder_.append_synthetic(" ", 0, cell.begin);
    for (std::uint32_t at = cell.begin; at < cell.end;) {
      const std::uint32_t item = next_item(at, cell.end);
      append_own_words({at, item});
      if (item == cell.end) break;
      cell_has_items_ = true;
      builder_.begin_block(BlockKind::kItem, {.depth = 1});
      at = words_of_item(item, cell.end);
      const std::uint32_t end = next_item(at, cell.end);
      append_words({at, end});
      builder_.end_block();
      at = end;
    }
  }

  /// Words behind the items of a cell need a block of their own.
  void append_own_words(SourceSpan span) {
    if (span.empty()) return;
    if (cell_has_items_) builder_.begin_block(BlockKind::kParagraph);
    append_words(span);
    if (cell_has_items_) builder_.end_block();
  }

  void append_words(SourceSpan span) {
    const std::string_view text = layout_.source.substr(span.begin, span.size());
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos || is_layout_only(text)) return;
    const std::size_t end = text.find_last_not_of(" \t") + 1;
    inlines_.begin_passage(span.end);
    inlines_.append({span.begin + static_cast<std::uint32_t>(begin),
                     span.begin + static_cast<std::uint32_t>(end)});
  }

  /// Where the next "<li>" begins, or `end`.
  std::uint32_t next_item(std::uint32_t from, std::uint32_t end) const {
    const std::size_t found = layout_.source.substr(0, end).find("<li", from);
    return found == std::string_view::npos ? end : static_cast<std::uint32_t>(found);
  }

  /// Behind the tag and behind a bullet that was typed as well.
  std::uint32_t words_of_item(std::uint32_t tag, std::uint32_t end) const {
    const std::size_t close = layout_.source.substr(0, end).find('>', tag);
    if (close == std::string_view::npos) return end;
    const std::string_view text = layout_.source.substr(close + 1, end - close - 1);
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const Marker marker = read_marker(text.substr(begin));
    return static_cast<std::uint32_t>(close + 1 + begin + marker.label);
  }

  /// Nothing but tags, such as the "</ul>" behind the last item.
  static bool is_layout_only(std::string_view text) {
    bool inside = false;
    for (const char c : text) {
      if (c == '<') inside = true;
      if (!inside && c != ' ') return false;
      if (c == '>') inside = false;
    }
    return true;
  }

  const Layout& layout_;
  const Passage& passage_;
  const TableForm& form_;
  DocumentBuilder& builder_;
  InlineWriter& inlines_;
  bool cell_has_items_ = false;
};

}  // namespace

void write_table(const Layout& layout, const Passage& passage, DocumentBuilder& builder,
                 InlineWriter& inlines) {
  TableWriter(layout, passage, builder, inlines).write();
}

}  // namespace consultlint::plain_text
