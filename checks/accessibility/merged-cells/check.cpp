#include "consultlint/check.h"

#include "../table_rows.h"

namespace consultlint::checks {
namespace {

/// The first merged cell of a table, or null.
const Block* find_merged(const std::vector<TableRow>& table) {
  for (const TableRow& row : table) {
    for (const Block* cell : row.cells) {
      if (cell->merged) return cell;
    }
  }
  return nullptr;
}

}  // namespace

Check accessibility_merged_cells(const Options&) {
  return [](const Document& document, const Facts&, Sink& out) {
    for (const std::vector<TableRow>& table : read_tables(document)) {
      const Block* cell = find_merged(table);
      if (cell == nullptr) continue;
      const TextSpan words = document.content(*cell);
      out.report(words, {{"found", quoted_excerpt(document.slice(words))}});
    }
  };
}

}  // namespace consultlint::checks
