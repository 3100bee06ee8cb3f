#include "consultlint/check.h"

#include <algorithm>
#include <vector>

#include "../table_rows.h"

namespace consultlint::checks {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kFewestColumns = 2;
/// A heading of a column is no longer.
constexpr std::size_t kMostWords = 8;

/// Marks end with their block, so one that covers a cell begins with it.
bool is_bold(const Document& document, TextSpan span) {
  const auto marks = document.marks();
  auto mark =
      std::ranges::lower_bound(marks, span.begin, {}, [](const Mark& m) { return m.span.begin; });
  for (; mark != marks.end() && mark->span.begin == span.begin; ++mark) {
    if (mark->kind == Mark::Kind::kStrong && mark->span.contains(span)) return true;
  }
  return false;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Judges one table by what its cells look like.
class Judge {
 public:
  Judge(const Document& document, const Facts& facts, const std::vector<TableRow>& rows)
      : document_(document), facts_(facts), rows_(rows) {}

  bool lacks_header() const {
    if (rows_.size() < kFewestRows || rows_.front().cells.size() < kFewestColumns) return false;
    const bool marked = std::ranges::any_of(rows_, &TableRow::header);
    return !marked && reads_like_header() && (stands_out_in_bold() || heads_figures());
  }

 private:
  TextSpan content(const Block* cell) const { return document_.content(*cell); }

  /// Every column has a few words at its head.
  bool reads_like_header() const {
    return std::ranges::all_of(rows_.front().cells, [&](const Block* cell) {
      const std::string_view words = document_.slice(content(cell));
      return !words.empty() && !words.ends_with(':') && !words.ends_with('.') &&
             facts_.tokens_in(content(cell)).size() <= kMostWords;
    });
  }

  bool stands_out_in_bold() const {
    const auto bold = [&](const Block* cell) { return is_bold(document_, content(cell)); };
    return std::ranges::all_of(rows_[0].cells, bold) && !std::ranges::all_of(rows_[1].cells, bold);
  }

  /// Whether a column has figures in most of its rows, and none at its head.
  bool heads_figures() const {
    for (std::size_t column = 1; column < rows_.front().cells.size(); ++column) {
      if (has_digit(document_.slice(content(rows_.front().cells[column])))) continue;
      const auto figures = std::ranges::count_if(rows_, [&](const TableRow& row) {
        return column < row.cells.size() && has_digit(document_.slice(content(row.cells[column])));
      });
      if (2 * static_cast<std::size_t>(figures) > rows_.size()) return true;
    }
    return false;
  }

  const Document& document_;
  const Facts& facts_;
  const std::vector<TableRow>& rows_;
};

}  // namespace

Check accessibility_no_header_row(const Options&) {
  return [](const Document& document, const Facts& facts, Sink& out) {
    if (document.format() != Format::kDocx) return;  // Markdown always has one, text never
    for (const std::vector<TableRow>& table : read_tables(document)) {
      if (!Judge(document, facts, table).lacks_header()) continue;
      const TextSpan first = document.content(*table.front().cells.front());
      out.report(first, {{"found", quoted_excerpt(document.slice(first))}});
    }
  };
}

}  // namespace consultlint::checks
